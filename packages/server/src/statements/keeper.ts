import type { Agreement } from '@tallystick/agreement';
import type { StatementContent } from '@tallystick/documents';
import { type EvaluationReport, toReport } from '@tallystick/engine';
import { canonicalText, type JsonObject, type SigningKey } from '@tallystick/ledger';
import {
  addStatement,
  appendAudit,
  lockStatements,
  newestStatements,
  readHead,
  type Store,
  type StoredStatement,
  streamEvidence,
  type TenantTransaction,
} from '@tallystick/store';
import { type Period, periodsOf, zoneRules } from '@tallystick/time';
import { batchesOf } from '../evaluation/evaluate-agreement.ts';
import { evaluateHeld, type HeldAgreement, heldAgreement, versionAt } from '../held-agreement.ts';
import { statementCircumstances } from './circumstances.ts';
import { statementContent } from './content.ts';
import { contentOf, makeStatement, versionOf } from './make.ts';
import { sendToRoles } from './recipients.ts';

/**
 * Makes statements when their periods turn final, and revises those whose figures changed (semantics §4). Remembers which final figures it saw last, so that an
 * evaluation that changes none of them costs no query.
 */
export class StatementKeeper {
  readonly #seen = new Map<string, string>();
  readonly #key: SigningKey | undefined;

  constructor(key: SigningKey | undefined) {
    this.#key = key;
  }

