import { type AgreedTimes, embedTimes, withAgreedTimes, withHolidays } from '@tallystick/agreement';
import { expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { toReport } from './report.ts';
import { agreementWith } from './testing/agreement.ts';
import { at, story } from './testing/records.ts';

const agreement = agreementWith((draft) => {
  draft.term.timeZone = 'Europe/Berlin';
  draft.calendars.office!.timeZone = 'Europe/Berlin';
});
// The clocks go forward in Berlin on Sunday, 29 March 2026: 09:00 on Monday is 07:00 UTC.
const records = story([
  '2026-03-27T15:00:00Z opened priority=1',
  '2026-03-30T09:30:00Z updated state=Resolved',
]);
const reportWith = async (times: AgreedTimes) =>
  toReport(await evaluate(withAgreedTimes(agreement, times), records, { asOf: at('2026-04-10T00:00:00Z') }), {
    subjects: true,
  });

it('an agreed version gives the figures of its embedded times, to the byte', async () => {
  const draft = toReport(await evaluate(agreement, records, { asOf: at('2026-04-10T00:00:00Z') }), {
    subjects: true,
  });
  expect(draft.subjects![0]).toMatchObject({ state: 'met', elapsedMs: 12_600_000 }); // 1 h on Friday, 2.5 h on Monday
  const read = JSON.parse(JSON.stringify(embedTimes(agreement))) as AgreedTimes;
  expect(JSON.stringify(await reportWith(read))).toBe(JSON.stringify(draft));
});

it('embedded times decide, whatever zones the runtime knows', async () => {
  const times = embedTimes(agreement);
  const winter = {
    ...times,
    zones: { ...times.zones, 'Europe/Berlin': { offsetMs: 3_600_000, transitions: [] } },
  };
  const { subjects, objectives } = await reportWith(winter);
  expect(subjects![0]).toMatchObject({ state: 'met', elapsedMs: 9_000_000 }); // as if the office opened at 08:00 UTC
  expect(objectives[0]!.periods.at(-1)!.from).toBe('2026-03-31T23:00:00.000Z');
});

it('holidays without dates are an error that names the calendar, not an open day', async () => {
  const open = agreementWith((draft) => {
    draft.calendars.office!.holidays = { country: 'DE' };
  });
  await expect(evaluate(open, [], { asOf: at('2026-04-10T00:00:00Z') })).rejects.toThrow(
    'The calendar "office" names the public holidays of DE, and their dates are not filled in.',
  );
  const friday = [{ date: '2026-03-06', name: 'A day off' }];
  const filled = withHolidays(open, () => ({ ok: true, dates: friday }));
  const evaluation = await evaluate(
    filled,
    story(['05 16:00 opened priority=1', '09 12:00 updated state=Resolved']),
    {
      asOf: at('2026-04-10T00:00:00Z'),
    },
  );
  expect([...evaluation.outcomes()][0]!.cycle.elapsedMs).toBe(4 * 3_600_000);
});
