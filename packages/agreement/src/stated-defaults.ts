import { toPercentText } from './exact/rational.ts';
import { claimText } from './model/credit.ts';
import { durationText } from './model/length.ts';
import type { Agreement, Indicator, Objective } from './model.ts';

/** A rule that every agreement must settle because the field has no single answer (semantics §9). */
export interface StatedDefault {
  /** Where it holds: `indicators.shop-up.unknown`; empty for the whole agreement. */
  readonly clause: string;
  /** What is settled, in words. */
  readonly rule: string;
  /** What holds here, written or by default. */
  readonly value: string;
  /** What holds where nothing is written; undefined where it must be written. */
  readonly byDefault: string | undefined;
}

/**
 * Everything that an agreement settles for lack of a common answer, whether it says so or leaves it to the
 * default: contract text and reports print it all, so that nothing holds that nobody reads (rule [CON-6] of SPEC.md).
 */
export function statedDefaults(agreement: Agreement): readonly StatedDefault[] {
  const always = (rule: string, value: string): StatedDefault => ({
    clause: '',
    rule,
    value,
    byDefault: value,
  });
  return [
    always('month end for anniversaries', 'last day'),
    always('rounding of shown figures', 'towards the miss'),
    always('edges of tiers', 'at least / below'),
    always('short first and last periods', 'measured on their own length, fee pro rata'),
    always('where the source that counts has no data', 'no figure'),
    {
      clause: 'reporting.grace',
      rule: 'how long late evidence is welcome',
      value: durationText(agreement.graceMs),
      byDefault: '3 days',
    },
    {
      clause: 'term.renewal',
      rule: 'what happens when the term ends',
      value: agreement.term.renewal.kind,
      byDefault: 'negotiate',
    },
    ...[...agreement.indicators.values()].flatMap((indicator) => [
      ...ofSource(indicator, agreement),
      ...ofIndicator(indicator),
    ]),
    ...[...agreement.objectives.values()].flatMap(ofBudgeting),
    ...[...agreement.objectives.values()].flatMap(({ id, importance, warnAt }) => [
      {
        clause: `objectives.${id}.importance`,
        rule: 'whether the service is of use without it',
        value: importance,
        byDefault: 'must-have',
      },
      {
        clause: `objectives.${id}.warnAt`,
        rule: 'share of the target or budget whose use is a warning',
        value: warnAt.map(toPercentText).join(', '),
        byDefault: '75 %',
      },
    ]),
    ...ofCredits(agreement),
  ];
}

function ofCredits({ credits }: Agreement): readonly StatedDefault[] {
  const { schedules, pools, caps, combine, claim } = credits;
  if (schedules.length === 0 && pools.size === 0) return [];
  return [
    {
      clause: 'credits.combine',
      rule: 'how the credits of one period combine',
      value: combine,
      byDefault: 'sum',
    },
    {
      clause: 'credits.claim',
      rule: 'whether credits are to be claimed, counted from the end of the period',
      value: claimText(claim),
      byDefault: 'automatic',
    },
    ...schedules.flatMap((schedule, index) =>
      schedule.kind === 'per-unit'
        ? [
            {
              clause: `credits.schedules[${index}].perUnit.counts`,
              rule: 'which units count',
              value: schedule.counts,
              byDefault: 'completed',
            },
          ]
        : [],
    ),
    ...caps.map(({ limit, on }, index) => ({
      clause: `credits.atMost[${index}].on`,
      rule: 'what the cap applies to',
      value: on,
      byDefault: 'of' in limit && limit.of === 'service fee' ? 'each service' : 'all credits',
    })),
  ];
}

/** Kinds of indicator that may name a fallback. */
const FALLS_BACK: ReadonlySet<Indicator['kind']> = new Set([
  'availability',
  'ratio',
  'distribution',
  'score',
]);

function ofSource(indicator: Indicator, { sources }: Agreement): readonly StatedDefault[] {
  if (indicator.kind === 'composite') return []; // its parts have theirs
  return [
    {
      clause: `indicators.${indicator.id}.from`,
      rule: 'whose data counts when two sources disagree',
      value: sources.get(indicator.from)?.keptBy ?? 'provider',
      byDefault: 'provider',
    },
    ...(FALLS_BACK.has(indicator.kind)
      ? [
          {
            clause: `indicators.${indicator.id}.fallback`,
            rule: 'whose data counts when that of the source is missing',
            value: ('fallback' in indicator && indicator.fallback) || 'no figure',
            byDefault: 'no figure',
          },
        ]
      : []),
  ];
}

function ofBudgeting({ id, budgeting }: Objective): readonly StatedDefault[] {
  if (!budgeting) return [];
  const clause = `objectives.${id}.budgeting`;
  return [
    {
      clause: `${clause}.method`,
      rule: 'how a ratio is counted',
      value: budgeting.method,
      byDefault: 'occurrences',
    },
    {
      clause: `${clause}.slice`,
      rule: 'length of a slice',
      value: durationText(budgeting.sliceMs),
      byDefault: '1 min',
    },
    {
      clause: `${clause}.empty`,
      rule: 'a slice without events',
      value: budgeting.empty,
      byDefault: 'excluded',
    },
  ];
}

const INDICATOR_RULES: readonly (readonly [key: string, rule: string, byDefault: string | undefined])[] = [
  ['unknown', 'what unknown time counts as', 'excluded'],
  ['initially', 'the state before the first record', 'unknown'],
  ['quorum', 'how probes combine: down when', 'any'],
  ['attribute', 'the period in which an outcome counts', 'decided'],
  ['targetChange', 'a target that changes while the clock runs', 'carry'],
  ['reopened', 'a reopened clock', 'total'],
  ['rule', 'how the parts of a composite combine', undefined],
  ['withoutData', 'a part of a composite without data', 'no figure'],
];

/** The rules that the kind of indicator has; which those are shows in its keys. */
function ofIndicator(indicator: Indicator): readonly StatedDefault[] {
  const keys = new Map(Object.entries(indicator));
  return INDICATOR_RULES.flatMap(([key, rule, byDefault]) => {
    const value: unknown = keys.get(key);
    return typeof value === 'string'
      ? [{ clause: `indicators.${indicator.id}.${key}`, rule, value, byDefault }]
      : [];
  });
}
