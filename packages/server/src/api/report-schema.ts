import type { EvaluationReport, SubjectReport } from '@tallystick/engine';
import { z } from 'zod';

const instant = z.iso.datetime().describe('An instant in UTC, ISO 8601.');
const decimal = z.string().describe('An exact decimal; … at its end where it goes on for ever.');
const money = z.object({ amount: decimal, currency: z.string().describe('ISO 4217 code.') });
const fraction = z.object({
  numerator: z.string().describe('Whole number. Shares are fractions, times ms.'),
  denominator: z.string().describe('Whole number above zero.'),
  text: z.string().describe('As shown: rounded towards the miss.'),
});
/** What a figure counts. */
export const unitSchema = z.enum([
  'outcomes',
  'ms',
  'events',
  'slices',
  'values',
  'answers',
  'records',
  'parts',
]);
const recordId = z.object({ source: z.string(), id: z.string() });

const status = z.enum(['met', 'missed', 'on track', 'at risk', 'lost', 'no data']);

const targetChange = z.object({
  from: instant.describe('It holds in the periods that start then or later.'),
  target: fraction,
  state: z.enum(['in force', 'past', 'coming', 'refused']),
  told: instant.nullable().describe('When a record told it; null for a step that was agreed.'),
  reason: z.string().nullable(),
  record: z.string().nullable().describe('Id of the record.'),
  refused: z
    .enum([
      'in the past',
      'late notice',
      'outside the bounds',
      'above the largest step',
      'before the shortest interval',
    ])
    .nullable()
    .describe('The guardrail that it breaks; then it changes nothing.'),
});

const targetProposal = z.object({
  period: z.string().describe('The period that was looked at.'),
  from: instant.describe('The first start of a period from which it may hold.'),
  target: fraction,
  reason: z.string(),
});

const period = z.object({
  period: z.string().describe('Id of the period, such as 2016-03.'),
  from: instant,
  to: instant.describe('Its end, not included.'),
  partial: z.boolean().describe('Whether the term cuts it short.'),
  state: z.enum(['open', 'provisional', 'final']),
  target: fraction,
  attained: fraction.nullable().describe('Null where nothing valid happened: there is no figure.'),
  status,
  unit: unitSchema.describe('What is counted.'),
  good: decimal.nullable().describe('Null where the figure is no share.'),
  valid: decimal.nullable(),
  bad: decimal.nullable(),
  samples: z.number().int().nullable().describe('What a figure that is no share comes from.'),
  relativeError: z.string().nullable().describe('Of a sketch: by how much the value may be off.'),
  budget: z
    .object({
      allowed: decimal,
      used: decimal,
      remaining: decimal.describe('Negative when overspent.'),
      usedPercent: z.string().nullable(),
    })
    .nullable()
    .describe('The error budget; null for a target of 100 %, which has none.'),
  warning: z.string().nullable().describe('The greatest warning share of the budget that is used.'),
  coverage: z
    .object({ knownMs: z.number().int(), promisedMs: z.number().int() })
    .nullable()
    .describe('For time: how much of the promised time had a known state, ms.'),
  fallback: z
    .object({ source: z.string(), ms: z.number().int().nullable() })
    .nullable()
    .describe(
      'The source whose records count where the source of record says nothing; for time in how much of it, ms.',
    ),
  causes: z
    .array(z.object({ id: z.string(), downMs: decimal }))
    .describe('Down time by incident or probe, ms.'),
  openClocks: z
    .object({ running: z.number().int(), paused: z.number().int(), atRisk: z.number().int() })
    .nullable(),
  alerts: z
    .array(
      z.object({
        kind: z.enum(['burn-rate', 'approaching']),
        share: z.string().describe('The share of the budget that it is about.'),
        window: z.string().nullable().describe('The long window of a burn rate.'),
        shortWindow: z.string().nullable(),
        rate: z.string().nullable().describe('The burn rate above which both windows must be.'),
        isFiring: z.boolean().describe('At the evaluation instant, or at the end of the period.'),
        count: z.number().int().describe('How often it fired; the last 100 are listed.'),
        firings: z.array(z.object({ fired: instant, cleared: instant.nullable() })),
      }),
    )
    .describe('Of objectives that ask for alerts: how their budget burned.'),
  ifAccepted: z
    .object({ attained: fraction.nullable(), status })
    .nullable()
    .describe('Were every pending claim accepted; null where that makes no difference.'),
  credit: money,
});

const objective = z.object({
  id: z.string(),
  title: z.string(),
  clause: z.string().describe('Path of the clause in the agreement.'),
  indicator: z.string(),
  kind: z.enum(['clock', 'availability', 'ratio', 'distribution', 'score', 'count', 'composite']),
  service: z.string().nullable(),
  owner: z.string().nullable(),
  promise: z.string().describe('The target in words.'),
  targets: z
    .array(targetChange)
    .describe('How the target moves, in the order of taking effect; empty where it stays.'),
  proposal: targetProposal.nullable().describe('What the rule of a target that may be changed proposes now.'),
  periods: z.array(period),
});

