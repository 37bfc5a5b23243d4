import { describe, expect, it } from 'vitest';
import { type Parsed, parseAgreement } from '../parse.ts';
import { edited, marked } from '../testing/known-good.ts';
import { calendarOf } from './calendar-of.ts';
import { type HolidayResolver, unresolvedHolidays, withHolidays } from './holidays.ts';

/** Knows one holiday of Germany and one of Berlin in each year. */
const resolver: HolidayResolver = ({ country, region }, { from, to }) => {
  if (country !== 'DE') return { ok: false, message: `No holidays of "${country}".`, remedy: 'Near it: DE.' };
  const names = { '05-01': 'Labour Day', ...(region === 'BE' ? { '03-08': 'Women’s Day' } : {}) };
  const years = Array.from({ length: 300 }, (_, place) => 1900 + place);
  const dates = years.flatMap((year) =>
    Object.entries(names).map(([day, name]) => ({ date: `${year}-${day}`, name })),
  );
  return { ok: true, dates: dates.filter(({ date }) => date >= from && date <= to) };
};

const withSets = (holidays: string) => edited('holidays: [2026-12-25]', `holidays: ${holidays}`);
const read = (parsed: Parsed) => {
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
  return parsed.agreement;
};
const office = (holidays: string) =>
  read(parseAgreement(withSets(holidays), { holidays: resolver })).calendars.get('office')!;

describe('holidays of a calendar', () => {
  it('[HOL-1] are dates, dates with names, and sets, alone or mixed; what is written wins', () => {
    const days = (holidays: string) =>
      office(holidays)
        .holidays.filter(({ date }) => date.startsWith('2026'))
        .map(({ date, name }) => `${date.slice(5)} ${name ?? '-'}`);
    expect(days('2026-12-25')).toEqual(['12-25 -']);
    expect(days('{ country: DE }')).toEqual(['05-01 Labour Day']);
    expect(days('[2026-12-25, { date: 2026-05-01, name: Our day }, { country: DE, region: BE }]')).toEqual([
      '03-08 Women’s Day',
      '05-01 Our day',
      '12-25 -',
    ]);
    expect(days('[{ country: DE }, 2026-05-01]')).toEqual(['05-01 Labour Day']);
  });

  it('[HOL-1] are filled in from a year before the term until two years after it', () => {
    const { holidaySpan, holidays } = office('{ country: DE }');
    expect(holidaySpan).toEqual({ from: '2024-12-31', to: '2029-01-01' });
    expect(holidays.map(({ date }) => date)).toEqual([
      '2025-05-01',
      '2026-05-01',
      '2027-05-01',
      '2028-05-01',
    ]);
  });

  it('[HOL-1] of a country that is not known are refused at their place', () => {
    const { text, line } = marked(withSets('¶[{ country: XX }]'));
    const parsed = parseAgreement(text, { holidays: resolver });
    expect(parsed).toMatchObject({
      ok: false,
      problems: [
        { code: 'unknown-holidays', line, path: 'calendars.office.holidays', remedy: 'Near it: DE.' },
      ],
    });
  });

  it.each([
    ['{ country: Germany }', 'wrong-form'],
    ['{ region: BE }', 'missing-key'],
    ['[{ date: 2026-12-24 }]', 'missing-key'],
    ['{ date: 2026-02-30, name: x }', 'wrong-value'],
    ['{ country: DE, regoin: BE }', 'unknown-key'],
  ])('[HOL-1] %s is refused', (holidays, code) => {
    const parsed = parseAgreement(withSets(holidays));
    expect(parsed.ok ? [] : parsed.problems.map((one) => one.code)).toEqual([code]);
  });

  it('[HOL-1] wait for their dates where no resolver is given, and such a calendar does not answer', () => {
    const agreement = read(parseAgreement(withSets('{ country: DE, region: BE }')));
    expect(unresolvedHolidays(agreement).map(({ id }) => id)).toEqual(['office']);
    expect(() => calendarOf(agreement, 'office')).toThrow(
      'The calendar "office" names the public holidays of DE-BE, and their dates are not filled in.',
    );
    const filled = withHolidays(agreement, resolver);
    expect(unresolvedHolidays(filled)).toEqual([]);
    const monday = Date.UTC(2027, 2, 8, 9); // Women’s Day
    expect(calendarOf(filled, 'office').explain(monday, monday + 1)[0]!.reason).toEqual({
      kind: 'holiday',
      date: '2027-03-08',
      name: 'Women’s Day',
    });
    expect(withHolidays(filled, () => ({ ok: false, message: 'asked again', remedy: '' }))).toEqual(filled);
  });

  it('[HOL-1] that the resolver refuses later are an error that names the calendar', () => {
    const agreement = read(parseAgreement(withSets('{ country: XX }')));
    expect(() => withHolidays(agreement, resolver)).toThrow(
      'calendars.office.holidays: No holidays of "XX". Near it: DE.',
    );
  });
});
