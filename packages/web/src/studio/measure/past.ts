import type { ComparedPeriod, Comparison } from '@tallystick/engine';
import { sumOf } from '../../money/sum.ts';

/** What an objective came to in its last ended periods, by text. */
export interface PastOfObjective {
  readonly id: string;
  readonly title: string;
  /** How many ended periods are looked at. */
  readonly periods: number;
  readonly met: readonly number[];
  /** Sums of credits, exact, in the currency of each text. */
  readonly credits: readonly string[];
}

/** The last ended periods of each objective: in how many each text was met, and what it cost. */
export function pastOf({ objectives, texts }: Comparison, most: number): readonly PastOfObjective[] {
  return objectives.map(({ id, title, periods }) => {
    const ended = periods.filter(hasEnded).slice(-most);
    return {
      id,
      title,
      periods: ended.length,
      met: texts.map((_, text) => ended.filter(({ results }) => results[text]?.status === 'met').length),
      credits: texts.map(({ currency }, text) => {
        const amounts = ended.flatMap(({ results }) => {
          const result = results[text];
          return result ? [{ amount: result.credit, currency }] : [];
        });
        return sumOf(amounts)?.amount ?? '0';
      }),
    };
  });
}

const ENDED: readonly string[] = ['met', 'missed', 'no data'];

function hasEnded({ results }: ComparedPeriod): boolean {
  return (
    results.every((one) => one === null || ENDED.includes(one.status)) && results.some((one) => one !== null)
  );
}
