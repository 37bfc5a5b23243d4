import { type Agreement, type CapSpan, exact, fromMoney, toMoney } from '@tallystick/agreement';
import type { Interval, ZoneRules } from '@tallystick/time';
import { CapBook } from './caps.ts';
import { claimBy } from './claim.ts';
import type { Claims } from './claims.ts';
import { bonusClauses, creditClauses } from './clauses.ts';
import { combined } from './combine.ts';
import { largestFirst, priced } from './draft.ts';
import { earnedBack } from './earn-back.ts';
import { type CreditInput, type CreditLine, type Draft, feeSpan } from './line.ts';
import type { Overtime } from './overtime.ts';
import { reckon } from './reckon.ts';

/** Credits of all periods, in time order. An open period's lines are exposure: what would be due now. */
export interface CreditResult {
  readonly lines: readonly CreditLine[];
}

/** Caps apply in this order. */
const SPANS: readonly CapSpan[] = ['period', 'trailing year', 'term'];

/**
 * Works out the credits (semantics §7): price × times for each clause; then its own cap, the combination, and the caps over
 * the period, the trailing year and the term; then one rounding per line; last the smallest credit. Caps are used up
 * in time order, within a period by the largest line first, so that the order in which clauses are written changes no total.
 *
 * @param overtime counts how long tickets ran on after their breach; only asked for by clauses that price it.
 * @param given.claims what was claimed; where left out no deadline has passed.
 * @param given.earlier lines of the versions before this one, in time order: they have used its caps up already.
 */
export function workOutCredits(
  agreement: Agreement,
  inputs: readonly CreditInput[],
  zone: ZoneRules,
  overtime: Overtime = () => 0n,
  {
    claims,
    earlier = [],
  }: { readonly claims?: Claims; readonly earlier?: readonly CreditLine[] | undefined } = {},
): CreditResult {
  const clauses = creditClauses(agreement);
  const book = new CapBook(agreement, zone);
  for (const { kind, service, period, amount } of earlier)
    if (kind === 'credit') book.book(service, feeSpan(period), fromMoney(amount));
  const groups = groupByPeriod(inputs).map((group) => {
    const span = spanOf(group);
    book.begin(span);
    const drafts = combined(agreement.credits.combine, draftsOf(agreement, group, zone, overtime, claims));
    const booked = new Map<Draft, CreditLine>();
    for (const draft of [...drafts].sort(largestFirst)) {
      const line = capped(draft, agreement, book);
      book.book(line.service, span, fromMoney(line.amount));
      booked.set(draft, line);
    }
    const lines = drafts.map((draft) => booked.get(draft)!);
    return { id: group[0]!.period.id, lines: [...lines, ...bonusesOf(agreement, group, zone)] };
  });
  const earned = earnedBack(
    groups.flatMap(({ lines }) => lines),
    clauses,
    inputs,
  );
  return {
    lines: groups.flatMap(({ id, lines }) => [...lines, ...earned.filter(({ period }) => period.id === id)]),
  };
}

/** Total of the rounded lines, in minor units: bonuses and earn-backs count against credits. */
export function totalOf(lines: readonly CreditLine[]): bigint {
  return lines.reduce((total, line) => total + line.amount.minorUnits, 0n);
}

function draftsOf(
  agreement: Agreement,
  group: readonly CreditInput[],
  zone: ZoneRules,
  overtime: Overtime,
  claims: Claims | undefined,
): Draft[] {
  return creditClauses(agreement).flatMap(({ clause, schedule }) => {
    const input = group.find((one) => one.objective === schedule.objective);
    if (!input) return [];
    const reckoning = reckon(schedule, input.judgement, input.figure, (counted) =>
      overtime(counted.objective, feeSpan(input.period), counted),
    );
    if (!reckoning) return [];
    const by = claimBy(agreement.credits.claim, feeSpan(input.period).to, zone);
    return [claimed(priced(agreement, input, { ...schedule, clause }, reckoning, zone), by, claims)];
  });
}

/** [CRD-21] A credit that nobody claimed in time is lost before any cap is used by it. */
function claimed(draft: Draft, by: number | undefined, claims: Claims | undefined): Draft {
  if (by === undefined) return draft;
  const made = claims?.of(draft.objective, draft.period.id);
  if (made && made.at < by) return { ...draft, claim: { by, state: 'claimed', made } };
  if (!claims || claims.asOf < by) return { ...draft, claim: { by, state: 'open', made } };
  const lost = { cap: 'unclaimed' as const, by: draft.due, clause: 'credits.claim' };
  const reductions = draft.due.numerator > 0n ? [...draft.reductions, lost] : draft.reductions;
  const claim = { by, state: 'forfeited' as const, made };
  return { ...draft, due: exact.ZERO, extensionDays: 0, reductions, claim };
}

/** Cuts a line to what the caps leave, rounds it, and drops it where it is below the smallest credit. */
function capped({ due: before, ...draft }: Draft, agreement: Agreement, book: CapBook): CreditLine {
  const { currency } = agreement.term;
  const { smallest } = agreement.credits;
  const reductions = [...draft.reductions];
  let due = before;
  for (const over of SPANS) {
    const room = book.room(over, draft.service);
    if (!room || exact.compare(due, room.left) <= 0) continue;
    reductions.push({ cap: over, by: exact.subtract(due, room.left), clause: room.clause });
    due = room.left;
  }
  const rounded = toMoney(due, currency);
  if (!smallest || exact.compare(fromMoney(rounded), smallest) >= 0) {
    return { ...draft, reductions, amount: rounded };
  }
  if (rounded.minorUnits > 0n) {
    reductions.push({ cap: 'smallest', by: fromMoney(rounded), clause: 'credits.smallest' });
  }
  return { ...draft, reductions, amount: { currency, minorUnits: 0n } };
}

/** What the provider earns by more than was promised; no cap of credits is used or freed by it. */
function bonusesOf(
  agreement: Agreement,
  group: readonly CreditInput[],
  zone: ZoneRules,
): readonly CreditLine[] {
  return bonusClauses(agreement).flatMap(({ clause, bonus }) => {
    const input = group.find((one) => one.objective === bonus.objective);
    const attained = input?.judgement.attained;
    if (!input || !attained || exact.compare(attained, bonus.atLeast) < 0) return [];
    const reckoning = { price: bonus.pays, times: exact.ONE, counted: undefined, tier: undefined };
    const { due, ...draft } = priced(agreement, input, { ...bonus, clause }, reckoning, zone);
    const { currency, minorUnits } = toMoney(due, agreement.term.currency);
    return [{ ...draft, kind: 'bonus' as const, amount: { currency, minorUnits: -minorUnits } }];
  });
}

/** The time from the first begin to the last end of a period's objectives: a change of version may cut them differently. */
function spanOf(group: readonly CreditInput[]): Interval {
  const spans = group.map(({ period }) => feeSpan(period));
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}

function groupByPeriod(inputs: readonly CreditInput[]): readonly (readonly CreditInput[])[] {
  const groups = new Map<string, CreditInput[]>();
  for (const input of inputs) {
    const group = groups.get(input.period.id);
    if (group) group.push(input);
    else groups.set(input.period.id, [input]);
  }
  return [...groups.values()]
    .map((group) => ({ group, ...spanOf(group) }))
    .sort((a, b) => a.to - b.to || a.from - b.from)
    .map(({ group }) => group);
}
