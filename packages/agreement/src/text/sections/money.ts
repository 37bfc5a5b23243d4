import { multiply, type Rational, rational } from '../../exact/rational.ts';
import type {
  Bonus,
  CreditBase,
  CreditCap,
  CreditPool,
  CreditSchedule,
  Credits,
  EarnBack,
  Price,
  TieredSchedule,
} from '../../model/credit.ts';
import type { Settlement } from '../../model/settlement.ts';
import type { ContractTable } from '../contract.ts';
import { exhausted } from '../exhausted.ts';
import { durationText, lengthText, numberText, percentText, sumText } from '../notation.ts';
import { type Draft, draft, objectiveText, type Writing, when } from '../says.ts';
import { attainedText } from './values.ts';

/** What misses cost, and what is paid for more than was promised. */
export function credits(writing: Writing): readonly Draft[] {
  const { agreement } = writing;
  const { schedules, pools, bonuses } = agreement.credits;
  if (schedules.length + pools.size + bonuses.length === 0) return [];
  return [
    ...schedules.map((one, index) => schedule(one, index, writing)),
    ...[...pools.values()].map((one) => pool(one, writing)),
    ...bonuses.map((one, index) => bonus(one, index, writing)),
    rules(agreement.credits, writing),
  ];
}

function schedule(one: CreditSchedule, index: number, writing: Writing): Draft {
  const title = writing.agreement.objectives.get(one.objective)?.title ?? one.objective;
  return draft(
    `credits.schedules[${index}]`,
    title,
    [
      ...scheduleText(one, writing),
      when(one.atMost, (most) => writing.words.credits.lineAtMost(priceText(most, one.base, writing))),
      when(one.earnBack, (earned) => earnBackText(one.objective, earned, writing)),
    ],
    one.kind === 'tiers' ? tiers(one, writing) : undefined,
  );
}

function scheduleText(one: CreditSchedule, writing: Writing): readonly string[] {
  const { notation, credits: words } = writing.words;
  const objective = objectiveText(one.objective, writing);
  const price = (paid: Price) => priceText(paid, one.base, writing);
  switch (one.kind) {
    case 'tiers':
      return [words.tierSentence(objective)];
    case 'per-breach':
      return [words.perBreach(objective, price(one.credit)), words.when[one.when]];
    case 'per-step': {
      const points = numberText(multiply(one.step, rational(100n)), notation);
      return [words.perStep(objective, notation.points(points), price(one.credit))];
    }
    case 'fixed':
      return [words.fixed(objective, price(one.credit))];
    case 'per-unit': {
      const unit = durationText(one.unitMs, notation);
      return [words.perUnit[one.of](objective, unit, one.counts, price(one.credit)), words.when[one.when]];
    }
    case 'time-lost':
      return [words.timeLost(objective, numberText(one.times, notation), baseText(one.base, writing))];
    default:
      return exhausted(one);
  }
}

/** From the best to the worst, without gap or overlap. */
function tiers({ objective, base, tiers: all }: TieredSchedule, writing: Writing): ContractTable {
  const { credits: words } = writing.words;
  const bound = (value: TieredSchedule['tiers'][number]['below']) => attainedText(objective, value, writing);
  const [first] = all;
  return {
    head: words.tierHead,
    rows: [
      ...(first ? [[words.tierAtLeast(bound(first.below)), words.nothing]] : []),
      ...all.map(({ below, credit }, place) => {
        const next = all[place + 1];
        const range = next
          ? words.tierBetween(bound(next.below), bound(below))
          : words.tierBelow(bound(below));
        return [range, priceText(credit, base, writing)];
      }),
    ],
  };
}

function priceText(price: Price, base: CreditBase | undefined, writing: Writing): string {
  const { agreement, words } = writing;
  switch (price.kind) {
    case 'share':
      return words.credits.shareOf(percentText(price.share, words.notation), baseText(base, writing));
    case 'sum':
      return sumText(price.sum, agreement.term.currency, words.notation);
    case 'days':
      return words.credits.daysOf(price.days, baseText(base, writing));
    case 'extension':
      return words.credits.extension(price.days);
    default:
      return exhausted(price);
  }
}

