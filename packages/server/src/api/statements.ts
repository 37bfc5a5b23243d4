import type { StatementDocument } from '@tallystick/documents';
import { type EvaluationReport, toReport } from '@tallystick/engine';
import type { SigningKey } from '@tallystick/ledger';
import {
  addStatement,
  appendAudit,
  getStatements,
  listStatementKeys,
  lockStatements,
  readHead,
  type StatementKey,
  type StoredStatement,
  type TenantTransaction,
} from '@tallystick/store';
import { formatInstant, type Period } from '@tallystick/time';
import { z } from 'zod';
import { evaluateAsKnown, type KnownInstants } from '../evaluation/as-known.ts';
import { type HeldAgreement, versionAt } from '../held-agreement.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { chosenLanguage, languageQuery } from '../http/reader-language.ts';
import { wholeNumber, wholeNumberOr } from '../http/whole-number.ts';
import { auditOf } from '../identity/audit.ts';
import { statementCircumstances } from '../statements/circumstances.ts';
import { statementContent } from '../statements/content.ts';
import { isForPeople, STATEMENT_FORMS, statementFileName, statementForm } from '../statements/forms.ts';
import { firstRevision, statementPeriods } from '../statements/keeper.ts';
import { makeStatement } from '../statements/make.ts';
import { sendToRoles } from '../statements/recipients.ts';
import type { Api } from './api.ts';
import { evaluatedReport } from './evaluated.ts';
import { knownAtOf, knownAtQuery, knownOf, knownQuery } from './known-query.ts';
import { loadedOf } from './loaded.ts';
import { workOutAtMost } from './worked-out.ts';

const revisionSchema = z.object({
  number: z.number().int(),
  revision: z.number().int(),
  period: z.string(),
  madeAt: z.string(),
  asOf: z.string(),
  knownAt: z.string(),
  sha256: z.string(),
  isSigned: z.boolean(),
  met: z.number().int(),
  missed: z.number().int(),
  other: z.number().int(),
  changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
});

/** Statements on a page at most: what each says is read. */
const STATEMENTS_PAGE = 200;
/** Statements stated on request at a time: each reads a whole ledger. */
const AT_A_TIME = 2;

