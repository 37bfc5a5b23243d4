import type { TenantTransaction } from '../tenant.ts';

/** Texts that people typed, or that quote what they typed: nothing is hashed or signed over them. */
const CHANGEABLE = [
  ['alerts', 'note'],
  ['api_tokens', 'name'],
  ['calendar_links', 'name'],
  ['channels', 'name'],
  ['claim_answers', 'words'],
  ['clause_comments', 'words'],
  ['credit_events', 'words'],
  ['delegations', 'reason'],
  ['implementation_checks', 'words'],
  ['ladder_log', 'says'],
  ['legal_holds', 'reason'],
  ['lifecycle_events', 'words'],
  ['notices', 'content'],
  ['playbook_runs', 'says'],
  ['playbook_steps', 'content'],
  ['playbook_steps', 'said'],
  ['proposals', 'words'],
  ['quality_findings', 'says'],
  ['remedy_steps', 'words'],
  ['review_actions', 'title'],
  ['review_actions', 'words'],
  ['review_decisions', 'reason'],
  ['review_minutes', 'words'],
  ['review_minutes', 'decisions'],
  ['review_minutes', 'present'],
  ['reviews', 'reason'],
  ['reviews', 'points'],
  ['silences', 'reason'],
  ['status_updates', 'title'],
  ['status_updates', 'words'],
  ['webhooks', 'name'],
] as const;
/** Those that stay as they are: linked by hashes, signed, handed out, or a text that only people can write on. */
const LASTING = [
  ['agreement_drafts', 'text'],
  ['agreements', 'text'],
  ['audit_log', 'entry'],
  ['credit_notes', 'document'],
  ['proposals', 'text'],
  ['reviews', 'agenda'],
  ['statements', 'document'],
] as const;
const JSON_COLUMNS: ReadonlySet<string> = new Set(['content', 'points', 'decisions', 'present']);

/** The shortest text that is looked for, characters: shorter ones stand within other words everywhere. */
export const SHORTEST_BLOT = 3;

/** In how many places of a table some texts stand: a row with two texts counts twice. */
export interface TextPlace {
  /** The table's name. */
  readonly place: string;
  readonly rows: number;
}

/**
 * Where the texts by which a person is known stand in what people typed: as whole words, in any case. With a mark they are replaced by it where that breaks no hash.
 *
 * @param texts of {@link SHORTEST_BLOT} characters at least
 * @param mark what stands there then; undefined changes nothing
 */
export async function blotTexts(
  tx: TenantTransaction,
  texts: readonly string[],
  mark: string | undefined,
): Promise<{ readonly changeable: readonly TextPlace[]; readonly lasting: readonly TextPlace[] }> {
  const changeable = new Map<string, number>();
  for (const [table, column] of CHANGEABLE) {
    const isJson = JSON_COLUMNS.has(column);
    const pattern = patternOf(texts, isJson);
    const rows =
      mark === undefined
        ? await countIn(tx, [table, column], pattern)
        : await replaceIn(tx, [table, column], { pattern, mark, isJson });
    if (rows > 0) changeable.set(table, (changeable.get(table) ?? 0) + rows);
  }
  const lasting: TextPlace[] = [];
  for (const [table, column] of LASTING) {
    const rows = await countIn(tx, [table, column], patternOf(texts, true));
    if (rows > 0) lasting.push({ place: table, rows });
  }
  return { changeable: [...changeable].map(([place, rows]) => ({ place, rows })), lasting };
}

type Place = readonly [table: string, column: string];

async function countIn(tx: TenantTransaction, [table, column]: Place, pattern: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::integer AS n FROM tallystick.${table} WHERE tenant_id = $1 AND ${column}::text ~* $2`,
    [tx.tenantId, pattern],
  );
  return row!.n;
}

async function replaceIn(
  tx: TenantTransaction,
  [table, column]: Place,
  { pattern, mark, isJson }: { readonly pattern: string; readonly mark: string; readonly isJson: boolean },
): Promise<number> {
  const rows = await tx.query(
    `UPDATE tallystick.${table} SET ${column} = regexp_replace(${column}::text, $2, $3, 'gi')${isJson ? '::json' : ''}
      WHERE tenant_id = $1 AND ${column}::text ~* $2 RETURNING 1`,
    [tx.tenantId, pattern, mark],
  );
  return rows.length;
}

/** A regular expression of PostgreSQL for any of the texts as whole words, white space of any length between them. */
function patternOf(texts: readonly string[], isJson: boolean): string {
  return texts
    .map((text) => {
      const written = isJson ? JSON.stringify(text).slice(1, -1) : text;
      const words = written.split(/\s+/u).map((word) => word.replace(/[!-/:-@[-`{-~]/g, '\\$&'));
      const [first, last] = [written.at(0)!, written.at(-1)!];
      return `${/[\p{L}\p{N}]/u.test(first) ? '\\m' : ''}${words.join('\\s+')}${/[\p{L}\p{N}]/u.test(last) ? '\\M' : ''}`;
    })
    .join('|');
}
