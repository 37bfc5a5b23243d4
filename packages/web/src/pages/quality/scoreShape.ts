import type { QualityDay } from '../../api/quality.ts';
import { t } from '../../i18n/text.ts';

const DAY_MS = 86_400_000;
/** The scale reaches down to this at least, percent: small differences near the top are no landslide. */
const SCALE_FROM = 90;
const MARGIN = 3;

/** Where the scores of a source stand in a box. */
export interface ScoreShape {
  /** Paths through days that follow each other. */
  readonly lines: readonly string[];
  /** How far below its last score each day came. */
  readonly lows: readonly { readonly x: number; readonly from: number; readonly to: number }[];
  /** Days that have no neighbour. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** The same in words. */
  readonly says: string;
}

/** Lays scores out; undefined where there are none. Positions are for drawing only: scores are shown as the API words them. */
export function scoreShape(
  days: readonly QualityDay[],
  box: { readonly width: number; readonly height: number },
): ScoreShape | undefined {
  const scored = days.flatMap(({ day, score, lowest }) =>
    score === null ? [] : [{ day, at: Date.parse(day) / DAY_MS, score, lowest: lowest ?? score }],
  );
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last) return undefined;
  const values = scored.map(({ lowest }) => Number.parseFloat(lowest));
  const worst = scored[values.indexOf(Math.min(...values))]!;
  const bottom = Math.min(SCALE_FROM, ...values);
  const x = (at: number) =>
    round(MARGIN + ((at - first.at) / Math.max(1, last.at - first.at)) * (box.width - 2 * MARGIN));
  const y = (percent: string) =>
    round(MARGIN + ((100 - Number.parseFloat(percent)) / (100 - bottom)) * (box.height - 2 * MARGIN));
  const runs: (typeof scored)[] = [];
  for (const one of scored) {
    const run = runs.at(-1);
    if (run && one.at - run.at(-1)!.at === 1) run.push(one);
    else runs.push([one]);
  }
  return {
    lines: runs
      .filter(({ length }) => length > 1)
      .map((run) =>
        run.map(({ at, score }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y(score)}`).join(''),
      ),
    lows: scored
      .filter(({ score, lowest }) => score !== lowest)
      .map(({ at, score, lowest }) => ({ x: x(at), from: y(score), to: y(lowest) })),
    dots: runs.filter(({ length }) => length === 1).map(([one]) => ({ x: x(one!.at), y: y(one!.score) })),
    says:
      scored.length === 1
        ? t('{{score}} on {{day}}', { score: first.score, day: first.day })
        : t('From {{score}} on {{day}} to {{score2}} on {{day2}}; lowest {{lowest}} on {{day3}}', {
            score: first.score,
            day: first.day,
            score2: last.score,
            day2: last.day,
            lowest: worst.lowest,
            day3: worst.day,
          }),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
