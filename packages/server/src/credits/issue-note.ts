import type { Agreement } from '@tallystick/agreement';
import type { CreditNote } from '@tallystick/documents';
import { addCreditNote, nextNoteNumber, type StoredCredit, type TenantTransaction } from '@tallystick/store';
import { makeCreditNote } from './credit-note.ts';

/** Makes and keeps the next credit note of an agreement, whose credits the caller has locked. @returns what billing needs of it */
export async function issueNote(
  tx: TenantTransaction,
  given: {
    readonly agreement: Agreement;
    readonly version: number;
    readonly credit: StoredCredit;
    readonly at: number;
  },
): Promise<Readonly<Record<string, string>>> {
  const noteNumber = await nextNoteNumber(tx, given.credit.agreementId);
  const stored = makeCreditNote({ ...given, noteNumber });
  await addCreditNote(tx, stored);
  const { id, net, tax, gross } = JSON.parse(stored.document) as CreditNote; // Made by us alone.
  return { note: id, net, tax: tax.amount, gross, sha256: stored.sha256 };
}