  /** Brings the statements of an agreement up to date with an evaluation that is stored. @param asOf of the evaluation, ms */
  async follow(
    store: Store,
    tenantId: string,
    report: EvaluationReport,
    given: { readonly asOf: number; readonly now: number },
  ): Promise<void> {
    const { id } = report.agreement;
    const key = `${tenantId}/${id}`;
    const figures = finalFigures(report);
    if (this.#seen.get(key) === figures) return;
    await store.withTenant(tenantId, (tx) => bringUpToDate(tx, report, given, this.#key));
    this.#seen.set(key, figures);
  }
}

/** Everything that statements state, of periods that are final. */
function finalFigures(report: EvaluationReport): string {
  return JSON.stringify([
    report.objectives.map(({ id, periods }) => [id, periods.filter(({ state }) => state === 'final')]),
    report.credits.filter(({ state }) => state === 'due'),
    report.exclusions.map(({ id, state, from, to }) => [id, state, from, to]),
    report.remedies,
  ]);
}

/**
 * The periods that statements close, in time order, each as the version says that holds at its end: every month where that says nothing. One that
 * an agreement is ended in closes with it.
 */
export function statementPeriods({
  versions,
  endsAt = Number.POSITIVE_INFINITY,
}: Pick<HeldAgreement, 'versions' | 'endsAt'>): readonly Period[] {
  return versions.flatMap(({ agreement, from: begins, to: ends }) => {
    const { from, to, timeZone } = agreement.term;
    if (from >= endsAt) return [];
    const zone = agreement.zones?.get(timeZone) ?? zoneRules(timeZone);
    const term = { from, to: Math.min(to, endsAt) };
    const all = periodsOf({ term, zone, kind: agreement.reporting.statement?.every ?? 'month' });
    return all.filter((period) => period.to > begins && period.to <= ends);
  });
}

async function bringUpToDate(
  tx: TenantTransaction,
  report: EvaluationReport,
  { asOf, now }: { readonly asOf: number; readonly now: number },
  key: SigningKey | undefined,
): Promise<void> {
  const { id } = report.agreement;
  await lockStatements(tx, id);
  const held = await heldAgreement(tx, id, asOf);
  if (!held) return;
  const { agreement, pinnedAsOf } = held;
  const made = new Map((await newestStatements(tx, id)).map((one) => [one.period, one]));
  const { size } = await readHead(tx, id);
  if (size === 0) return; // Nothing was ever known.
  const knownFrom = await firstReceipt(tx, id);
  const basisOf = async (content: StatementContent, period: Period) => {
    const known = { asOf, knownAt: now };
    const circumstances = await statementCircumstances(tx, agreement, report, { span: period, ...known });
    const finalAt = period.to + agreement.graceMs;
    const made = {
      finalAt,
      madeAt: now,
      evidenceSize: size,
      agreementVersion: versionAt(held, period.to - 1),
    };
    return { report, content, circumstances, period, ...known, ...made };
  };
  for (const period of statementPeriods(held)) {
    const finalAt = period.to + agreement.graceMs;
    const before = made.get(period.id);
    if (before) {
      const content = statementContent(report, period, held);
      // What was stated under a version of the agreement is not measured by the terms of a later one.
      if (versionOf(before) < held.oldest || isSame(content, contentOf(before))) continue;
      const revised = { ...(await basisOf(content, period)), before, number: before.number };
      await keep(tx, agreement, makeStatement(revised, key), now);
    } else if (finalAt <= asOf && finalAt >= knownFrom && pinnedAsOf === undefined) {
      const one = await firstRevision(tx, { held, period, number: made.size + 1, now }, key);
      if (!one) continue;
      await keep(tx, agreement, one, now);
      made.set(period.id, one);
      // What came after it turned final is a revision of its own.
      const content = statementContent(report, period, held);
      if (isSame(content, contentOf(one))) continue;
      const revised = { ...(await basisOf(content, period)), before: one, number: one.number };
      await keep(tx, agreement, makeStatement(revised, key), now);
    }
  }
}

/** When the first record of an agreement came, ms: what was over by then was not known when it turned final. */
async function firstReceipt(tx: TenantTransaction, id: string): Promise<number> {
  for await (const { records } of streamEvidence(tx, id, { toPosition: 1 })) {
    const [first] = records;
    if (first) return first.receivedAt;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * The first revision of a statement: what was known when its period turned final, whenever it is made. Undefined where no promise has a period that ends in it.
 *
 * @param given.knownAt what is known until then counts; the instant at which the period turned final where that is left out
 */
export async function firstRevision(
  tx: TenantTransaction,
  given: {
    readonly held: HeldAgreement;
    readonly period: Period;
    readonly number: number;
    readonly now: number;
    readonly knownAt?: number;
  },
  key: SigningKey | undefined,
): Promise<StoredStatement | undefined> {
  const { held, period, number, now } = given;
  const { agreement } = held;
  const finalAt = period.to + agreement.graceMs;
  const knownAt = given.knownAt ?? finalAt;
  const { size } = await readHead(tx, agreement.id);
  const evidence = streamEvidence(tx, agreement.id, { toPosition: size });
  const report = toReport(await evaluateHeld(held, batchesOf(evidence), { asOf: finalAt, knownAt }));
  const content = statementContent(report, period, held);
  if (content.objectives.length === 0) return undefined;
  const known = { asOf: finalAt, knownAt };
  const circumstances = await statementCircumstances(tx, agreement, report, { span: period, ...known });
  const basis = { report, content, circumstances, period, finalAt, madeAt: now, ...known, number };
  return makeStatement(
    { ...basis, evidenceSize: size, agreementVersion: versionAt(held, period.to - 1), before: undefined },
    key,
  );
}

async function keep(
  tx: TenantTransaction,
  agreement: Agreement,
  one: StoredStatement,
  at: number,
): Promise<void> {
  await addStatement(tx, one);
  await sendToRoles(tx, agreement, one, at);
  await appendAudit(tx, {
    at,
    actor: 'system',
    action: one.revision === 1 ? 'statement.made' : 'statement.revised',
    target: `statement ${one.agreementId}/${one.period}`,
    after: { revision: one.revision, sha256: one.sha256 },
  });
}

function isSame(one: object, other: object): boolean {
  return canonicalText(one as JsonObject) === canonicalText(other as JsonObject);
}
