import { exact } from '@tallystick/agreement';
import type { JsonValue } from '@tallystick/ledger';
import type { StoredCredit } from '@tallystick/store';
import { amountOf, isNothing, readableText, sumOf, textOf } from './amounts.ts';
import { type DueCredit, subjectKey } from './due-credits.ts';

/** A credit as it is to be stored, and what happened to it. */
export interface CreditChange {
  readonly credit: StoredCredit;
  /** `reworked`: the same amount, worked out otherwise; not told as an event of its own. */
  readonly event: 'proposed' | 'restated' | 'reworked';
  readonly words: string;
}

/**
 * What becomes of the ledger of credits when the rules come to `due`: a credit that is not settled yet takes the new amount and is to be approved anew;
 * one that was settled stays as it is, and the difference is a credit of its own. So what the rules come to is always the sum of what was
 * `computed`, and applying the same amounts again changes nothing.
 *
 * @param credits all credits of the agreement, by number
 */
export function reconcile(
  credits: readonly StoredCredit[],
  due: readonly DueCredit[],
  given: {
    readonly agreementId: string;
    readonly currency: string;
    readonly evidenceSize: number;
    readonly now: number;
  },
): readonly CreditChange[] {
  const changes: CreditChange[] = [];
  let next = (credits.at(-1)?.number ?? 0) + 1;
  for (const one of subjectsOf(credits, due)) {
    const before = credits.filter((credit) => subjectKey(credit) === subjectKey(one));
    const difference = exact.subtract(amountOf(one.amount), sumOf(before.map(({ computed }) => computed)));
    const open = before.findLast(isOpen);
    if (isNothing(difference)) {
      if (open && isWorkedOutOtherwise(open, one)) changes.push(reworked(open, one, given));
      continue;
    }
    changes.push(
      open ? restated(open, one, difference, given) : proposed(one, before, difference, next++, given),
    );
  }
  return changes;
}

/** Whether nobody was told of it yet. */
function isOpen({ state, noted }: StoredCredit): boolean {
  return (state === 'proposed' || state === 'approved') && isNothing(amountOf(noted));
}

/** What is due now, and what was and is not any more. */
function subjectsOf(credits: readonly StoredCredit[], due: readonly DueCredit[]): readonly DueCredit[] {
  const now = new Set(due.map(subjectKey));
  const gone = new Map<string, DueCredit>();
  for (const { objective, period, kind, reverses } of credits) {
    const subject = { objective, period, kind, reverses };
    if (!now.has(subjectKey(subject)))
      gone.set(subjectKey(subject), { ...subject, lines: [], amount: '0', questions: [] });
  }
  return [...due, ...gone.values()];
}

type Given = Parameters<typeof reconcile>[2];

function proposed(
  due: DueCredit,
  before: readonly StoredCredit[],
  difference: exact.Rational,
  number: number,
  { agreementId, currency, evidenceSize, now }: Given,
): CreditChange {
  const { objective, period, kind, reverses } = due;
  const amount = textOf(difference, currency);
  const settled = before.at(-1);
  const words = settled
    ? `The figures changed after credit ${settled.number}: ${readableText(sumOf(before.map(({ computed }) => computed)), currency)} became ${readableText(amountOf(due.amount), currency)}.`
    : '';
  const credit: StoredCredit = {
    ...{ agreementId, number, objective, period, kind, reverses, corrects: settled?.number ?? null },
    ...{ state: 'proposed', computed: amount, amount, noted: '0', currency, lines: asJson(due.lines) },
    questions: questionsOf(due, settled?.number ?? null),
    ...{ approvals: [], evidenceSize, proposedAt: now, issuedAt: null, disputedAt: null, revision: 1 },
  };
  return { credit, event: 'proposed', words };
}

function restated(
  open: StoredCredit,
  due: DueCredit,
  difference: exact.Rational,
  { currency, evidenceSize }: Given,
): CreditChange {
  // What people decided about it was about another figure: they decide anew.
  const amount = exact.add(amountOf(open.computed), difference);
  const credit: StoredCredit = {
    ...open,
    state: isNothing(amount) ? 'withdrawn' : 'proposed',
    computed: textOf(amount, currency),
    amount: textOf(amount, currency),
    lines: asJson(due.lines),
    questions: questionsOf(due, open.corrects),
    approvals: [],
    evidenceSize,
    revision: open.revision + 1,
  };
  const words = `The figures changed: ${readableText(amountOf(open.amount), currency)} became ${readableText(amountOf(credit.amount), currency)}.`;
  return { credit, event: 'restated', words };
}

function isWorkedOutOtherwise({ lines, questions, corrects }: StoredCredit, due: DueCredit): boolean {
  return JSON.stringify([lines, questions]) !== JSON.stringify([due.lines, questionsOf(due, corrects)]);
}

/** Whoever approves it is to see how it is worked out now. */
function reworked(open: StoredCredit, due: DueCredit, { evidenceSize }: Given): CreditChange {
  const questions = questionsOf(due, open.corrects);
  const credit = { ...open, lines: asJson(due.lines), questions, evidenceSize, revision: open.revision + 1 };
  return { credit, event: 'reworked', words: '' };
}

/** What is open about it, for one that changes another too. */
function questionsOf({ questions }: DueCredit, corrects: number | null): readonly string[] {
  return corrects === null ? questions : [...questions, 'It changes what was settled before.'];
}

function asJson(lines: DueCredit['lines']): readonly JsonValue[] {
  return lines as unknown as readonly JsonValue[]; // Lines of a report are plain JSON.
}
