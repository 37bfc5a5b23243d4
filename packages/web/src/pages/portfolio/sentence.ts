import type { AgreementSummary, PeriodSummary } from '../../api/contract.ts';
import { isZero, moneyText } from '../../money/amount.ts';
import { sumOf } from '../../money/sum.ts';
import { openPeriod, periodInFocus } from '../../status/focus.ts';
import { isMiss } from '../../status/meaning.ts';
import { periodText } from '../../time/period.ts';

/** The promises of one period, counted. */
interface Tally {
  readonly kept: number;
  readonly missed: number;
  readonly atRisk: number;
  readonly onTrack: number;
  readonly noData: number;
}

/** The portfolio in words: `March 2016: 3 of 5 promises kept, 2 missed.` */
export function portfolioSentence(agreements: readonly AgreementSummary[]): string {
  const measured = agreements.filter(({ objectives }) => periodInFocus(objectives) !== undefined);
  if (measured.length === 0) return 'Nothing has been measured yet.';
  const focuses = new Set(measured.map(({ objectives }) => periodInFocus(objectives)));
  const tally = measured.map((one) => tallyOf(periodsIn(one, periodInFocus(one.objectives)))).reduce(add);
  const [focus] = focuses;
  const when = focuses.size === 1 && focus ? periodText(focus) : 'The last full period of each agreement';
  return `${when}: ${tallyText(tally)}.`;
}

/** All credits in words, exact and by currency: `Credits due since the terms began: 2,400.00 EUR.` */
export function creditsSentence(agreements: readonly AgreementSummary[]): string {
  const due = agreements.map(({ creditsDue }) => creditsDue).filter(({ amount }) => !isZero(amount));
  if (due.length === 0) return 'No credits are due.';
  const sums = [...new Set(due.map(({ currency }) => currency))].map((currency) =>
    sumOf(due.filter((one) => one.currency === currency)),
  );
  const said = sums.flatMap((sum) => (sum ? [moneyText(sum)] : [])).join(' and ');
  return `Credits due since the ${agreements.length === 1 ? 'term' : 'terms'} began: ${said}.`;
}

/** One agreement in words, for its period in focus or the one given. */
export function agreementSentence(agreement: AgreementSummary, period?: string): string {
  if (agreement.computedAt === null) return 'Not evaluated yet.';
  const focus = period ?? periodInFocus(agreement.objectives);
  if (focus === undefined) return 'Nothing has been measured yet.';
  const periods = periodsIn(agreement, focus);
  const isOpen = periods.some(({ state }) => state === 'open');
  const credit = sumOf(periods.map((one) => one.credit));
  const credits =
    credit === undefined || isZero(credit.amount) ? 'No credits' : `Credits of ${moneyText(credit)}`;
  return `${periodText(focus)}${isOpen ? ' so far' : ''}: ${tallyText(tallyOf(periods))}. ${credits} ${isOpen ? 'if it ended now.' : 'due.'}`;
}

/** How the open period is doing, where it is not in focus already: `April 2016 so far: 2 at risk.` */
export function openSentence(agreement: AgreementSummary): string | undefined {
  const open = openPeriod(agreement.objectives);
  if (open === undefined || open === periodInFocus(agreement.objectives)) return undefined;
  return `${periodText(open)} so far: ${tallyText(tallyOf(periodsIn(agreement, open)))}.`;
}

function periodsIn({ objectives }: AgreementSummary, period: string | undefined): readonly PeriodSummary[] {
  return objectives.flatMap(({ periods }) => periods.filter((one) => one.period === period));
}

function tallyOf(periods: readonly PeriodSummary[]): Tally {
  const count = (...statuses: readonly string[]) =>
    periods.filter(({ status }) => statuses.includes(status)).length;
  return {
    kept: count('met'),
    missed: periods.filter(({ status }) => isMiss(status)).length,
    atRisk: count('at risk'),
    onTrack: count('on track'),
    noData: count('no data'),
  };
}

function add(a: Tally, b: Tally): Tally {
  return {
    kept: a.kept + b.kept,
    missed: a.missed + b.missed,
    atRisk: a.atRisk + b.atRisk,
    onTrack: a.onTrack + b.onTrack,
    noData: a.noData + b.noData,
  };
}

function tallyText({ kept, missed, atRisk, onTrack, noData }: Tally): string {
  const judged = kept + missed;
  const parts: string[] = [];
  if (judged > 0 && onTrack + atRisk === 0) {
    if (judged === 1) parts.push(missed === 0 ? 'the one promise was kept' : 'the one promise was missed');
    else if (missed === 0) parts.push(`all ${judged} promises kept`);
    else parts.push(`${kept} of ${judged} promises kept`);
  } else if (kept > 0) parts.push(`${kept} kept`);
  if (onTrack > 0) parts.push(`${onTrack} on track`);
  if (atRisk > 0) parts.push(`${atRisk} at risk`);
  if (missed > 0 && !(judged === 1 && onTrack + atRisk === 0)) parts.push(`${missed} missed`);
  if (noData > 0) parts.push(`${noData} with no data`);
  return parts.join(', ') || 'nothing to judge';
}
