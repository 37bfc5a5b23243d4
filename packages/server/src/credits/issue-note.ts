import type { Agreement } from '@tallystick/agreement';
import { addCreditNote, nextNoteNumber, type StoredCredit, type TenantTransaction } from '@tallystick/store';
import { makeCreditNote } from './credit-note.ts';

/** Makes and keeps the next credit note of an agreement, whose credits the caller has locked. */
export async function issueNote(
  tx: TenantTransaction,
  given: {
    readonly agreement: Agreement;
    readonly version: number;
    readonly credit: StoredCredit;
    readonly at: number;
  },
): Promise<void> {
  const noteNumber = await nextNoteNumber(tx, given.credit.agreementId);
  await addCreditNote(tx, makeCreditNote({ ...given, noteNumber }));
}
