import { fromLocal, type ZoneRules } from '@tallystick/time';
import { isMap, isScalar } from 'yaml';
import { divide, parseDecimal, type Rational, rational } from '../exact/rational.ts';
import { hasKey } from '../language/document.ts';
import { scalarText } from '../language/scalar.ts';
import {
  list,
  mapOf,
  notation,
  object,
  oneOf,
  optional,
  type Read,
  required,
  type Shape,
  text,
} from '../language/shape.ts';
import type { AttainedText, Expectation, Scenario } from '../model/scenario.ts';
import { ID, nameOf } from './names.ts';
import { duration, durationMs, isDate } from './notations.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?)?$/u;

/** A wall time in the agreement's zone; its parts, for the zone is not known while it is read. */
export interface WallTime {
  readonly date: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

const wallTime = (description: string) =>
  notation<WallTime>({
    description: `${description} In the agreement’s zone; a date alone is its midnight.`,
    expected: 'a local time such as 2026-03-06 15:30',
    pattern: LOCAL,
    examples: ['2026-03-06 15:30', '2026-03-06 15:30:20', '2026-04-01'],
    parse: (written) => {
      const [, date = '', hour, minute, second, ms] = LOCAL.exec(written) ?? [];
      if (!isDate(date)) return undefined;
      const parts = [hour, minute, second, ms].map((part) => Number(part ?? 0));
      return { date, hour: parts[0]!, minute: parts[1]!, second: parts[2]!, ms: parts[3]! };
    },
  });

type Value = string | number | boolean | null;

/** A value of evidence: kept as JSON has it, since sources send numbers as numbers. */
const value: Shape<{ readonly value: Value }> = {
  schema: {
    type: ['string', 'number', 'boolean', 'null'],
    maxLength: 2_000,
    description: 'A value; null clears the field.',
  },
  read(node, path, reader) {
    const written = scalarText(node);
    if (isScalar(node) && node.value === null) return { value: null };
    if (written === undefined || !isScalar(node)) {
      return reader.report(
        node,
        path,
        'wrong-kind',
        'Expected one value.',
        'Write a text, a number, true, false or null.',
      );
    }
    const plain = text('A value.').read(node, path, reader);
    if (plain === undefined) return undefined;
    // A number that would change on its way (1.50, too many digits, .inf) goes as its text: conditions compare texts.
    const exact = typeof node.value !== 'number' || String(node.value) === written;
    return { value: exact ? (node.value as Value) : written };
  },
};

const event = object('Something that a source would say.', {
  at: required(wallTime('When it happens.')),
  subject: required(text('What it is about: a ticket, a service.')),
  type: optional(text('What happened, in the source’s word; "updated" when absent.')),
  source: optional(
    nameOf('sources', 'Id of the source that says so; when absent, those whose indicators read the subject.'),
  ),
  set: optional(
    mapOf(
      'Fields of the subject that it sets.',
      { pattern: /^.{1,100}$/u, expected: 'the name of a field' },
      value,
    ),
  ),
});

const PERIOD_ID = {
  pattern: /^(?:c\d{2,6}@)?\d{4}[0-9A-Za-z./-]{0,40}$/u,
  expected: 'a period such as 2026-03',
};
const period = text('Id of a period, such as 2026-03 or 2026-Q1.', PERIOD_ID);

const outcome = object('How a subject’s clock ends.', {
  subject: required(text('The subject.')),
  objective: required(nameOf('objectives', 'Id of the objective that counts it.')),
  outcome: required(oneOf('How it stands.', ['met', 'breached', 'running', 'paused', 'stopped'])),
  elapsed: optional(duration('Time used on its calendar.')),
  due: optional(wallTime('When the target runs out.')),
});

const attained = notation<AttainedText>({
  description: 'What is attained, at the decimals written, rounded towards the miss.',
  expected: 'a value such as 99.327 %, 4.2 or 800 ms',
  pattern:
    /^(?:-?\d{1,12}(?:\.\d{1,9})?(?: ?%)?|\d+(?:\.\d+)? ?(?:ms|s|min|h|days?|weeks?)(?: \d+(?:\.\d+)? ?(?:ms|s|min|h|days?|weeks?))*)$/u,
  examples: ['99.327 %', '4.2', '1 h 20 min'],
  parse: attainedOf,
});

const status = object('Where an objective stands in a period.', {
  objective: required(nameOf('objectives', 'Id of the objective.')),
  period: required(period),
  status: optional(
    oneOf('Where it stands.', ['met', 'missed', 'on track', 'at risk', 'lost', 'no data', 'not in force']),
  ),
  attained: optional(attained),
});

const credit = object('What is credited in a period.', {
  credit: required(
    notation<{ amount: Rational; currency: string }>({
      description: 'The sum of the period’s credits; bonuses and what is earned back count against it.',
      expected: 'an amount with its currency such as 1200 EUR',
      pattern: /^-?\d{1,15}(?:\.\d{1,4})? [A-Z]{3}$/u,
      examples: ['1200 EUR', '0 EUR'],
      parse: (written) => {
        const [digits = '', currency = ''] = written.split(' ');
        const amount = parseDecimal(digits);
        return amount && { amount, currency };
      },
    }),
  ),
  period: required(period),
  objective: optional(
    nameOf('objectives', 'Id of the objective whose credits are meant; all of them when absent.'),
  ),
});

type ReadExpectation = Read<typeof outcome> | Read<typeof status> | Read<typeof credit>;

const expectation: Shape<ReadExpectation> = {
  schema: {
    description: 'What the scenario must come to.',
    oneOf: [outcome.schema, credit.schema, status.schema],
  },
  read(node, path, reader) {
    if (isMap(node) && hasKey(node, 'credit')) return credit.read(node, path, reader);
    if (isMap(node) && hasKey(node, 'subject')) return outcome.read(node, path, reader);
    return status.read(node, path, reader);
  },
};

export const scenarios = mapOf(
  'Worked examples that both parties agree on, and that can be run.',
  ID,
  object('What happens, and what it comes to.', {
    title: optional(text('What readers see.')),
    asOf: optional(
      wallTime('When it is evaluated: else at the end of the last period named, or at the last event.'),
    ),
    when: required(list('What happens.', event, 0)),
    // biome-ignore lint/suspicious/noThenProperty: the word of the language; nothing awaits a declaration.
    then: required(list('What it comes to.', expectation, 1)),
  }),
);

/** The scenarios with their instants. */
export function resolveScenarios(
  read: Read<typeof scenarios>,
  zone: ZoneRules,
): ReadonlyMap<string, Scenario> {
  return new Map([...read].map(([id, one]) => [id, resolveScenario(id, one, zone)]));
}

type ReadScenario = Read<typeof scenarios> extends ReadonlyMap<string, infer S> ? S : never;

function resolveScenario(id: string, read: ReadScenario, zone: ZoneRules): Scenario {
  return {
    id,
    title: read.title ?? id,
    ...(read.asOf ? { asOf: instantOf(read.asOf, zone) } : {}),
    events: read.when.map(({ at, set, ...rest }) => ({
      ...rest,
      at: instantOf(at, zone),
      set: new Map([...(set ?? [])].map(([field, written]) => [field, written.value])),
    })),
    expectations: read.then.map((one, index) =>
      resolveExpectation(one, `scenarios.${id}.then[${index}]`, zone),
    ),
  };
}

function resolveExpectation(read: ReadExpectation, clause: string, zone: ZoneRules): Expectation {
  if ('credit' in read) {
    return { ...read, kind: 'credit', clause, credit: read.credit.amount, currency: read.credit.currency };
  }
  if (!('subject' in read)) return { ...read, kind: 'status', clause };
  const { elapsed, due, ...rest } = read;
  return {
    ...rest,
    kind: 'outcome',
    clause,
    ...(elapsed === undefined ? {} : { elapsedMs: elapsed }),
    ...(due ? { dueAt: instantOf(due, zone) } : {}),
  };
}

function instantOf({ date, ...time }: WallTime, zone: ZoneRules): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return fromLocal(zone, { year, month, day, ...time });
}

function attainedOf(written: string): AttainedText | undefined {
  const number = /^(-?\d+(?:\.(\d+))?) ?(%?)$/u.exec(written);
  if (!number) {
    const ms = durationMs(written);
    return ms === undefined ? undefined : { text: written, value: rational(ms), unit: 'ms', decimals: 0 };
  }
  const [, digits = '', fraction = '', sign] = number;
  const plain = parseDecimal(digits);
  if (!plain) return undefined;
  const value = sign === '%' ? divide(plain, rational(100n)) : plain;
  return { text: written, value, unit: sign === '%' ? '%' : '', decimals: fraction.length };
}
