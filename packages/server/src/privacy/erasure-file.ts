import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { appendAudit, type Erasure, listErasures, repeatErasures, type Store } from '@tallystick/store';
import { formatInstant, parseInstant } from '@tallystick/time';
import { z } from 'zod';

const lineSchema = z.object({ tenant: z.string(), person: z.string(), erasedAt: z.string() });

/**
 * Brings the list of erasures beside the server's key and the database together. What the database lacks, because a backup was restored that still had the keys, is
 * erased again; what the file lacks is added. The list holds pseudonyms and instants, and nothing about anyone.
 *
 * @returns those that were erased again
 * @throws Error when the file is no such list, or cannot be written
 */
export async function matchErasures(
  store: Store,
  tenantId: string,
  path: string,
  now: number,
): Promise<readonly Erasure[]> {
  const listed = readList(path);
  const own = listed.filter(({ tenant }) => tenant === tenantId);
  const { repeated, made } = await store.withTenant(tenantId, async (tx) => {
    const before = new Set((await listErasures(tx)).map(({ person }) => person));
    const lacking = own.filter(({ person }) => !before.has(person));
    const again =
      lacking.length === 0
        ? []
        : await repeatErasures(
            tx,
            lacking.map(({ person, erasedAt }) => ({ person, erasedAt: parseInstant(erasedAt) })),
          );
    for (const { person } of again) {
      await appendAudit(tx, {
        ...{ at: now, actor: 'system', action: 'person.erased', target: `data-subject ${person}` },
        reason: 'They were erased before; a backup that was restored still had their key.',
      });
    }
    return { repeated: again, made: await listErasures(tx) };
  });
  const known = new Set(own.map(({ person }) => person));
  const news = made.filter(({ person }) => !known.has(person));
  if (news.length > 0) {
    const lines = news.map(({ person, erasedAt }) => ({
      ...{ tenant: tenantId, person },
      erasedAt: formatInstant(erasedAt),
    }));
    writeList(path, [...listed, ...lines]);
  }
  return repeated;
}

type Line = z.infer<typeof lineSchema>;

function readList(path: string): Line[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((text, index) => {
    try {
      return lineSchema.parse(JSON.parse(text));
    } catch (cause) {
      const remedy = 'Take it out of the way and put a copy of the file back that is whole.';
      throw new Error(`${path}:${index + 1} is no line of a list of erasures. ${remedy}`, { cause });
    }
  });
}

/** Whole or not at all: a list that is cut off would let somebody come back. */
function writeList(path: string, lines: readonly Line[]): void {
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), {
    mode: 0o600,
    flush: true,
  });
  renameSync(beside, path);
}
