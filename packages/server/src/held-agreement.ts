import type { Agreement } from '@tallystick/agreement';
import {
  type EvaluateOptions,
  type Evaluation,
  type Evidence,
  evaluate,
  evaluateVersions,
} from '@tallystick/engine';
import { getLifecycle, standingVersions, type TenantTransaction } from '@tallystick/store';
import { type LoadedAgreement, loadAgreement } from './agreements.ts';

/** An agreement with all of its versions that hold at any time; what it extends is the version that holds at an instant. */
export interface HeldAgreement extends LoadedAgreement {
  /** The first first. Where there are several, they have the numbers of this server. */
  readonly versions: readonly HeldVersion[];
  /** When it ends before its terms do, ms; undefined where it does not. */
  readonly endsAt: number | undefined;
  /** The oldest and the newest of the versions, by this server's numbers. */
  readonly oldest: number;
  readonly newest: number;
}

/** A version, and about when it holds, half-open, ms: objectives may wait for their next period. */
export interface HeldVersion {
  readonly text: string;
  readonly agreement: Agreement;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads what holds of an agreement.
 *
 * @param at the instant whose version is asked for, ms; of a sample the one at which it is evaluated
 * @param until leave newer versions out
 * @returns undefined where there is no such agreement
 */
export async function heldAgreement(
  tx: TenantTransaction,
  id: string,
  at: number,
  until?: number,
): Promise<HeldAgreement | undefined> {
  const stored = await standingVersions(tx, id, until);
  if (stored.length === 0) return undefined;
  const loaded = stored.map(loadAgreement);
  const endsAt = (await getLifecycle(tx, id))?.endsAt ?? undefined;
  const ends = { endsAt, oldest: stored[0]!.version, newest: stored.at(-1)!.version };
  if (loaded.length === 1)
    return {
      ...loaded[0]!,
      ...ends,
      versions: [{ ...ALWAYS, text: stored[0]!.text, agreement: loaded[0]!.agreement }],
    };
  const numbered = loaded.map((one) => ({
    ...one,
    agreement: { ...one.agreement, version: one.stored.version },
  }));
  const instant = loaded[0]!.pinnedAsOf ?? at;
  const current = numbered.findLast(
    ({ stored: { takesOverAt } }) => takesOverAt === null || takesOverAt <= instant,
  );
  const versions = numbered.map(({ agreement, stored: { text, takesOverAt } }, place) => ({
    ...{ text, agreement, from: takesOverAt ?? ALWAYS.from, to: stored[place + 1]?.takesOverAt ?? ALWAYS.to },
  }));
  return { ...(current ?? numbered[0]!), ...ends, versions };
}

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** The version that holds at an instant, by this server's number. @param at ms */
export function versionAt(
  { versions, oldest }: Pick<HeldAgreement, 'versions' | 'oldest'>,
  at: number,
): number {
  if (versions.length === 1) return oldest;
  return versions.findLast(({ from }) => from <= at)?.agreement.version ?? oldest;
}

/** The agreement as it held, or will hold, at an instant. @param at ms */
export function heldAt({ versions }: Pick<HeldAgreement, 'versions'>, at: number): Agreement {
  return (versions.findLast(({ from }) => from <= at) ?? versions[0]!).agreement;
}

/** Evaluates an agreement as it holds: each version in its time. */
export async function evaluateHeld(
  { versions, endsAt }: Pick<HeldAgreement, 'versions' | 'endsAt'>,
  evidence: Evidence,
  options: Omit<EvaluateOptions, 'inForce'>,
): Promise<Evaluation> {
  const [alone, ...others] = versions;
  return others.length === 0 && endsAt === undefined
    ? evaluate(alone!.agreement, evidence, options)
    : evaluateVersions(
        versions.map(({ agreement }) => agreement),
        evidence,
        { ...options, endsAt },
      );
}
