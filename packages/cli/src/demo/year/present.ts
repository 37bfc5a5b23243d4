import { YEAR_AGREEMENT } from './agreement.ts';
import { at, type Life, send } from './life.ts';
import { ticket } from './tickets.ts';
import type { DatedMoment } from './year.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The last days before the present, so that it finds something alive: open clocks, what waits for an answer, what is to come. @param now ms */
export function presentOf(now: number): readonly DatedMoment[] {
  const ago = (ms: number) => now - ms;
  const instant = (ms: number) => new Date(now + ms).toISOString();
  const comes = (subject: string, name: string, beforeMs: number, category: string): DatedMoment => ({
    ...{ name, at: ago(beforeMs) },
    live: (life) => send(life, [ticket(subject, 'New', instant(-beforeMs), category)]),
  });
  const moments: DatedMoment[] = [
    {
      name: 'Acme asks for more in the next term',
      at: ago(4 * DAY_MS),
      live: (life) => askForMore(life, instant(10 * DAY_MS)),
    },
    {
      name: 'a storm is claimed not to count',
      at: ago(2 * DAY_MS),
      live: ({ people: { sven } }) =>
        sven.say('POST', at('exclusions'), {
          ...{ clause: 'storm', reason: 'The storm cut our second line.' },
          ...{ from: instant(-3 * DAY_MS), to: instant(-3 * DAY_MS + 4 * HOUR_MS) },
        }),
    },
    {
      name: 'maintenance of next week is announced',
      at: ago(DAY_MS + 2 * HOUR_MS),
      live: ({ people: { otto } }) =>
        otto.say('POST', at('exclusions'), {
          ...{ clause: 'planned-maintenance', reason: 'A new mail server.' },
          ...{ from: instant(5 * DAY_MS), to: instant(5 * DAY_MS + 2 * HOUR_MS) },
        }),
    },
    comes('INC-7101', 'a ticket comes that takes too long', 20 * HOUR_MS, 'Storage'),
    comes('INC-7102', 'a ticket comes, and waits for its caller', 7 * HOUR_MS, 'Sign-in'),
    {
      name: 'its caller is asked',
      at: ago(5 * HOUR_MS),
      live: (life) =>
        send(life, [ticket('INC-7102', 'Awaiting User Info', instant(-5 * HOUR_MS), 'Sign-in')]),
    },
    comes('INC-7103', 'a ticket comes that is due soon', 5 * HOUR_MS + 20 * MINUTE_MS, 'Network'),
    comes('INC-7104', 'a ticket comes', 110 * MINUTE_MS, 'Mail'),
    comes('INC-7105', 'a ticket comes just now', 12 * MINUTE_MS, 'Network'),
    { name: 'it is today', at: now, live: acknowledgeOne },
  ];
  return moments.sort((a, b) => a.at - b.at);
}

/** A text of Acme's own for the term that follows, with words about it from both. */
async function askForMore({ people: { ada, carla, sven } }: Life, answerBy: string) {
  const { text } = await carla.say<{ text: string }>('GET', at('proposals', 4));
  const [, termFrom = ''] = /from: (\d{4}-\d{2}-\d{2})/u.exec(text) ?? [];
  const from = new Date(`${termFrom}T00:00:00Z`);
  from.setUTCMonth(from.getUTCMonth() + 1);
  const asked = text
    .replace(/^version: \d+$/mu, `version: 4\neffective: { from: ${from.toISOString().slice(0, 10)} }`)
    .replaceAll('90 %', '92 %');
  const words = 'You keep nine of ten: promise a little more.';
  await carla.say('POST', at('proposals'), { text: asked, words, answerBy });
  const said = await carla.say<{ number: number }>('POST', at('comments'), {
    ...{ clause: 'objectives.p1-resolved', words: 'Two points more, from the second month on.' },
  });
  await ada.say('POST', at('comments'), {
    ...{ answers: said.number, mentions: [sven.id], words: 'Can we keep that with two people at night?' },
  });
  await sven.say('POST', at('comments'), {
    ...{ answers: said.number, words: 'In five of the last six months we would have.' },
  });
}

/** The technician takes one of the alerts that stand; the others wait for somebody. */
async function acknowledgeOne({ people: { otto } }: Life) {
  const { alerts } = await otto.say<{ alerts: { number: number; says: string }[] }>(
    'GET',
    `/alerts?state=open&agreement=${YEAR_AGREEMENT}`,
  );
  const one = alerts.find(({ says }) => says.includes('INC-7103'));
  if (one) await otto.say('POST', at('alerts', one.number, 'acknowledgement'), { note: 'I am on it.' });
}
