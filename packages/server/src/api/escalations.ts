import { rankOf } from '@tallystick/engine';
import {
  appendAudit,
  getLadder,
  LADDERS_ORDER,
  LADDERS_PAGE,
  listLadderEvents,
  listLadders,
  noticesOf,
  type StoredLadder,
  type StoredNotice,
  unheardLevels,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { acknowledgeLadder } from '../escalations/acknowledge.ts';
import { troubleTitle } from '../escalations/words.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { wholeNumber } from '../http/whole-number.ts';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';
import type { Api } from './api.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { namesOf } from './names.ts';

/** The longest note that is taken, characters. */
const LONGEST_NOTE = 1_000;

const instant = z.string().nullable();
const levelSchema = z.object({
  level: z.number().int().describe('From 1.'),
  at: z.string().describe('What sets it off: `75 %`, `breach`, `lost`.'),
  afterMs: z.number().int(),
  calendar: z.string().nullable(),
  notify: z.array(z.string()),
  playbook: z.string().nullable(),
  setOffAt: instant,
  dueAt: instant,
  firedAt: instant,
  state: z.enum(['told', 'due', 'stopped', 'not set off']),
});
const ladderSchema = z.object({
  agreement: z.string(),
  number: z.number().int(),
  objective: z.string(),
  title: z.string(),
  subject: z.string().nullable().describe('The ticket, where it is about one.'),
  period: z.string().nullable(),
  says: z.string().describe('How far it has come, or what comes first.'),
  openedAt: z.string(),
  endedAt: instant,
  nextAt: instant.describe('When the next level is due.'),
  acknowledged: z.object({ at: z.string(), who: z.string().nullable() }).nullable(),
  levels: z.array(levelSchema),
});

/** A notice, as the API shows it. */
export const noticeSchema = z.object({
  kind: z.enum(['mail', 'channel']),
  target: z.string(),
  who: z.string().nullable(),
  role: z.string().nullable(),
  title: z.string(),
  state: z.enum(['pending', 'sent', 'failed']),
  attempts: z.number().int(),
  said: z.string(),
  queuedAt: z.string(),
  sentAt: instant,
});

/** Escalations as they are carried out: what is in trouble, what is due next, and what was told to whom. */
export function escalationRoutes({ app, read, write, afterwards, now }: Api, onQueued: () => void): void {
  const config = { action: 'escalation.read' } as const;
  const params = z.object({
    id: z.string(),
    number: wholeNumber(1),
  });

  app.get(
    '/escalations',
    {
      config,
      schema: {
        summary: 'Ladders of escalations over all agreements: of those that stand the next due first.',
        querystring: z.object({
          agreement: z.string().max(200).optional(),
          state: z.enum(['open', 'ended']).optional(),
          ...keyPageQuery(LADDERS_PAGE),
        }),
        response: {
          200: z.object({
            ladders: z.array(ladderSchema),
            ...keyPageNext,
            unheard: z
              .array(
                z.object({
                  agreement: z.string(),
                  ladder: z.number().int(),
                  level: z.number().int(),
                  at: z.string(),
                  says: z.string(),
                }),
              )
              .describe('Levels that fired and told nobody.'),
          }),
        },
      },
    },
    async (request) => {
      const { agreement, state, ...page } = request.query;
      return read(request, async (tx) => {
        const filter = {
          ...(agreement === undefined ? {} : { agreementId: agreement }),
          ...(state === undefined ? {} : { state }),
        };
        const ladders = await listLadders(tx, filter, keyPageOf(page));
        const names = await namesOf(tx);
        return {
          ladders: ladders.map((ladder) => ladderView(ladder, names, now())),
          ...keyPageAfter(LADDERS_ORDER, ladders, page),
          unheard: (await unheardLevels(tx)).map(({ agreementId, ladder, level, at, says }) => ({
            ...{ agreement: agreementId, ladder, level: (level ?? 0) + 1, at: formatInstant(at), says },
          })),
        };
      });
    },
  );

  app.get(
    '/agreements/:id/escalations/:number',
    {
      config,
      schema: {
        summary: 'A ladder with everything that happened to it, and what was told to whom.',
        params,
        response: {
          200: ladderSchema.extend({
            events: z.array(
              z.object({
                at: z.string(),
                what: z.string(),
                level: z.number().int().nullable(),
                says: z.string(),
              }),
            ),
            notices: z.array(noticeSchema.extend({ level: z.number().int() })),
          }),
        },
      },
    },
    async (request) => {
      const { id, number } = request.params;
      return read(request, async (tx) => {
        const ladder = await getLadder(tx, id, number);
        if (!ladder) throw notFound(`escalation ${number} of "${id}"`);
        const names = await namesOf(tx);
        const notices = await noticesOf(tx, id, `ladder/${number}`);
        return {
          ...ladderView(ladder, names, now()),
          events: (await listLadderEvents(tx, id, number)).map(({ at, what, level, says }) => ({
            ...{ at: formatInstant(at), what, level: level === null ? null : level + 1, says },
          })),
          notices: notices.map((one) => ({ level: levelOf(one), ...noticeView(one, names) })),
        };
      });
    },
  );

  app.post(
    '/agreements/:id/escalations/:number/acknowledgement',
    {
      config: { action: 'alert.acknowledge' },
      schema: {
        summary:
          'Says that somebody looks after a trouble: its levels are told no more, unless it gets worse.',
        params,
        body: z.object({ note: z.string().trim().max(LONGEST_NOTE).default('') }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, number } = request.params;
      const { note } = request.body;
      const { id: person } = actorOf(request);
      await write(request, async (tx) => {
        const at = now();
        const ladder = await getLadder(tx, id, number);
        if (!ladder) throw notFound(`escalation ${number} of "${id}"`);
        const done =
          ladder.endedAt === null ? await acknowledgeLadder(tx, ladder, { person, at, note }) : 'over';
        if (done !== 'done') {
          const why = done === 'over' ? 'the trouble is over' : 'nothing has set a level off yet';
          throw new HttpProblem(409, 'Not possible now', `Escalation ${number} of "${id}": ${why}.`);
        }
        const what = { action: 'escalation.acknowledged', target: `escalation ${id}/${number}` };
        await appendAudit(tx, auditOf(request, at, { ...what, ...(note === '' ? {} : { reason: note }) }));
      });
      afterwards(request, onQueued);
      return reply.status(204).send(null);
    },
  );
}

function ladderView(
  ladder: StoredLadder,
  names: ReadonlyMap<string, string>,
  now: number,
): z.infer<typeof ladderSchema> {
  const { agreementId, number, objective, title, subject, period, rungs } = ladder;
  const { openedAt, endedAt, dueAt, acknowledgedAt, acknowledgedBy, acknowledgedRank } = ladder;
  const set = rungs.filter(({ setOffAt }) => setOffAt !== null);
  const come = set.filter(({ setOffAt }) => setOffAt! <= now);
  const worst = come.toSorted((a, b) => rankOf(b.kind) - rankOf(a.kind) || b.setOffAt! - a.setOffAt!)[0];
  const first = set.toSorted((a, b) => a.setOffAt! - b.setOffAt!)[0];
  return {
    ...{ agreement: agreementId, number, objective, title, subject, period },
    says: worst
      ? troubleTitle(ladder, worst)
      : first
        ? `${subject ?? title}: ${first.at} to come`
        : `${subject ?? title}: nothing is due`,
    openedAt: formatInstant(openedAt),
    endedAt: shown(endedAt),
    nextAt: shown(dueAt),
    acknowledged:
      acknowledgedAt === null
        ? null
        : { at: formatInstant(acknowledgedAt), who: names.get(acknowledgedBy ?? '') ?? null },
    levels: rungs.map((rung) => ({
      level: rung.level + 1,
      at: rung.at,
      afterMs: rung.afterMs,
      calendar: rung.calendar,
      notify: [...rung.notify],
      playbook: rung.playbook,
      setOffAt: shown(rung.setOffAt),
      dueAt: shown(rung.dueAt),
      firedAt: shown(rung.firedAt),
      state:
        rung.firedAt !== null
          ? 'told'
          : acknowledgedRank !== null && rankOf(rung.kind) <= acknowledgedRank
            ? 'stopped'
            : rung.dueAt === null
              ? 'not set off'
              : 'due',
    })),
  };
}

/** A notice as the API shows it. @param names of people, by id */
export function noticeView(
  { kind, target, personId, role, content, state, attempts, said, queuedAt, sentAt }: StoredNotice,
  names: ReadonlyMap<string, string>,
): z.infer<typeof noticeSchema> {
  const who = personId === null ? null : (names.get(personId) ?? null);
  const { title } = content;
  return {
    kind,
    target,
    who,
    role,
    title,
    state,
    attempts,
    said,
    queuedAt: formatInstant(queuedAt),
    sentAt: shown(sentAt),
  };
}

/** `ladder/3/1` tells level 2. */
function levelOf({ origin }: StoredNotice): number {
  return Number(origin.split('/').at(-1)) + 1;
}

function shown(at: number | null): string | null {
  return at === null ? null : formatInstant(at);
}