/** @throws Error where shares have no base, which no agreement that parses lacks (rule [REF-5] of SPEC.md). */
function baseText(base: CreditBase | undefined, { agreement, words }: Writing): string {
  if (base === undefined) throw new Error('A share of nothing has no words.');
  if (typeof base === 'string') return words.credits.base[base];
  return words.credits.sumBase(sumText(base.sum, agreement.term.currency, words.notation));
}

function earnBackText(objective: string, { periods, atLeast }: EarnBack, writing: Writing): string {
  return writing.words.credits.earnBack(periods, attainedText(objective, atLeast, writing));
}

function pool({ id, atRisk, of, allocation, weights, earnBack }: CreditPool, writing: Writing): Draft {
  const { notation, credits: words } = writing.words;
  const [first = ''] = weights.keys();
  const rows = [...weights].map(([objective, weight]) => [
    objectiveText(objective, writing),
    percentText(weight, notation),
  ]);
  return draft(
    `credits.pools.${id}`,
    words.poolTitle(id),
    [
      words.pool(percentText(atRisk, notation), baseText(of, writing)),
      words.allocation(percentText(allocation, notation)),
      when(earnBack, (earned) => earnBackText(first, earned, writing)),
    ],
    { head: words.poolHead, rows },
  );
}

function bonus({ objective, base, atLeast, pays, atMost }: Bonus, index: number, writing: Writing): Draft {
  const { agreement, words } = writing;
  const title = agreement.objectives.get(objective)?.title ?? objective;
  const value = attainedText(objective, atLeast, writing);
  return draft(`credits.bonuses[${index}]`, words.credits.bonusTitle(title), [
    words.credits.bonus(objectiveText(objective, writing), value, priceText(pays, base, writing)),
    when(atMost, (most) => words.credits.bonusAtMost(priceText(most, base, writing))),
    words.credits.bonusApart,
  ]);
}

function rules({ combine, caps, smallest, claim, settlement }: Credits, writing: Writing): Draft {
  const { agreement, words } = writing;
  const { notation, credits: said } = words;
  const claimed =
    claim.kind === 'automatic'
      ? said.automatic
      : claim.kind === 'within'
        ? said.claimWithin(lengthText(claim, notation))
        : said.claimByEndOfMonth(claim.months);
  return draft('credits', said.rulesTitle, [
    said.combine[combine],
    ...caps.map((one) => capText(one, writing)),
    said.capsInTurn,
    when(smallest, (amount) => said.smallest(sumText(amount, agreement.term.currency, notation))),
    claimed,
    claim.kind === 'automatic' ? undefined : said.claimLapses,
    said.feeAccrues,
    said.rounding,
    ...settlementText(settlement, writing),
  ]);
}

/** How credits are approved, taxed and disputed; nothing where the agreement says nothing of it. */
function settlementText(settlement: Settlement, { agreement, words }: Writing): (string | undefined)[] {
  const { notation, credits: said } = words;
  const { automaticUpTo, twoPeopleAbove, tax, disputeWithinMs, disputeAnswerMs } = settlement;
  const sum = (amount: Rational) => sumText(amount, agreement.term.currency, notation);
  return [
    when(automaticUpTo, (amount) => said.approvedUpTo(sum(amount))),
    when(twoPeopleAbove, (amount) => said.twoPeopleAbove(sum(amount))),
    when(tax, ({ treatment, rate }) => said.tax(treatment, rate && percentText(rate, notation))),
    when(disputeWithinMs, (ms) => said.disputeWithin(durationText(ms, notation))),
    said.disputeAnswer(durationText(disputeAnswerMs, notation)),
  ];
}

function capText({ limit, over, on }: CreditCap, { agreement, words }: Writing): string {
  const { notation, credits: said } = words;
  const most =
    'sum' in limit
      ? sumText(limit.sum, agreement.term.currency, notation)
      : said.shareOf(percentText(limit.share, notation), said.capBase[limit.of]);
  return said.cap(most, over, on);
}
