import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../instant.ts';
import { intersect, measure, normalise, subtract } from '../interval/interval-set.ts';
import { Calendar } from './calendar.ts';

const office = Calendar.from({
  timeZone: 'Europe/Berlin',
  hours: { mon: ['09:00-17:00'], tue: ['09:00-17:00'], wed: ['22:00-06:00'], sat: ['10:00-12:00'] },
});
const at = (text: string) => parseInstant(`2026-03-${text}:00+01:00`);
const cut = { from: at('02T11:00'), to: at('02T13:00') }; // a Monday

describe('a calendar without stretches of time', () => {
  it('[CAL-21] skips them', () => {
    const calendar = office.without([cut]);
    expect(calendar.elapsed(at('02T09:00'), at('02T17:00'))).toBe(6 * 3_600_000);
    expect(calendar.add(at('02T09:00'), 3 * 3_600_000)).toBe(at('02T14:00'));
    expect(calendar.nextOpening(at('02T11:00'))).toBe(at('02T13:00'));
    expect(calendar.isOpen(at('02T12:00'))).toBe(false);
    expect(calendar.addDays(at('02T11:30'), 1)).toBe(office.addDays(at('02T11:30'), 1));
    expect(calendar.sessionsOn(at('02T12:00'))).toEqual(office.sessionsOn(at('02T12:00')));
  });

  it('[CAL-21] explains them', () => {
    const told = office.without([cut]).explain(at('02T10:00'), at('02T14:00'));
    expect(told.map(({ from, to, counted, reason }) => [from, to, counted, reason.kind])).toEqual([
      [at('02T10:00'), at('02T11:00'), true, 'hours'],
      [at('02T11:00'), at('02T13:00'), false, 'excluded'],
      [at('02T13:00'), at('02T14:00'), true, 'hours'],
    ]);
  });

  it('[CAL-21] is itself without any, and open all the time but then', () => {
    expect(office.without([])).toBe(office);
    const always = Calendar.always().without([cut]);
    expect(always.elapsed(cut.from - 1000, cut.to + 500)).toBe(1500);
    expect(always.add(cut.from - 1000, 1500)).toBe(cut.to + 500);
  });

  it('[CAL-21] elapses what the open hours outside them measure', () => {
    const instant = fc.integer({ min: at('01T00:00'), max: at('31T00:00') });
    const stretch = fc
      .tuple(instant, instant)
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), stretch, (cuts, span) => {
        const open = subtract(office.intervals(span.from, span.to), normalise(cuts));
        const calendar = office.without(cuts);
        expect(calendar.elapsed(span.from, span.to)).toBe(measure(open));
        expect(calendar.intervals(span.from, span.to)).toEqual(intersect(open, [span]));
      }),
    );
  });
});
