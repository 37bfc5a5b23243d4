import type { SlowOutcome } from './slow-oracle.ts';

/** The figures of one objective in one month, by sums over the slow outcomes. */
export interface SlowFigure {
  readonly met: number;
  readonly decided: number;
  /** Attained in thousandths of a percent, cut off. */
  readonly attainedThousandths: number | undefined;
  readonly missed: boolean;
  /** Euro cents. */
  readonly creditCents: number;
}

const TARGET_PERCENT = { 1: 90, 2: 80, 3: 70, 4: 75 } as const;
const MONTHLY_FEE_CENTS = 2_400_000;
/** 15 % of the month's fee for all lines together, used up in the order of the schedules. */
const PERIOD_CAP_CENTS = 360_000;

type Priority = 1 | 2 | 3 | 4;

/** Plain arithmetic for a month such as `2016-03`, the agreement's terms written out; by priority. */
export function slowFigures(outcomes: readonly SlowOutcome[], month: string): [Priority, SlowFigure][] {
  let capLeft = PERIOD_CAP_CENTS;
  return ([1, 2, 3, 4] as const).map((priority) => {
    const own = outcomes.filter(
      (one) =>
        one.priority === priority &&
        one.decidedAt !== undefined &&
        new Date(one.decidedAt * 60_000).toISOString().startsWith(month),
    );
    const met = own.filter((one) => one.state === 'met').length;
    const decided = own.length;
    const missed = decided > 0 && met * 100 < TARGET_PERCENT[priority] * decided;
    const creditCents = missed ? Math.min(uncappedCents(priority, met, decided), capLeft) : 0;
    capLeft -= creditCents;
    const attainedThousandths = decided === 0 ? undefined : Math.floor((met * 100_000) / decided);
    return [priority, { met, decided, attainedThousandths, missed, creditCents }];
  });
}

function uncappedCents(priority: Priority, met: number, decided: number): number {
  const below = (percent: number) => met * 100 < percent * decided;
  const share = (percent: number) => (MONTHLY_FEE_CENTS * percent) / 100;
  switch (priority) {
    case 1:
      return Math.min(share(0.5) * (decided - met), share(8));
    case 2:
      return share(below(50) ? 8 : below(70) ? 5 : 3);
    case 3:
      return share(below(60) ? 6 : 3);
    case 4:
      return share(2);
  }
}
