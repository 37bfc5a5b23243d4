import { type Agreement, clauseIds, clauseTitle } from '@tallystick/agreement';
import { getAgreement, listProposals, type TenantTransaction } from '@tallystick/store';
import { loadAgreement } from '../agreements.ts';
import { HttpProblem } from '../http/problem.ts';
import { readText } from './read-text.ts';

/** A clause that there is something to be said of. */
export interface NamedClause {
  readonly id: string;
  /** What its text calls it, where it does. */
  readonly title: string | null;
}

/** The clauses of the texts that the parties talk about, in the order of the version that holds; after them those that were only proposed, of the newest text first. */
export async function clausesOf(tx: TenantTransaction, id: string): Promise<readonly NamedClause[]> {
  const known = new Map<string, NamedClause>();
  for await (const agreement of talkedAbout(tx, id)) {
    for (const clause of clauseIds(agreement)) {
      const title = clauseTitle(agreement, clause) ?? null;
      if (!known.has(clause)) known.set(clause, { id: clause, title });
    }
  }
  return [...known.values()];
}

/**
 * Holds what somebody wants to say of a clause to the texts that the parties talk about. A part of the text, such as `credits`, stands for all clauses in it; nothing
 * stands for the whole.
 *
 * @throws HttpProblem 422 where none of them has such a clause
 */
export async function assertClause(tx: TenantTransaction, id: string, clause: string): Promise<void> {
  if (clause === '') return;
  const isIt = (one: string) =>
    one === clause || (one.startsWith(clause) && '.['.includes(one[clause.length]!));
  for await (const agreement of talkedAbout(tx, id)) if (clauseIds(agreement).some(isIt)) return;
  throw new HttpProblem(
    422,
    'No such clause',
    `No text of "${id}" has a clause "${clause}". Name it by its path, such as objectives.p1-resolved, or say it of the whole.`,
  );
}

/** The version that holds, then what was proposed, the newest first. */
async function* talkedAbout(tx: TenantTransaction, id: string): AsyncGenerator<Agreement> {
  const current = await getAgreement(tx, id);
  if (current) yield loadAgreement(current).agreement;
  for (const { text } of (await listProposals(tx, id)).reverse()) yield readText(text, id).agreement;
}
