import {
  amountText,
  type Expectation,
  type Scenario,
  type ScenarioEvent,
  toMoney,
} from '@tallystick/agreement';
import { formatDuration, formatInZone, fromLocal, type ZoneRules } from '@tallystick/time';

/** Scenarios as they stand under `scenarios:` in an agreement's YAML, two spaces deep. */
export function writtenScenarios(scenarios: readonly Scenario[], zone: ZoneRules): string {
  return scenarios
    .map(({ id, title, events, expectations }) =>
      [
        `  ${id}:`,
        `    title: ${JSON.stringify(title)}`,
        '    when:',
        ...events.map((event) => `      - ${writtenEvent(event, zone)}`),
        '    then:',
        ...expectations.map((one) => `      - ${writtenExpectation(one)}`),
      ].join('\n'),
    )
    .map((text) => `${text}\n`)
    .join('');
}

/** Whether every instant can be written: an hour that comes twice is read as its first coming. */
export function isWritable({ events }: Pick<Scenario, 'events'>, zone: ZoneRules): boolean {
  return events.every(({ at }) => {
    const [date = '', time = ''] = formatInZone(at, zone).split('T');
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const [hour = 0, minute = 0, second = 0] = time.slice(0, 8).split(':').map(Number);
    return fromLocal(zone, { year, month, day, hour, minute, second, ms: Number(time.slice(9, 12)) }) === at;
  });
}

function writtenEvent({ at, subject, type, source, set }: ScenarioEvent, zone: ZoneRules): string {
  const fields = [...set].map(
    ([field, value]) => `${word(field)}: ${typeof value === 'string' ? word(value) : value}`,
  );
  return flow([
    ['at', wallTime(at, zone)],
    ['subject', word(subject)],
    ['source', source === undefined ? undefined : word(source)],
    ['type', type === undefined ? undefined : word(type)],
    ['set', fields.length > 0 ? `{ ${fields.join(', ')} }` : undefined],
  ]);
}

function writtenExpectation(one: Expectation): string {
  switch (one.kind) {
    case 'outcome':
      return flow([
        ['subject', word(one.subject)],
        ['objective', word(one.objective)],
        ['outcome', one.outcome],
        ['elapsed', one.elapsedMs === undefined ? undefined : formatDuration(one.elapsedMs)],
      ]);
    case 'status':
      return flow([
        ['objective', word(one.objective)],
        ['period', one.period],
        ['status', one.status],
        ['attained', one.attained?.text],
      ]);
    case 'credit':
      return flow([
        ['credit', `${amountText(toMoney(one.credit, one.currency))} ${one.currency}`],
        ['period', one.period],
        ['objective', one.objective === undefined ? undefined : word(one.objective)],
      ]);
  }
}

function flow(entries: readonly (readonly [string, string | undefined])[]): string {
  const written = entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `{ ${written.join(', ')} }`;
}

/** Plain where YAML reads a text, quoted else; whole numbers stand for their text. */
function word(text: string): string {
  const isPlain =
    /^[A-Za-z][\w ./-]*$/u.test(text) && !/ $|^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text);
  return isPlain || /^(?:0|[1-9]\d{0,14})$/u.test(text) ? text : JSON.stringify(text);
}

function wallTime(at: number, zone: ZoneRules): string {
  return formatInZone(at, zone)
    .slice(0, 23)
    .replace('T', ' ')
    .replace(/\.000$/u, '')
    .replace(/:00$/u, (seconds, place: number) => (place === 16 ? '' : seconds));
}
