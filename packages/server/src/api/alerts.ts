import {
  ALERTS_ORDER,
  ALERTS_PAGE,
  acknowledgeAlert,
  appendAudit,
  countAlerts,
  getAlert,
  listAlerts,
  listSilences,
  type StoredAlert,
  type StoredSilence,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { notifyChannels } from '../alerts/notify.ts';
import { acknowledgeLadders } from '../escalations/acknowledge.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { wholeNumber } from '../http/whole-number.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import { silenceOf } from '../silences/silenced.ts';
import type { Api } from './api.ts';
import { pastInstantOf } from './instant.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { knownAtQuery } from './known-query.ts';
import { namesOf } from './names.ts';
import { samplesLeftOut, samplesQuery, samplesSchema } from './samples.ts';

/** The longest note that is taken, characters. */
const LONGEST_NOTE = 1_000;

const alertSchema = z.object({
  agreement: z.string(),
  number: z.number().int(),
  kind: z.string(),
  severity: z.enum(['critical', 'warning', 'notice']),
  objective: z.string().nullable(),
  period: z.string().nullable(),
  subject: z.string().nullable().describe('The ticket, where it is about one alone.'),
  title: z.string(),
  says: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  muted: z
    .object({ until: z.string(), reason: z.string() })
    .nullable()
    .describe('The silence that keeps it quiet now.'),
  acknowledged: z.object({ at: z.string(), who: z.string().nullable(), note: z.string() }).nullable(),
});

/** What stands and somebody should know of. @param onQueued called when there is something to send */
export function alertRoutes({ app, read, write, afterwards, now }: Api, onQueued: () => void): void {
  app.get(
    '/alerts',
    {
      config: { action: 'alert.read' },
      schema: {
        summary: 'Alerts over all agreements: those that nobody looks after first, by urgency.',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          state: z.enum(['open', 'closed']).optional(),
          ...samplesQuery,
          ...keyPageQuery(ALERTS_PAGE),
          ...knownAtQuery,
        }),
        response: {
          200: z.object({
            alerts: z.array(alertSchema),
            ...keyPageNext,
            open: z.number().int(),
            unacknowledged: z.number().int(),
            ...samplesSchema,
          }),
        },
      },
    },
    async (request) => {
      const { agreement, state, samples, knownAt: known, ...page } = request.query;
      const knownAt = pastInstantOf('knownAt', known, now());
      return read(request, async (tx) => {
        const without = await samplesLeftOut(tx, { samples, agreement });
        const filter = {
          without,
          ...(agreement === undefined ? {} : { agreementId: agreement }),
          ...(state === undefined ? {} : { state }),
          ...(knownAt === undefined ? {} : { knownAt }),
        };
        const alerts = await listAlerts(tx, filter, keyPageOf(page));
        const names = await namesOf(tx);
        // What is quiet now says nothing of another day.
        const silences = knownAt === undefined ? await listSilences(tx, now()) : [];
        return {
          alerts: alerts.map((alert) => alertView(alert, names, silenceOf(silences, alert, now()))),
          ...keyPageAfter(ALERTS_ORDER, alerts, page),
          ...(await countAlerts(tx, without, knownAt)),
          samplesLeftOut: without.length,
        };
      });
    },
  );

  app.post(
    '/agreements/:id/alerts/:number/acknowledgement',
    {
      config: { action: 'alert.acknowledge' },
      schema: {
        summary: 'Says that somebody looks after an alert; whoever was told of it hears so.',
        params: z.object({
          id: z.string(),
          number: wholeNumber(1),
        }),
        body: z.object({ note: z.string().trim().max(LONGEST_NOTE).default('') }),
        response: { 200: alertSchema },
      },
    },
    async (request) => {
      const { id, number } = request.params;
      const { note } = request.body;
      const actor = actorOf(request);
      const view = await write(request, async (tx) => {
        const at = now();
        const alert = await acknowledgeAlert(tx, id, number, { person: actor.id, at, note });
        if (!alert) throw refused(await getAlert(tx, id, number), { id, number });
        await notifyChannels(tx, { acknowledged: [alert] }, at);
        await acknowledgeLadders(tx, alert, { person: actor.id, at });
        await appendAudit(
          tx,
          auditOf(request, at, {
            action: 'alert.acknowledged',
            target: `alert ${id}/${number}`,
            ...(note === '' ? {} : { reason: note }),
          }),
        );
        return alertView(alert, await namesOf(tx));
      });
      afterwards(request, onQueued);
      return view;
    },
  );
}

function alertView(
  alert: StoredAlert,
  names: ReadonlyMap<string, string>,
  silence?: StoredSilence,
): z.infer<typeof alertSchema> {
  const { agreementId, number, kind, severity, objective, period, subject, title, says } = alert;
  const { openedAt, closedAt, acknowledgedAt, acknowledgedBy, note } = alert;
  return {
    ...{ agreement: agreementId, number, kind, severity, objective, period, subject, title, says },
    openedAt: formatInstant(openedAt),
    closedAt: closedAt === null ? null : formatInstant(closedAt),
    muted:
      silence && closedAt === null ? { until: formatInstant(silence.toAt), reason: silence.reason } : null,
    acknowledged:
      acknowledgedAt === null
        ? null
        : { at: formatInstant(acknowledgedAt), who: names.get(acknowledgedBy ?? '') ?? null, note },
  };
}

function refused(
  alert: StoredAlert | undefined,
  { id, number }: { readonly id: string; readonly number: number },
): HttpProblem {
  if (!alert) return notFound(`alert ${number} of "${id}"`);
  const why = alert.closedAt === null ? 'somebody looks after it already' : 'it is closed';
  return new HttpProblem(409, 'Not possible now', `Alert ${number} of "${id}": ${why}.`);
}
