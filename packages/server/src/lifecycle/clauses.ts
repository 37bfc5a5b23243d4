import { clauseIds } from '@tallystick/agreement';
import { getAgreement, listProposals, type TenantTransaction } from '@tallystick/store';
import { loadAgreement } from '../agreements.ts';
import { HttpProblem } from '../http/problem.ts';
import { readText } from './read-text.ts';

/**
 * Holds what somebody wants to say of a clause to the texts that the parties talk about: the version that holds, and what was proposed. A part of the text, such as
 * `credits`, stands for all clauses in it; nothing stands for the whole.
 *
 * @throws HttpProblem 422 where none of them has such a clause
 */
export async function assertClause(tx: TenantTransaction, id: string, clause: string): Promise<void> {
  if (clause === '') return;
  const isIt = (one: string) =>
    one === clause || (one.startsWith(clause) && '.['.includes(one[clause.length]!));
  const current = await getAgreement(tx, id);
  if (current && clauseIds(loadAgreement(current).agreement).some(isIt)) return;
  for (const { text } of (await listProposals(tx, id)).reverse())
    if (clauseIds(readText(text, id).agreement).some(isIt)) return;
  throw new HttpProblem(
    422,
    'No such clause',
    `No text of "${id}" has a clause "${clause}". Name it by its path, such as objectives.p1-resolved, or say it of the whole.`,
  );
}
