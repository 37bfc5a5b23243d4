import { YEAR_AGREEMENT } from './agreement.ts';
import type { YearCalendar } from './calendar.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';
import type { SentRecord } from './tickets.ts';

/** What those who live through the year have at hand. */
export interface Life {
  readonly people: People;
  readonly calendar: YearCalendar;
  /** Lets everything that is due happen. */
  readonly idle: () => Promise<void>;
}

/** Something that happens at an instant of the script. */
export interface Moment {
  /** What has happened then, in words. */
  readonly name: string;
  /** An instant, as the script tells it. */
  readonly at: string;
  /** What people do; nothing where only the clock is waited for. */
  readonly live?: (life: Life) => Promise<unknown>;
}

/** Records that are sent at once. */
const MOST_AT_ONCE = 5_000;

/** The path of something of the agreement, below /api/v1. */
export function at(...parts: readonly (string | number)[]): string {
  return ['', 'agreements', YEAR_AGREEMENT, ...parts].join('/');
}

/** Takes a step of the agreement's life. */
export async function step({ people, idle }: Life, by: keyof People, kind: string, more: object = {}) {
  const { revision } = await people.ada.say<{ revision: number }>('GET', at('lifecycle'));
  await people[by].say('POST', at('steps'), { kind, revision, words: 'As agreed.', ...more });
  await idle();
}

/** Approves a proposal: the very text that the server names. */
export async function approve(by: Person, number: number) {
  const proposal = await by.say<{ textSha256: string }>('GET', at('proposals', number));
  const body = { kind: 'approve', textSha256: proposal.textSha256 };
  await by.say('POST', at('proposals', number, 'approvals'), body);
}

/** Sends evidence, as the desk's technician. */
export async function send({ people, idle }: Life, records: readonly SentRecord[]) {
  for (let from = 0; from < records.length; from += MOST_AT_ONCE)
    await people.otto.say('POST', at('evidence'), [...records.slice(from, from + MOST_AT_ONCE)]);
  await idle();
}

/** Says something about a credit: decides it, or disputes it. */
export async function sayOfCredit(
  by: Person,
  { number, ...body }: { readonly number: number; readonly kind: string } & Record<string, unknown>,
  of: 'decisions' | 'disputes' = 'decisions',
) {
  const { credit } = await by.say<{ credit: { revision: number } }>('GET', at('credits', number));
  await by.say('POST', at('credits', number, of), { ...body, revision: credit.revision });
}

/** Approves and issues what the rules propose for a period, which one person may do. @param period such as 2016-05, of the script */
export async function pay({ people: { ada }, calendar }: Life, period: string) {
  const { credits } = await ada.say<{ credits: { number: number; period: string }[] }>(
    'GET',
    `/credits?agreement=${YEAR_AGREEMENT}`,
  );
  const found = credits.find((one) => one.period === calendar.day(period));
  if (!found) throw new Error(`There is no credit for ${calendar.day(period)}.`);
  for (const kind of ['approve', 'issue']) await sayOfCredit(ada, { number: found.number, kind });
}

/** Holds a review, writes it down, answers what it recommends, and closes it. */
export async function hold({ people: { ada } }: Life, number: number, minutes: string) {
  const path = at('reviews', number);
  const take = async (kind: string) => {
    const { review } = await ada.say<{ review: { revision: number } }>('GET', path);
    await ada.say('POST', `${path}/steps`, { kind, revision: review.revision });
  };
  await take('hold');
  await ada.say('POST', `${path}/minutes`, {
    words: minutes,
    present: ['Ada Lind', 'Carla Ruiz'],
    version: 0,
  });
  const { agenda } = await ada.say<{ agenda: { recommendations: { key: string }[] } }>('GET', path);
  for (const { key } of agenda.recommendations)
    await ada.say('POST', `${path}/decisions`, { key, decision: 'rejected', reason: 'Not now.' });
  await take('close');
}