/** Statements: frozen, numbered, in every format; a preview of the open one. */
export function statementRoutes({ app, read, write, now }: Api, key: SigningKey | undefined): void {
  const workOut = workOutAtMost(AT_A_TIME, 'statements');

  app.get(
    '/agreements/:id/statements',
    {
      config: { action: 'statement.read' },
      schema: {
        summary:
          'Statements of an agreement with their revisions, the newest first, and the periods that have none yet.',
        params: z.object({ id: z.string() }),
        querystring: z.object({
          ...knownAtQuery,
          skip: wholeNumberOr(0, 0, 1_000_000),
          limit: wholeNumberOr(STATEMENTS_PAGE, 1, STATEMENTS_PAGE),
        }),
        response: {
          200: z.object({
            statements: z.array(revisionSchema),
            next: z.number().int().nullable().describe('The `skip` of the next page; null at the end.'),
            unstated: z
              .array(z.string())
              .describe('Final periods that were over before evidence came; stated on request.'),
            open: z.string().nullable().describe('The period that a preview is of.'),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const at = Math.min(knownAtOf(request.query, now()), now());
        const held = await loadedOf(tx, id, at);
        const { skip, limit } = request.query;
        const keys = (await listStatementKeys(tx, id)).filter(({ madeAt }) => madeAt <= at);
        const asOf = held.pinnedAsOf ?? at;
        const stated = new Set(keys.map(({ period }) => period));
        const periods = statementPeriods(held);
        const page = inOrderOf(periods, keys).slice(skip, skip + limit);
        return {
          statements: (await getStatements(tx, id, page)).map(revisionView),
          next: skip + limit < keys.length ? skip + limit : null,
          unstated: periods
            .filter((one) => one.to + held.agreement.graceMs <= asOf && !stated.has(one.id))
            .map((one) => one.id),
          open: periods.find(({ from, to }) => from <= asOf && asOf < to)?.id ?? null,
        };
      }),
  );

  app.post(
    '/agreements/:id/statements',
    {
      config: { action: 'statement.make' },
      schema: {
        summary: 'States a final period that was over before evidence came, from what is known now.',
        params: z.object({ id: z.string() }),
        body: z.object({ period: z.string().max(60) }),
        response: { 201: revisionSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const made = await workOut(() =>
        write(request, async (tx) => {
          await lockStatements(tx, id);
          const held = await loadedOf(tx, id, now());
          const { agreement, pinnedAsOf } = held;
          const at = now();
          const period = statementPeriods(held).find((one) => one.id === request.body.period);
          if (!period) throw notFound(`statement period "${request.body.period}" of "${id}"`);
          const all = await listStatementKeys(tx, id);
          if (all.some((one) => one.period === period.id)) throw refused(`${period.id} is stated already.`);
          if (period.to + agreement.graceMs > (pinnedAsOf ?? at))
            throw refused(
              `${period.id} is not final before ${formatInstant(period.to + agreement.graceMs)}.`,
            );
          const number = new Set(all.map((one) => one.number)).size + 1;
          const given = { held, period, number, now: at, knownAt: at };
          const one = await firstRevision(tx, given, key);
          if (!one) throw refused(`No promise has a period that ends in ${period.id}.`);
          await addStatement(tx, one);
          // A sample whose clock stands still is nobody's business.
          if (pinnedAsOf === undefined) await sendToRoles(tx, agreement, one, at);
          const target = `statement ${id}/${period.id}`;
          await appendAudit(
            tx,
            auditOf(request, at, { action: 'statement.made', target, after: { sha256: one.sha256 } }),
          );
          return one;
        }),
      );
      return reply.status(201).send(revisionView(made));
    },
  );

  const formats = z.object({ format: z.enum(STATEMENT_FORMS).default('html'), ...languageQuery });

  app.get(
    '/agreements/:id/statements/:number/revisions/:revision',
    {
      config: { action: 'statement.read' },
      schema: {
        summary:
          'A revision of a statement: a page, a PDF, a workbook, its figures as CSV, the JSON that its hash is of, or the signed note.',
        params: z.object({
          id: z.string(),
          number: wholeNumber(1, 2_147_483_647),
          revision: wholeNumber(1, 2_147_483_647),
        }),
        querystring: formats,
      },
    },
    async (request, reply) => {
      const { id, number, revision } = request.params;
      const [one] = await read(request, (tx) => getStatements(tx, id, [{ number, revision }]));
      if (!one) throw notFound(`revision ${revision} of statement ${number} of "${id}"`);
      const { format } = request.query;
      if (format === 'note' && one.note === null)
        throw new HttpProblem(404, 'Not signed', 'The server had no signing key when this was made.');
      const language = isForPeople(format) ? chosenLanguage(request, reply) : 'en';
      const { type, body } = await statementForm(one, format, language);
      const how = format === 'html' ? 'inline' : 'attachment';
      reply.header('content-disposition', `${how}; filename="${statementFileName(one, format)}"`);
      return reply.type(type).send(body);
    },
  );

  app.get(
    '/agreements/:id/statement-preview',
    {
      config: { action: 'statement.read' },
      schema: {
        summary:
          'What the statement of a period would say if it were made now; the open one where none is named. Not signed, and not kept.',
        params: z.object({ id: z.string() }),
        querystring: formats.omit({ format: true }).extend({
          ...knownQuery,
          period: z.string().max(60).optional(),
          format: z.enum(['html', 'pdf', 'xlsx', 'csv', 'json']).default('html'),
        }),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { period: asked, format } = request.query;
      const known = knownOf(request.query, now());
      const preview = async (tx: TenantTransaction) => {
        const found = await (known ? workedOut(tx, id, known, now()) : asStored(tx, id, now()));
        const { held, report, asOf, figures, size } = found;
        const { agreement } = held;
        const periods = statementPeriods(held);
        const period = periods.find((each) =>
          asked === undefined ? each.from <= asOf && asOf < each.to : each.id === asked,
        );
        if (!period)
          throw notFound(
            asked === undefined ? `open period of "${id}"` : `statement period "${asked}" of "${id}"`,
          );
        const content = statementContent(asEnded(report), period, held);
        const circumstances = await statementCircumstances(tx, agreement, report, {
          span: period,
          ...figures,
        });
        return makeStatement(
          {
            report,
            content,
            circumstances,
            period,
            finalAt: period.to + agreement.graceMs,
            madeAt: now(),
            ...figures,
            evidenceSize: size,
            agreementVersion: versionAt(held, period.to - 1),
            number: 0,
            before: undefined,
          },
          undefined,
        );
      };
      const one = await (known ? workOut(() => read(request, preview)) : read(request, preview));
      const language = isForPeople(format) ? chosenLanguage(request, reply) : 'en';
      const { type, body } = await statementForm(one, format, language);
      return reply.header('cache-control', 'no-store').type(type).send(body);
    },
  );
}

/** What a preview is made of. */
interface Previewed {
  readonly held: HeldAgreement;
  readonly report: EvaluationReport;
  /** What counts as now, ms. */
  readonly asOf: number;
  /** What the figures are of, ms. */
  readonly figures: { readonly asOf: number; readonly knownAt: number };
  /** How many records they rest on. */
  readonly size: number;
}

/** The figures that are stored. @throws HttpProblem 404, 409 */
async function asStored(tx: TenantTransaction, id: string, now: number): Promise<Previewed> {
  const held = await loadedOf(tx, id, now);
  const { report, asOf, knownAt } = await evaluatedReport(tx, id);
  const { size } = await readHead(tx, id);
  return { held, report, asOf: held.pinnedAsOf ?? now, figures: { asOf, knownAt }, size };
}

/** Figures as they were known. @throws HttpProblem 404 */
async function workedOut(
  tx: TenantTransaction,
  id: string,
  known: KnownInstants,
  now: number,
): Promise<Previewed> {
  const found = await evaluateAsKnown(tx, id, known, now);
  if (!found) throw notFound(`agreement "${id}"`);
  const { held, evaluation, records: size } = found;
  const { asOf } = evaluation;
  const report = toReport(evaluation);
  return { held, report, asOf, figures: { asOf, knownAt: known.knownAt ?? now }, size };
}

/** A report in which open periods count as if they ended now, each said to be open. */
function asEnded(report: EvaluationReport): EvaluationReport {
  return {
    ...report,
    objectives: report.objectives.map((objective) => ({
      ...objective,
      periods: objective.periods.map((one) =>
        one.state === 'open'
          ? { ...one, state: 'provisional' as const, status: `${one.status}, still open` as never }
          : one,
      ),
    })),
    credits: report.credits.map((line) => ({ ...line, state: 'due' as const })),
  };
}

/** The newest period first, of each the newest revision. */
function inOrderOf<One extends StatementKey & Pick<StoredStatement, 'period'>>(
  periods: readonly Period[],
  all: readonly One[],
): readonly One[] {
  const place = new Map(periods.map(({ id }, index) => [id, index]));
  const placeOf = ({ period }: One) => place.get(period) ?? -1;
  return [...all].sort((a, b) => placeOf(b) - placeOf(a) || b.number - a.number || b.revision - a.revision);
}

function revisionView(one: StoredStatement): z.infer<typeof revisionSchema> {
  const { content, changes } = JSON.parse(one.document) as StatementDocument;
  const count = (status: string) => content.objectives.filter((each) => each.status === status).length;
  const [met, missed] = [count('met'), count('missed')];
  return {
    ...{ number: one.number, revision: one.revision, period: one.period, sha256: one.sha256, met, missed },
    madeAt: formatInstant(one.madeAt),
    asOf: formatInstant(one.asOf),
    knownAt: formatInstant(one.knownAt),
    isSigned: one.note !== null,
    other: content.objectives.length - met - missed,
    changes: [...(changes?.differences ?? [])],
  };
}

function refused(why: string): HttpProblem {
  return new HttpProblem(409, 'Not possible now', why);
}
