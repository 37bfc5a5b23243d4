import { describe, expect, it } from 'vitest';
import { parseAgreement } from '../parse.ts';
import { edited, KNOWN_GOOD } from '../testing/known-good.ts';
import { type AgreedTimes, embedTimes, readAgreedTimes, withAgreedTimes } from './agreed-times.ts';
import { calendarOf, zoneOf } from './calendar-of.ts';

function agreementOf(text: string) {
  const parsed = parseAgreement(text, {
    holidays: () => ({ ok: true, dates: [{ date: '2026-05-01', name: 'Labour Day' }] }),
  });
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
  return parsed.agreement;
}

const agreement = agreementOf(edited('holidays: [2026-12-25]', 'holidays: [2026-12-25, { country: DE }]'));
const times = embedTimes(agreement);
const reread = (value: unknown) => readAgreedTimes(JSON.parse(JSON.stringify(value)));
/** The times, open to change. */
interface Draft {
  zones: Record<string, { offsetMs: number; transitions: unknown[] }>;
  holidays: Record<string, unknown[]>;
}
/** The times with something else in them. */
const changed = (change: (draft: Draft) => void) => {
  const draft = structuredClone(times) as unknown as Draft;
  change(draft);
  return draft as unknown as AgreedTimes;
};

describe('what an agreed version embeds', () => {
  it('[AGR-1] is the transitions of each zone from a year before the term until two years after it, and all closed days', () => {
    expect(times).toMatchObject({
      format: 'tallystick-times/1',
      from: '2024-12-30T23:00:00.000Z',
      to: '2029-01-01T23:00:00.000Z',
      zones: { UTC: { offsetMs: 0, transitions: [] }, 'Europe/Berlin': { offsetMs: 3_600_000 } },
      holidays: {
        office: [{ date: '2026-05-01', name: 'Labour Day' }, { date: '2026-12-25' }],
        always: [],
      },
    });
    expect(times.zones['Europe/Berlin']!.transitions).toHaveLength(8);
    expect(times.zones['Europe/Berlin']!.transitions[2]).toEqual({
      at: '2026-03-29T01:00:00.000Z',
      offsetMs: 7_200_000,
    });
  });

  it('[AGR-1] survives JSON, and gives the same calendars', () => {
    const read = reread(times);
    expect(read).toEqual({ ok: true, times });
    const again = withAgreedTimes(agreementOf(KNOWN_GOOD), times);
    const [before, after] = [calendarOf(agreement, 'office'), calendarOf(again, 'office')];
    expect(after.intervals(agreement.term.from, agreement.term.to)).toEqual(
      before.intervals(agreement.term.from, agreement.term.to),
    );
    expect(again.term).toEqual(agreement.term);
    expect(embedTimes(again)).toEqual(times);
  });

  it('[AGR-2] is all that counts afterwards: the runtime is not asked', () => {
    // As if the law had been changed: Berlin stays at +01:00 all year, and the year begins an hour later than it did.
    const fixed = changed((draft) => {
      draft.zones['Europe/Berlin'] = { offsetMs: 0, transitions: [] };
    });
    const moved = withAgreedTimes(agreement, fixed);
    expect(moved.term.from).toBe(Date.UTC(2026, 0, 1));
    expect(moved.term.to).toBe(Date.UTC(2027, 0, 1));
    const opens = calendarOf(moved, 'office').nextOpening(Date.UTC(2026, 6, 6)); // Monday 6 July
    expect(opens).toBe(Date.UTC(2026, 6, 6, 8));
    expect(calendarOf(agreement, 'office').nextOpening(Date.UTC(2026, 6, 6))).toBe(Date.UTC(2026, 6, 6, 6));
  });

  it('[AGR-2] of another agreement is refused', () => {
    expect(() =>
      withAgreedTimes(
        agreement,
        changed((draft) => delete draft.zones.UTC),
      ),
    ).toThrow('The agreed times hold no rules of the zone "UTC". Agree the version again.');
    expect(() =>
      withAgreedTimes(
        agreement,
        changed((draft) => delete draft.holidays.office),
      ),
    ).toThrow('The agreed times hold no days of the calendar "office".');
    expect(() => zoneOf({ zones: new Map() }, 'Europe/Berlin')).toThrow('no rules of the zone');
  });

  it('[AGR-1] needs the holidays of countries', () => {
    const open = parseAgreement(edited('[2026-12-25]', '{ country: DE }'));
    expect(() => embedTimes(open.ok ? open.agreement : agreement)).toThrow('"office" are not filled in');
  });

  it.each<[string, (draft: Draft) => void, string]>([
    ['another format', (draft) => Object.assign(draft, { format: 'x' }), 'this is something else'],
    ['no instant', (draft) => Object.assign(draft, { from: 'then' }), 'from, to: Expected instants.'],
    ['no zones', (draft) => Object.assign(draft, { zones: [] }), 'zones: Expected'],
    ['no holidays', (draft) => Object.assign(draft, { holidays: null }), 'holidays: Expected'],
    [
      'an offset of a day',
      (draft) => Object.assign(draft.zones.UTC!, { offsetMs: 86_400_000 }),
      'zones.UTC: Expected',
    ],
    [
      'half an ms',
      (draft) => Object.assign(draft.zones.UTC!, { offsetMs: 0.5 }),
      'zones.UTC: Expected an offset',
    ],
    [
      'transitions out of order',
      (draft) => draft.zones['Europe/Berlin']!.transitions.reverse(),
      'zones.Europe/Berlin.transitions[1]: It is not after the one before it.',
    ],
    [
      'a transition twice',
      ({ zones }) => zones['Europe/Berlin']!.transitions.push(zones['Europe/Berlin']!.transitions.at(-1)),
      'transitions[8]: It is not after',
    ],
    [
      'a transition without instant',
      (draft) => draft.zones.UTC!.transitions.push({ offsetMs: 0 }),
      'zones.UTC.transitions[0]: Expected an instant',
    ],
    [
      'too many transitions',
      (draft) => Object.assign(draft.zones.UTC!, { transitions: Array.from({ length: 2_001 }) }),
      'zones.UTC: 2001 transitions are more than 2000.',
    ],
    [
      'a list that is none',
      (draft) => Object.assign(draft.holidays, { office: 5 }),
      'holidays.office: Expected a list',
    ],
    [
      'a date that is none',
      (draft) => draft.holidays.office!.push({ date: '2027-02-29' }),
      'office[2]: Expected a date',
    ],
    ['dates out of order', (draft) => draft.holidays.office!.reverse(), '2026-05-01 stands after 2026-12-25'],
    [
      'a name that is none',
      (draft) => draft.holidays.office!.push({ date: '2027-01-01', name: 7 }),
      'a text as name',
    ],
  ])('[AGR-3] with %s is refused', (_what, change, says) => {
    const read = reread(changed(change));
    expect(read.ok ? '' : read.problems.join('\n')).toContain(says);
  });

  it.each([null, [], 'x', 7])('[AGR-3] %j is no times at all', (value) => {
    expect(readAgreedTimes(value)).toMatchObject({ ok: false });
  });
});
