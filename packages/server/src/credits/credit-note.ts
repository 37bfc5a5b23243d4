import { createHash } from 'node:crypto';
import { type Agreement, exact } from '@tallystick/agreement';
import { CREDIT_NOTE_FORMAT, type CreditNote } from '@tallystick/documents';
import { canonicalText, type JsonObject } from '@tallystick/ledger';
import type { StoredCredit, StoredCreditNote } from '@tallystick/store';
import { dateOf, formatDate, formatInstant, localDay, zoneRules } from '@tallystick/time';
import { amountOf, textOf } from './amounts.ts';

/** What a note says of tax where the agreement says nothing. */
const NO_TAX = 'The agreement says nothing of tax: the amount is stated without it.';

/** Makes the note for what a credit comes to now, beyond what earlier notes gave. */
export function makeCreditNote(given: {
  readonly agreement: Agreement;
  readonly version: number;
  readonly credit: StoredCredit;
  readonly noteNumber: number;
  readonly at: number;
}): StoredCreditNote {
  const { agreement, version, credit, noteNumber, at } = given;
  const { currency, agreementId } = credit;
  const { tax } = agreement.credits.settlement;
  const net = exact.subtract(amountOf(credit.amount), amountOf(credit.noted));
  const netText = textOf(net, currency);
  const taxText = textOf(tax?.rate ? exact.multiply(net, tax.rate) : exact.ZERO, currency);
  const note: CreditNote = {
    format: CREDIT_NOTE_FORMAT,
    id: `CN-${agreementId}-${noteNumber}`,
    issued: formatInstant(at),
    day: formatDate(dateOf(localDay(zoneRules(agreement.term.timeZone), at))),
    timeZone: agreement.term.timeZone,
    agreement: { id: agreementId, title: agreement.title, version },
    provider: agreement.parties.provider.name,
    customer: agreement.parties.customer.name,
    credit: credit.number,
    objective: {
      id: credit.objective,
      title: agreement.objectives.get(credit.objective)?.title ?? credit.objective,
    },
    period: credit.period,
    kind: credit.kind,
    issuedBefore: textOf(amountOf(credit.noted), currency),
    net: netText,
    tax: {
      treatment: tax?.treatment ?? NO_TAX,
      rate: tax?.rate ? exact.toPercentText(tax.rate) : null,
      amount: taxText,
    },
    gross: textOf(exact.add(amountOf(netText), amountOf(taxText)), currency),
    currency,
    working: credit.lines.flatMap((line) => (line as { explanation?: string[] }).explanation ?? []),
    computed: credit.computed,
    decided: credit.amount,
  };
  const document = canonicalText(note as unknown as JsonObject);
  const sha256 = createHash('sha256').update(document).digest('hex');
  return {
    ...{ agreementId, noteNumber, number: credit.number, amount: netText, currency },
    ...{ issuedAt: at, document, sha256 },
  };
}
