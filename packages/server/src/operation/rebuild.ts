import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from '@tallystick/engine';
import {
  dropResults,
  listAgreements,
  outcomesDigest,
  readEvaluation,
  replaceResults,
  type Store,
} from '@tallystick/store';
import { evaluateAgreement } from '../evaluation/evaluate-agreement.ts';

/** How the results of an agreement that were derived again compare with those that were stored. */
export interface Rebuilt {
  readonly agreement: string;
  /**
   * `same`: byte for byte. `different`: not, though engine, evidence and instant are: what was stored was not what the ledger says. `other engine`: what was stored
   * came from another version of the engine, which may say it otherwise. `new`: nothing was stored.
   */
  readonly outcome: 'same' | 'different' | 'other engine' | 'new';
  /** SHA-256 of the report as it is now. */
  readonly sha256: string;
  readonly outcomes: number;
}

/**
 * Drops what is derived of every agreement and derives it again from its ledger: from as much of it and at the same instant as what was stored, so
 * that the two can be compared. Readers see the old results until the new ones are there. Evidence that came since is evaluated by the worker as ever.
 *
 * @param now evaluation instant of agreements without stored results, ms.
 */
export async function* rebuild(store: Store, tenantId: string, now: number): AsyncGenerator<Rebuilt, void> {
  const agreements = await store.withTenant(tenantId, (tx) => listAgreements(tx), { readOnly: true });
  for (const { id } of agreements) {
    const rebuilt = await rebuildAgreement(store, tenantId, id, now);
    if (rebuilt) yield rebuilt;
  }
}

async function rebuildAgreement(
  store: Store,
  tenantId: string,
  agreement: string,
  now: number,
): Promise<Rebuilt | undefined> {
  return store.withTenant(tenantId, async (tx) => {
    // Held, so that what is compared is what is replaced: a worker that has news meanwhile waits.
    const stored = await readEvaluation(tx, agreement, { held: true });
    const basis = stored && {
      asOf: stored.asOf,
      knownAt: stored.knownAt,
      version: stored.agreementVersion,
      evidenceSize: stored.evidenceSize,
    };
    const fresh = await evaluateAgreement(store, tenantId, agreement, now, basis);
    if (!fresh) return undefined;
    const digestBefore = await outcomesDigest(tx, agreement);
    await dropResults(tx, agreement);
    await replaceResults(tx, agreement, fresh.result, fresh.outcomes);
    const digestAfter = await outcomesDigest(tx, agreement);
    const isSame = stored?.resultText === fresh.result.resultText && digestBefore === digestAfter;
    return {
      agreement,
      outcome: !stored
        ? 'new'
        : isSame
          ? 'same'
          : stored.engine === ENGINE_VERSION
            ? 'different'
            : 'other engine',
      sha256: createHash('sha256').update(fresh.result.resultText).digest('hex'),
      outcomes: fresh.outcomes.length,
    };
  });
}
