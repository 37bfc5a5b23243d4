import { type MoneyReport, openPeriod, periodInFocus } from '@tallystick/engine';
import type { AgreementSummary, PeriodSummary } from '../../api/contract.ts';
import { listText } from '../../i18n/notation.ts';
import { t } from '../../i18n/text.ts';
import { isZero, moneyText } from '../../money/amount.ts';
import { sumOf } from '../../money/sum.ts';
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
  if (measured.length === 0) return t('Nothing has been measured yet.');
  const focuses = new Set(measured.map(({ objectives }) => periodInFocus(objectives)));
  const tally = measured.map((one) => tallyOf(periodsIn(one, periodInFocus(one.objectives)))).reduce(add);
  const [focus] = focuses;
  const when = focuses.size === 1 && focus ? periodText(focus) : t('The last full period of each agreement');
  return t('{{period}}: {{tally}}.', { period: when, tally: tallyText(tally) });
}

/** All credits in words, exact and by currency: `Credits due since the terms began: 2,400.00 EUR.` */
export function creditsSentence(agreements: readonly AgreementSummary[]): string {
  const said = sumsText(agreements.map(({ creditsDue }) => creditsDue));
  if (said === undefined) return t('No credits are due.');
  return agreements.length === 1
    ? t('Credits due since the term began: {{said}}.', { said })
    : t('Credits due since the terms began: {{said}}.', { said });
}

/** The sum of each currency, in words; undefined where nothing comes to anything. */
export function sumsText(amounts: readonly MoneyReport[]): string | undefined {
  const some = amounts.filter(({ amount }) => !isZero(amount));
  if (some.length === 0) return undefined;
  const sums = [...new Set(some.map(({ currency }) => currency))].map((currency) =>
    sumOf(some.filter((one) => one.currency === currency)),
  );
  return listText(sums.flatMap((sum) => (sum ? [moneyText(sum)] : [])));
}

/** One agreement in words, for its period in focus or the one given. */
export function agreementSentence(agreement: AgreementSummary, period?: string): string {
  if (agreement.computedAt === null) return t('Not evaluated yet.');
  const focus = period ?? periodInFocus(agreement.objectives);
  if (focus === undefined) return t('Nothing has been measured yet.');
  const periods = periodsIn(agreement, focus);
  const isOpen = periods.some(({ state }) => state === 'open');
  const credit = sumOf(periods.map((one) => one.credit));
  const said = { period: periodText(focus), tally: tallyText(tallyOf(periods)) };
  return `${isOpen ? t('{{period}} so far: {{tally}}.', said) : t('{{period}}: {{tally}}.', said)} ${creditsText(credit, isOpen)}`;
}

/** How the open period is doing, where it is not in focus already: `April 2016 so far: 2 at risk.` */
export function openSentence(agreement: AgreementSummary): string | undefined {
  const open = openPeriod(agreement.objectives);
  if (open === undefined || open === periodInFocus(agreement.objectives)) return undefined;
  return t('{{period}} so far: {{tally}}.', {
    period: periodText(open),
    tally: tallyText(tallyOf(periodsIn(agreement, open))),
  });
}

function creditsText(credit: MoneyReport | undefined, isOpen: boolean): string {
  if (credit === undefined || isZero(credit.amount)) {
    return isOpen ? t('No credits if it ended now.') : t('No credits due.');
  }
  if (credit.amount.startsWith('-')) {
    const sum = moneyText({ ...credit, amount: credit.amount.slice(1) });
    return isOpen
      ? t('{{sum}} in the provider’s favour if it ended now.', { sum })
      : t('{{sum}} in the provider’s favour.', { sum });
  }
  const sum = moneyText(credit);
  return isOpen ? t('Credits of {{sum}} if it ended now.', { sum }) : t('Credits of {{sum}} due.', { sum });
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
    if (judged === 1)
      parts.push(missed === 0 ? t('the one promise was kept') : t('the one promise was missed'));
    else if (missed === 0) parts.push(t('all {{judged}} promises kept', { judged }));
    else parts.push(t('{{kept}} of {{judged}} promises kept', { kept, judged }));
  } else if (kept > 0) parts.push(t('{{kept}} kept', { kept }));
  if (onTrack > 0) parts.push(t('{{onTrack}} on track', { onTrack }));
  if (atRisk > 0) parts.push(t('{{atRisk}} at risk', { atRisk }));
  if (missed > 0 && !(judged === 1 && onTrack + atRisk === 0)) parts.push(t('{{missed}} missed', { missed }));
  if (noData > 0) parts.push(t('{{noData}} with no data', { noData }));
  return parts.join(', ') || t('nothing to judge');
}