const credit = z.object({
  period: z.string(),
  objective: z.string(),
  clause: z.string(),
  kind: z.enum(['credit', 'bonus', 'earn-back']).describe('Bonuses and earn-backs have amounts below zero.'),
  service: z.string().nullable(),
  state: z.enum(['due', 'exposure']).describe('Exposure is what would be due if the open period ended now.'),
  base: decimal.describe('The fee that the share is of.'),
  share: z.string().nullable().describe('Null where no share of the base is credited.'),
  breaches: z.number().int().nullable(),
  uncapped: decimal,
  extensionDays: z.number().int().describe('Days by which the term is extended instead of money.'),
  reductions: z
    .array(z.object({ cap: z.string(), by: decimal, clause: z.string() }))
    .describe('What each cap took away, and the clause that says so.'),
  amount: money,
  claim: z
    .object({
      by: instant.describe('Before when it is to be claimed.'),
      state: z.enum(['open', 'claimed', 'forfeited']),
      made: instant.nullable(),
      record: z.string().nullable().describe('Id of the record of the claim.'),
    })
    .nullable()
    .describe('Where its claim stands; null where it comes by itself.'),
  reverses: z.string().nullable().describe('Of an earn-back: the period whose credit it reverses.'),
  explanation: z.array(z.string()).describe('How it comes to its amount, a step a line.'),
});

const span = z.object({ from: instant, to: instant.describe('Its end, not included.') });
const exclusion = span.extend({
  id: z.string().describe('Its own id: the subject of its records.'),
  clause: z.string(),
  announced: instant,
  state: z.enum(['announced', 'pending', 'accepted', 'rejected', 'withdrawn']),
  service: z.string().nullable().describe('The only service that it is for.'),
  reason: z.string().nullable(),
  arithmetic: z.enum(['remove', 'count as up', 'add back']),
  excluded: z.array(span),
  refused: z
    .array(
      span.extend({
        rule: z.enum([
          'pending',
          'rejected',
          'withdrawn',
          'late notice',
          'outside the window',
          'above the allowance',
        ]),
      }),
    )
    .describe('The parts that count all the same, each with the rule.'),
  records: z.array(z.string()).describe('Ids of its records, in the order in which they applied.'),
});

/** One cycle of one subject's clock. */
export const outcomeSchema = z.object({
  subject: z.string(),
  indicator: z.string(),
  cycle: z.number().int().describe('From 0, in the order of starting.'),
  objectives: z.array(z.string()).describe('The objectives that count it.'),
  periods: z
    .record(z.string(), z.array(z.string()))
    .describe('The periods that count it, by objective; several where rolling windows overlap.'),
  state: z.string().describe('met, breached, running, paused, or stopped where no objective governs it.'),
  atRisk: z.boolean(),
  warning: z
    .string()
    .nullable()
    .describe('The greatest warning share of the target that an open clock has used.'),
  started: instant,
  stopped: instant.nullable(),
  due: instant.nullable(),
  breached: instant.nullable(),
  decided: instant.nullable().describe('The earlier of stop and breach.'),
  elapsedMs: z.number().int(),
  targetMs: z.number().int().nullable(),
});

const subject = outcomeSchema.extend({
  records: z.array(z.string()).describe('Ids of the records that went in, in their order.'),
  leftOut: z.array(z.string()).describe('Ids of the records that others replaced.'),
});

/** The JSON form of an evaluation, as the command line prints it and the server stores it. */
export const reportSchema = z.object({
  format: z.literal('tallystick-evaluation/1'),
  rules: z.string().describe('Version of the measurement rules.'),
  agreement: z.object({
    id: z.string(),
    version: z.number().int(),
    title: z.string(),
    provider: z.string(),
    customer: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    term: z.object({ from: z.iso.date(), to: z.iso.date().describe('Last day, included.') }),
  }),
  asOf: instant.describe('Evaluation instant.'),
  knownAt: instant.nullable().describe('Only evidence received until then counts; null for all.'),
  evidence: z.object({
    records: z.number().int(),
    subjects: z.number().int(),
    conflicts: z.array(recordId).describe('Ids that came with different contents.'),
    findings: z.array(recordId.extend({ message: z.string() })).describe('Records that could not be used.'),
    findingCount: z.number().int(),
  }),
  objectives: z.array(objective),
  credits: z.array(credit),
  remedies: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        clause: z.string(),
        objective: z.string(),
        owner: z.string().nullable(),
        triggered: instant.describe('When the period that set it off ended.'),
        due: instant.nullable(),
        periods: z.array(z.string()).describe('The periods that set it off.'),
      }),
    )
    .describe('What misses have set off besides credits.'),
  exclusions: z.array(exclusion).describe('What was announced or claimed not to count.'),
  subjects: z.array(subject).optional(),
  input: z
    .object({
      rows: z.number().int(),
      records: z.number().int(),
      skipped: z.number().int().describe('Bad rows that were left out.'),
      problems: z.array(z.string()),
    })
    .optional()
    .describe('What the command line read.'),
});

/** The JSON Schema of an evaluation; published as schema/evaluation.schema.json. */
export const evaluationSchema = {
  $id: 'https://tallystick.example/schema/evaluation-1.json',
  title: 'Tallystick evaluation',
  ...z.toJSONSchema(reportSchema),
};

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
/** Does not compile when the schema and the engine's types drift apart. */
const FITS: Same<
  Omit<z.infer<typeof reportSchema>, 'input' | 'subjects'>,
  Mutable<Omit<EvaluationReport, 'subjects'>>
> &
  Same<z.infer<typeof subject>, Mutable<SubjectReport>> = true;
void FITS;
