import type { StoredRung, StoredSilence } from '@tallystick/store';

/** What a silence is held against. */
export interface Heard {
  readonly agreementId: string;
  readonly objective: string | null;
  /** Kind of alert. */
  readonly kind: string;
}

/** The silence that keeps something quiet at an instant, of several the one that lasts longest; undefined where none does. @param at ms */
export function silenceOf(
  silences: readonly StoredSilence[],
  heard: Heard,
  at: number,
): StoredSilence | undefined {
  return silences
    .filter(({ fromAt, toAt, endedAt }) => fromAt <= at && at < toAt && endedAt === null)
    .filter(({ agreementId }) => agreementId === '' || agreementId === heard.agreementId)
    .filter(({ objective }) => objective === null || objective === heard.objective)
    .filter(({ kind }) => kind === null || kind === heard.kind)
    .sort((a, b) => b.toAt - a.toAt)[0];
}

/** The kind of alert that tells of what sets a level off. */
export function alertKindOf(
  { subject }: { readonly subject: string | null },
  { kind }: Pick<StoredRung, 'kind'>,
): string {
  if (kind === 'lost') return 'lost';
  if (subject !== null) return kind === 'used' ? 'clock-warning' : 'clock-breached';
  return kind === 'used' ? 'budget' : 'missed';
}
