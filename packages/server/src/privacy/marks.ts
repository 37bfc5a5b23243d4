import { type Agreement, OWN_SOURCE } from '@tallystick/agreement';
import { fieldsRead } from '@tallystick/engine';
import {
  getAgreement,
  type Marks,
  readMarks,
  type StoredAgreement,
  type TenantTransaction,
} from '@tallystick/store';
import { loadAgreement } from '../agreements.ts';
import { HttpProblem } from '../http/problem.ts';

/** Personal fields of one source at most. */
export const MOST_MARKS = 50;

/** Why fields of a source cannot be marked as personal; undefined where they can. */
export async function refusedMarks(
  tx: TenantTransaction,
  stored: StoredAgreement,
  of: { readonly source: string; readonly marks: Marks },
): Promise<string | undefined> {
  const { agreement } = loadAgreement(stored);
  if (of.source === OWN_SOURCE)
    return `The source "${OWN_SOURCE}" is this server's own; it names people by the ids of their accounts.`;
  if (!agreement.sources.has(of.source)) return `The agreement has no source "${of.source}".`;
  const fields = Object.entries(of.marks);
  if (fields.length > MOST_MARKS) return `A source has ${MOST_MARKS} personal fields at most.`;
  for (const [field, { person }] of fields) {
    if (!Object.hasOwn(of.marks, person))
      return `"${person}" says whose "${field}" is, and so is personal too: mark it as well.`;
  }
  for (let version = stored.version; version >= 1; version--) {
    const one = version === stored.version ? stored : await getAgreement(tx, stored.id, version);
    const read = one && readAmong(loadAgreement(one).agreement, of.marks);
    if (read !== undefined)
      return `Version ${version} of the agreement reads the field "${read}": figures depend on it, so that it cannot be sealed. Have the source send what the figures need in a field of its own.`;
  }
  return undefined;
}

/** Holds a text that is to become the newest version to the marks: what is sealed cannot be read. @throws HttpProblem 422 */
export async function refusePersonalFields(tx: TenantTransaction, agreement: Agreement): Promise<void> {
  for (const [source, marks] of await readMarks(tx, agreement.id)) {
    const field = readAmong(agreement, marks);
    if (field === undefined) continue;
    const detail = `The agreement reads the field "${field}", which is marked as personal for the source "${source}" and therefore sealed. Have the source send what the figures need in a field of its own, or take the mark away.`;
    throw new HttpProblem(422, 'The text reads a personal field', detail);
  }
}

function readAmong(agreement: Agreement, marks: Marks): string | undefined {
  const read = fieldsRead(agreement);
  return Object.keys(marks).find((field) => read.has(field));
}
