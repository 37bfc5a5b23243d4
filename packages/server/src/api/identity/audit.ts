import {
  AUDIT_PAGE_ENTRIES,
  type AuditEntry,
  type AuditFilter,
  appendAudit,
  readAudit,
  verifyAudit,
} from '@tallystick/store';
import { formatInstant, parseInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem } from '../../http/problem.ts';
import { wholeNumber, wholeNumberOr } from '../../http/whole-number.ts';
import { auditOf } from '../../identity/audit.ts';
import type { Api } from '../api.ts';
import { csvText } from '../csv.ts';
import { namesOf } from '../names.ts';

/** Entries of one export at most; what is older is exported by giving `to`. */
const EXPORT_ENTRIES = 50_000;

const entrySchema = z.object({
  position: z.number().int(),
  at: z.string(),
  actor: z.object({ id: z.string(), name: z.string().nullable() }),
  through: z.string().nullable(),
  action: z.string(),
  target: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
  from: z.object({ address: z.string(), agent: z.string() }).nullable(),
  hash: z.string().describe('SHA-256 of the entry, which covers the hash of the one before.'),
});
type EntryView = z.infer<typeof entrySchema>;

const filterShape = {
  actor: z.string().max(100).optional().describe('Id of a person; system, local or nobody.'),
  action: z.string().max(100).optional().describe('Such as role.changed, or role for all about roles.'),
  target: z.string().max(300).optional().describe('Such as "agreement acme".'),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  text: z.string().max(200).optional().describe('Stands anywhere in the entry.'),
};

/** The audit log: searched, verified, exported. */
export function auditRoutes({ app, read, write, now }: Api): void {
  const config = { action: 'audit.read' } as const;

  app.get(
    '/audit',
    {
      config,
      schema: {
        summary: 'Entries of the audit log, the newest first, page by page.',
        querystring: z.object({
          ...filterShape,
          before: wholeNumber(1).optional().describe('The `next` of the page before.'),
          limit: wholeNumberOr(50, 1, AUDIT_PAGE_ENTRIES),
        }),
        response: { 200: z.object({ entries: z.array(entrySchema), next: z.number().int().nullable() }) },
      },
    },
    async (request) => {
      const { before, limit } = request.query;
      return read(request, async (tx) => {
        const page = { limit, ...(before === undefined ? {} : { before }) };
        const entries = await readAudit(tx, filterOf(request.query), page);
        const names = await namesOf(tx);
        const next = entries.length === limit ? (entries.at(-1)?.position ?? null) : null;
        return { entries: entries.map((entry) => viewOf(entry, names)), next };
      });
    },
  );

  app.get(
    '/audit/verification',
    {
      config,
      schema: {
        summary: 'Whether every entry is there, as it was written, in its order.',
        response: {
          200: z.discriminatedUnion('state', [
            z.object({ state: z.literal('whole'), entries: z.number().int(), hash: z.string() }),
            z.object({ state: z.literal('broken'), position: z.number().int(), found: z.string() }),
          ]),
        },
      },
    },
    async (request) => read(request, verifyAudit),
  );

  app.get(
    '/audit/export',
    {
      config,
      schema: {
        summary: `Entries as a file, the newest first, ${EXPORT_ENTRIES.toLocaleString('en')} at most; the export itself is logged.`,
        querystring: z.object({ ...filterShape, format: z.enum(['csv', 'json']).default('csv') }),
      },
    },
    async (request, reply) => {
      const { format } = request.query;
      const filter = filterOf(request.query);
      const entries = await write(request, async (tx) => {
        await appendAudit(
          tx,
          auditOf(request, now(), { action: 'audit.exported', target: 'audit log', after: { format } }),
        );
        const names = await namesOf(tx);
        const all: EntryView[] = [];
        for (let before: number | undefined; all.length < EXPORT_ENTRIES; before = all.at(-1)?.position) {
          const page = { limit: AUDIT_PAGE_ENTRIES, ...(before === undefined ? {} : { before }) };
          const found = await readAudit(tx, filter, page);
          all.push(...found.map((entry) => viewOf(entry, names)));
          if (found.length < AUDIT_PAGE_ENTRIES) break;
        }
        return all;
      });
      reply.header('content-disposition', `attachment; filename="audit.${format}"`);
      reply.header('cache-control', 'no-store');
      if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(csvOf(entries));
      return reply
        .type('application/json')
        .send(`${JSON.stringify({ format: 'tallystick-audit/1', entries }, undefined, 2)}\n`);
    },
  );
}

function viewOf(entry: AuditEntry, names: ReadonlyMap<string, string>): EntryView {
  return {
    position: entry.position,
    at: formatInstant(entry.at),
    actor: { id: entry.actor, name: names.get(entry.actor) ?? null },
    through: entry.through ?? null,
    action: entry.action,
    target: entry.target,
    before: entry.before ?? null,
    after: entry.after ?? null,
    reason: entry.reason ?? null,
    from: entry.from ?? null,
    hash: entry.hash,
  };
}

function filterOf(query: { readonly [Key in keyof typeof filterShape]?: string | undefined }): AuditFilter {
  const { actor, action, target, text } = query;
  const [from, to] = [instantOf('from', query.from), instantOf('to', query.to)];
  return {
    ...(actor ? { actor } : {}),
    ...(action ? { action } : {}),
    ...(target ? { target } : {}),
    ...(text ? { text } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function instantOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return parseInstant(text);
  } catch {
    const detail = `${name} is "${text}", which is no instant. Write it as 2026-03-31T22:00:00Z.`;
    throw new HttpProblem(400, 'The request is not valid', detail);
  }
}

const COLUMNS = [
  'position',
  'at',
  'actor',
  'name',
  'through',
  'action',
  'target',
  'before',
  'after',
  'reason',
  'address',
  'agent',
  'hash',
];

function csvOf(entries: readonly EntryView[]): string {
  const rows = entries.map((one) => [
    ...[
      String(one.position),
      one.at,
      one.actor.id,
      one.actor.name ?? '',
      one.through ?? '',
      one.action,
      one.target,
    ],
    ...[
      jsonOf(one.before),
      jsonOf(one.after),
      one.reason ?? '',
      one.from?.address ?? '',
      one.from?.agent ?? '',
      one.hash,
    ],
  ]);
  return csvText(COLUMNS, rows);
}

function jsonOf(value: unknown): string {
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
