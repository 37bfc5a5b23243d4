import { describe, expect, it } from 'vitest';
import { parseAgreement } from '../parse.ts';
import { edited, marked } from '../testing/known-good.ts';

const MAINTENANCE = 'allowance: 5 h per month,';
const WINDOW = '{ timeZone: Europe/London, sun: 02:00-06:00 }';
const CLAIM = '{ decidedBy: desk-owner, arithmetic: count as up, indicators: [hosting-up] }';

function exclusionsOf(text: string) {
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join(' '));
  return parsed.agreement.exclusions;
}

describe('exclusions', () => {
  it('[EXL-1] are rules, or claims that a role decides', () => {
    const all = exclusionsOf(edited(CLAIM, CLAIM));
    expect(all.get('maintenance')).toEqual({
      id: 'maintenance',
      title: 'Planned maintenance',
      from: 'desk',
      notice: 72 * 3_600_000,
      window: { timeZone: 'Europe/London', hours: { sun: ['02:00-06:00'] } },
      allowance: { ms: 5 * 3_600_000, per: 'month' },
      arithmetic: 'remove',
      services: ['hosting'],
      indicators: [],
    });
    expect(all.get('force-majeure')).toMatchObject({ decidedBy: 'desk-owner', arithmetic: 'count as up' });
  });

  it('[EXL-2] a window without a zone stands in that of the term', () => {
    const all = exclusionsOf(edited(WINDOW, '{ mon-fri: [01:00-02:00, 22:00-24:00] }'));
    expect(all.get('maintenance')!.window).toMatchObject({ timeZone: 'Europe/Berlin' });
    expect(Object.keys(all.get('maintenance')!.window!.hours)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
  });

  it('[EXL-4] what is left out has its default', () => {
    expect(exclusionsOf(edited(CLAIM, '{}')).get('force-majeure')).toEqual({
      id: 'force-majeure',
      title: 'force-majeure',
      from: 'tallystick',
      arithmetic: 'remove',
      services: [],
      indicators: [],
    });
  });

  it.each([
    [MAINTENANCE, 'allowance: ¶0 h per month,', 'wrong-value'],
    [MAINTENANCE, 'allowance: ¶5 h,', 'wrong-form'],
    [MAINTENANCE, 'allowance: ¶5 h per decade,', 'wrong-form'],
    [WINDOW, '{ timeZone: ¶Europe/Londn, sun: 02:00-06:00 }', 'unknown-zone'],
    [WINDOW, '{ timeZone: Europe/London, sun: ¶02:00-02:00 }', 'empty-range'],
    [WINDOW, '{ timeZone: Europe/London, ¶sonntag: 02:00-06:00 }', 'unknown-day'],
    [WINDOW, '¶sundays', 'wrong-kind'],
    [CLAIM, '{ decidedBy: ¶desk-ownr }', 'unknown-reference'],
    [CLAIM, '{ from: ¶dsk }', 'unknown-reference'],
    [CLAIM, '{ services: [¶hostin] }', 'unknown-reference'],
    [CLAIM, '{ indicators: [hosting-up, ¶hosting] }', 'unknown-reference'],
    [CLAIM, '{ arithmetic: ¶subtract }', 'unknown-word'],
  ])('[EXL-3] [REF-1] in place of %j, %j is refused there', (passage, replacement, code) => {
    const { text, line, column } = marked(edited(passage, replacement));
    const parsed = parseAgreement(text);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, line, column }]);
  });
});
