import { describe, expect, it } from 'vitest';
import { type HolidaySet, MAX_YEARS, publicHolidays } from './public-holidays.ts';

function datesOf(set: HolidaySet, year: number): readonly string[] {
  const answer = publicHolidays(set, { from: `${year}-01-01`, to: `${year}-12-31` });
  if (!answer.ok) throw new Error(answer.message);
  return answer.dates.map(({ date }) => date.slice(5));
}

function namesOn(set: HolidaySet, date: string): string | undefined {
  const answer = publicHolidays(set, { from: date, to: date });
  return answer.ok ? answer.dates[0]?.name : answer.message;
}

function refusalOf(set: HolidaySet): string {
  const answer = publicHolidays(set, { from: '2026-01-01', to: '2026-12-31' });
  return answer.ok ? 'known' : `${answer.message} ${answer.remedy}`;
}

describe('public holidays', () => {
  // From the laws and official calendars of the countries, not from the library.
  it.each<[string, HolidaySet, number, string]>([
    [
      'Berlin has Women’s Day',
      { country: 'DE', region: 'BE' },
      2026,
      '01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26',
    ],
    [
      'Bavaria has Epiphany, Corpus Christi and All Saints, and the Assumption in Catholic places only',
      { country: 'DE', region: 'BY' },
      2026,
      '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26',
    ],
    [
      'Germany as a whole has what all its states have',
      { country: 'DE' },
      2026,
      '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26',
    ],
    ['France', { country: 'FR' }, 2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
    [
      'Japan has a substitute for Constitution Day and a day between two holidays',
      { country: 'JP' },
      2026,
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    ],
    [
      'the United States take the Friday before a Saturday',
      { country: 'US' },
      2026,
      '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25',
    ],
    [
      'Scotland has 2 January and St Andrew’s, and Mondays for what falls on a weekend',
      { country: 'GB', region: 'SCT' },
      2027,
      '01-01 01-02 01-04 03-26 05-03 05-31 08-02 11-30 12-25 12-26 12-27 12-28',
    ],
  ])('%s', (_what, set, year, dates) => {
    expect(datesOf(set, year).join(' ')).toBe(dates);
  });

  // Easter Sunday by the Gregorian computus; Good Friday is two days before it.
  it.each([
    [1961, '03-31'],
    [2000, '04-21'],
    [2008, '03-21'],
    [2026, '04-03'],
    [2038, '04-23'],
    [2100, '03-26'],
  ])('Good Friday moves with Easter: %i', (year, date) => {
    expect(datesOf({ country: 'DE' }, year)).toContain(date);
  });

  it('are those of the year: Reformation Day was one everywhere in Germany in 2017 only', () => {
    expect(
      [2016, 2017, 2018].map((year) => datesOf({ country: 'DE', region: 'BE' }, year).includes('10-31')),
    ).toEqual([false, true, false]);
  });

  it('have the names of the country', () => {
    expect(namesOn({ country: 'DE', region: 'BE' }, '2026-03-08')).toBe('Internationaler Frauentag');
    expect(namesOn({ country: 'US' }, '2026-07-03')).toBe('Independence Day (substitute day)');
    expect(namesOn({ country: 'DE' }, '2026-03-08')).toBeUndefined();
  });

  it('of several days count each of them, into the next year too', () => {
    expect(datesOf({ country: 'KR' }, 2026)).toEqual(expect.arrayContaining(['02-17', '02-18', '02-19']));
    expect(datesOf({ country: 'AM' }, 2026)).toEqual(
      expect.arrayContaining(['01-01', '01-02', '01-03', '01-05']),
    );
  });

  it('of half a day are working days', () => {
    expect(datesOf({ country: 'IS' }, 2026)).not.toContain('12-24'); // from 13:00
    expect(datesOf({ country: 'IS' }, 2026)).toContain('12-25');
  });

  it('come in the order of time, each date once, within the days asked for', () => {
    const answer = publicHolidays({ country: 'TR' }, { from: '2025-05-01', to: '2027-05-01' });
    const dates = answer.ok ? answer.dates.map(({ date }) => date) : [];
    expect(dates).toEqual([...new Set(dates)].sort());
    expect([dates[0], dates.at(-1)]).toEqual(['2025-05-01', '2027-05-01']);
  });

  it('of a part of a region are asked for with a hyphen', () => {
    expect(datesOf({ country: 'DE', region: 'BY-A' }, 2026)).toContain('08-08'); // Augsburg's Peace Festival
    expect(datesOf({ country: 'DE', region: 'BY' }, 2026)).not.toContain('08-08');
  });
});

describe('what is not known', () => {
  it.each<[HolidaySet, string]>([
    [{ country: 'XX' }, 'No holidays are known of a country "XX".'],
    [{ country: 'Germany' }, 'Countries near it: DE (Germany).'],
    [{ country: 'UK' }, 'UA (Ukraine)'],
    [{ country: '??' }, 'such as DE, FR or US'],
    [{ country: 'DE', region: 'Berlin' }, 'Did you mean BE (Berlin)?'],
    [{ country: 'DE', region: 'BX' }, 'BW (Baden-Württemberg)'],
    [{ country: 'DE', region: 'BY-ZZ' }, 'a region "BY-ZZ" of Germany (DE)'],
    [{ country: 'JP', region: 'TK' }, 'leave the region out'],
    [{ country: '__proto__' }, 'No holidays are known'],
    [{ country: 'DE', region: 'constructor' }, 'No holidays are known of a region'],
  ])('%j is refused with what is near', (set, says) => {
    expect(refusalOf(set)).toContain(says);
  });

  it('days that are none, and too many years, are refused', () => {
    expect(publicHolidays({ country: 'DE' }, { from: '2026-02-30', to: '2026-12-31' })).toMatchObject({
      ok: false,
    });
    expect(publicHolidays({ country: 'DE' }, { from: '0001-01-01', to: '9999-12-31' })).toEqual({
      ok: false,
      message: `10000 years of holidays are more than ${MAX_YEARS}.`,
      remedy: 'Ask for a shorter time.',
    });
  });
});
