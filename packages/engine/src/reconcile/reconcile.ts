import { type Agreement, exact } from '@tallystick/agreement';
import { formatInstant, zoneRules } from '@tallystick/time';
import { compileServiceHours } from '../compile.ts';
import { indicatorsBehind } from '../composite/parts.ts';
import { type EvaluateOptions, type Evidence, evaluateAll } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { shareText } from '../quality/report.ts';
import { toReport } from '../report.ts';
import type { EvaluationReport, PeriodReport } from '../report-form.ts';
import { byDays } from './by-days.ts';
import { byTickets } from './by-tickets.ts';
import { byTime } from './by-time.ts';
import type { Compared } from './compared.ts';
import { fallbackOf, measuredBy, type Pair, pairsOf } from './pairs.ts';
import {
  DISAGREEMENTS_LISTED,
  type FigureByEither,
  type FigureText,
  RECONCILIATION_FORMAT,
  type Reconciliation,
  type SourceComparison,
} from './report-form.ts';

/**
 * Holds sources that tell of the same thing against each other: how far they agree, where they do not, and what the figures come to by either ([REC-1] to [REC-5]). The
 * agreement's own figures do not change by it. A pure function of its arguments; the evidence is read once.
 *
 * @throws RangeError when `asOf` or `knownAt` is not a whole number of milliseconds.
 */
export async function reconcile(
  agreement: Agreement,
  evidence: Evidence,
  options: Pick<EvaluateOptions, 'asOf' | 'knownAt'>,
): Promise<Reconciliation> {
  const pairs = pairsOf(agreement);
  const drafts = pairs.flatMap((pair) => [
    measuredBy(agreement, pair, pair.indicator.from),
    measuredBy(agreement, pair, pair.other),
  ]);
  const [agreed, ...alone] =
    pairs.length === 0 ? [] : await evaluateAll([agreement, ...drafts], evidence, options);
  const counts = agreed && toReport(agreed);
  return {
    format: RECONCILIATION_FORMAT,
    agreement: agreement.id,
    asOf: formatInstant(options.asOf),
    comparisons: pairs.map((pair, place) =>
      comparisonOf(agreement, pair, {
        record: alone[2 * place]!,
        other: alone[2 * place + 1]!,
        counts: counts!,
      }),
    ),
  };
}

/** What the evidence comes to by either source, and by the rule of the agreement. */
interface ByEither {
  readonly record: Evaluation;
  readonly other: Evaluation;
  readonly counts: EvaluationReport;
}

function comparisonOf(agreement: Agreement, pair: Pair, by: ByEither): SourceComparison {
  const { indicator, other } = pair;
  const [grain, compared] = compareTwo(agreement, pair, by);
  const { disagreements, ...sums } = compared;
  return {
    ...{ indicator: indicator.id, title: indicator.title, record: indicator.from, other },
    isFallback: fallbackOf(indicator) === other,
    by: grain,
    ...sums,
    share: sums.both === 0 ? null : shareText(exact.rational(sums.agreed, BigInt(sums.both))),
    disagreements: disagreements.slice(0, DISAGREEMENTS_LISTED),
    disagreementCount: disagreements.length,
    figures: figuresOf(agreement, pair, by),
  };
}

function compareTwo(
  agreement: Agreement,
  { indicator }: Pair,
  { record, other }: ByEither,
): readonly [SourceComparison['by'], Compared] {
  const { id } = indicator;
  switch (indicator.kind) {
    case 'availability':
      return [
        'time',
        byTime(record.timeline(id), other.timeline(id), compileServiceHours(agreement, indicator)),
      ];
    case 'clock': {
      const own = (evaluation: Evaluation) =>
        [...evaluation.outcomes()].filter((one) => one.indicator === id);
      return ['tickets', byTickets(own(record), own(other))];
    }
    default: {
      const { term, zones, objectives } = agreement;
      const objective = [...objectives.values()].find((one) => one.indicator === id);
      if (!objective) return ['days', NOTHING];
      const zone = zones?.get(term.timeZone) ?? zoneRules(term.timeZone);
      const span = { from: term.from, to: Math.max(term.from, Math.min(term.to, record.asOf)) };
      return ['days', byDays(record, other, objective, { span, zone })];
    }
  }
}

/** No promise is made of it: there is no figure. */
const NOTHING: Compared = { both: 0, agreed: 0, onlyRecord: 0, onlyOther: 0, disagreements: [] };

/** [REC-5] The figures of every promise that rests on the indicator, alone or as a part. */
function figuresOf(agreement: Agreement, { indicator }: Pair, by: ByEither): readonly FigureByEither[] {
  const [record, other] = [toReport(by.record), toReport(by.other)];
  return by.counts.objectives.flatMap(({ id, title, indicator: of, periods }) => {
    const behind = indicatorsBehind(agreement.indicators.get(of)!, agreement);
    if (!behind.some((one) => one.id === indicator.id)) return [];
    return periods.map((counts) => {
      const [mine, yours] = [periodOf(record, id, counts.period), periodOf(other, id, counts.period)];
      return {
        ...{ objective: id, title, period: counts.period },
        ...{ record: textOf(mine), other: textOf(yours), counts: textOf(counts) },
        differs: !isSame(mine, yours),
      };
    });
  });
}

function periodOf(report: EvaluationReport, objective: string, period: string): PeriodReport {
  const { periods } = report.objectives.find(({ id }) => id === objective)!;
  return periods.find((one) => one.period === period)!;
}

function textOf({ attained, status }: PeriodReport): FigureText {
  return { attained: attained?.text ?? null, status };
}

function isSame(one: PeriodReport, other: PeriodReport): boolean {
  const exactly = ({ attained }: PeriodReport) =>
    attained && [attained.numerator, attained.denominator].join('/');
  return exactly(one) === exactly(other) && one.status === other.status;
}
