import { compare, multiply, rational, toDecimalText } from '../exact/rational.ts';
import { lengthText } from '../model/length.ts';
import type { Party, Signatory } from '../model/parties.ts';
import type { Agreement, Effective, Fee, Service, SourceClause, Term } from '../model.ts';
import { type Difference, neither, undecidable } from './difference.ts';
import type { Family } from './family.ts';
import { type Between, compareFields, type Fields, leaves, told } from './fields.ts';
import { listing, ordered, stated } from './orders.ts';
import { durationText, genericText, setText } from './words.ts';

const text = (value: string) => value;
const wordsDecide = undecidable('decides-who-is-bound');

/** What is covered, and what it costs. */
export const SERVICES: Family<Service> = {
  within: 'scope.services',
  affects: 'figures',
  added: undecidable('fee'),
  fields: {
    tier: stated(text, wordsDecide, 'words'),
    description: stated(text, wordsDecide, 'words'),
    environments: { ...listing('customer', 'more-covered'), affects: 'words' },
    regions: { ...listing('customer', 'more-covered'), affects: 'words' },
    plans: { ...listing('customer', 'more-covered'), affects: 'words' },
    fee: ordered({
      words: ({ amount, per }: Fee) => `${toDecimalText(amount)} per ${per}`,
      order: byFee,
      more: 'provider',
      reason: 'fee',
      absent: { is: 'least', words: 'no fee' },
    }),
    dependsOn: stated(setText, undecidable('decides-who-is-bound')),
  },
};

/** Fees by what they come to in a year; the same sum in a year is another one in some months. */
function byFee(before: Fee, after: Fee): number | undefined {
  const inAYear = ({ amount, per }: Fee) => multiply(amount, rational(per === 'month' ? 12n : 1n));
  return compare(inAYear(before), inAYear(after)) || undefined;
}

/** Where evidence comes from. */
export const SOURCES: Family<SourceClause> = {
  within: 'sources',
  affects: 'figures',
  added: neither('nothing-reads-it'),
  fields: {
    connector: stated(text, undecidable('another-consequence')),
    keptBy: stated(text, undecidable('another-consequence')),
    url: stated(text, undecidable('another-consequence')),
  },
};

const TERM: Fields<Term> = {
  // These instants follow from the days and the zone.
  from: 'elsewhere',
  to: 'elsewhere',
  fromDate: stated(text, undecidable('term')),
  toDate: stated(text, undecidable('term')),
  timeZone: stated(text, undecidable('another-zone')),
  currency: stated(text, undecidable('fee')),
  notice: { ...stated(lengthText, wordsDecide), affects: 'duties' },
  renewal: {
    ...stated(
      (renewal) =>
        renewal.kind === 'automatic'
          ? `automatic, for ${lengthText(renewal.for)}${renewal.times === undefined ? '' : `, ${renewal.times} times`}`
          : renewal.kind,
      wordsDecide,
    ),
    affects: 'duties',
  },
};

const EFFECTIVE: Fields<Effective> = {
  at: 'elsewhere',
  fromDate: stated(text, undecidable('term')),
  startsWith: stated(text, undecidable('term')),
};

/** When a version takes effect, of one where the other has no such day. */
function dayText({ fromDate, startsWith }: Effective): string {
  return startsWith === 'date' ? fromDate : `${fromDate}, each promise with its next period`;
}

const PARTY: Fields<Party> = {
  name: stated(text, wordsDecide),
  address: stated(text, neither('for-readers')),
  registration: stated(text, wordsDecide),
  signatories: stated(
    (signatories: readonly Signatory[]) =>
      signatories
        .map(({ name, position }) => (position ? `${name} (${position})` : name))
        .sort()
        .join(', ') || 'none',
    neither('for-readers'),
  ),
};

/** The frame of an agreement: who, how long, which document holds, what is not covered, what terms mean. */
export function compareFrame(between: Between): readonly Difference[] {
  const { before, after } = between;
  const place = (clause: string) => ({ clause, affects: 'words', between }) as const;
  const { effective } = before;
  return [
    ...compareFields(
      { ...place('term'), affects: 'figures' },
      { before: before.term, after: after.term },
      TERM,
    ),
    ...(effective && after.effective
      ? compareFields(
          { ...place('effective'), affects: 'figures' },
          { before: effective, after: after.effective },
          EFFECTIVE,
        )
      : leaves({ ...place('effective'), affects: 'figures' }, '', {
          before: effective && dayText(effective),
          after: after.effective && dayText(after.effective),
        })),
    ...(['provider', 'customer'] as const).flatMap((party) =>
      compareFields(
        place(`parties.${party}`),
        { before: before.parties[party], after: after.parties[party] },
        PARTY,
      ),
    ),
    ...compareFields<Pick<Agreement, (typeof FRAME_KEYS)[number]>>(
      place('agreement'),
      { before: frameOf(before), after: frameOf(after) },
      {
        kind: { ...stated(text, wordsDecide), affects: 'figures' },
        precedence: stated((documents) => documents.join(', then ') || 'none', wordsDecide),
        outOfScope: listing('provider', 'more-covered'),
        graceMs: { ...stated(durationText, neither('agreed-together')), affects: 'figures' },
      },
    ),
    ...compareTexts('glossary', before.glossary, after.glossary, {
      ...place('glossary'),
      verdict: wordsDecide,
    }),
    ...compareTexts('roles', before.roles, after.roles, {
      ...place('roles'),
      affects: 'duties',
      verdict: neither('internal'),
    }),
  ];
}

const FRAME_KEYS = ['kind', 'precedence', 'outOfScope', 'graceMs'] as const;

function frameOf({ kind, precedence, outOfScope, graceMs }: Agreement) {
  return { kind, precedence, outOfScope, graceMs };
}

function compareTexts(
  within: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  { verdict, ...place }: Omit<Parameters<typeof told>[0], 'clause'> & { verdict: ReturnType<typeof neither> },
): readonly Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const change = { before: before.get(id), after: after.get(id) };
    if (change.before === change.after) return [];
    return [
      told({ ...place, clause: `${within}.${id}` }, change, { words: genericText, verdict: () => verdict }),
    ];
  });
}
