import { expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at, story } from '../testing/records.ts';

/** A ticket a month, in time (.) or late (x); none where there is a blank. */
async function triggered(months: string, when: object, more: object = {}) {
  const agreement = agreementWith((draft) => {
    draft.indicators.resolve.calendar = 'always';
    draft.remedies = { plan: { when: { objective: 'p1', ...when }, ...more } };
  });
  const records = [...months].flatMap((mark, index) => {
    if (mark === ' ') return [];
    const month = `2026-${String(index + 1).padStart(2, '0')}`;
    const end = mark === 'x' ? '17:00' : '10:00';
    return story(
      [`${month}-09T09:00:00Z opened priority=1`, `${month}-09T${end}:00Z updated state=Resolved`],
      month,
    );
  });
  const asOf = { asOf: at(`2026-${String(months.length + 1).padStart(2, '0')}-10T00:00:00Z`) };
  return toReport(await evaluate(agreement, records, asOf)).remedies;
}

const tell = async (months: string, when: object) =>
  (await triggered(months, when)).map(({ periods }) => periods.map((id) => id.slice(5)).join('+'));

it.each([
  ['xx.', { missed: 2, inARow: true }, ['01+02']],
  ['x.x', { missed: 2, inARow: true }, []],
  ['x x', { missed: 2, inARow: true }, ['01+03']],
  ['xxxx', { missed: 2, inARow: true }, ['01+02']],
  ['xx.xx', { missed: 2, inARow: true }, ['01+02', '04+05']],
  ['x', {}, ['01']],
])('[REM-1] %j with %j', async (months, when, periods) => {
  expect(await tell(months, when)).toEqual(periods);
});

it.each([
  ['x.x.x', { missed: 3, ofLast: 6 }, ['01+03+05']],
  ['x.x.x', { missed: 3, ofLast: 4 }, []],
  ['x.....xx', { missed: 3, ofLast: 6 }, []],
])('[REM-2] %j with %j', async (months, when, periods) => {
  expect(await tell(months, when)).toEqual(periods);
});

it('[REM-3] one period below a floor is enough; exactly the floor is not below it', async () => {
  expect(await tell('.x', { attainedBelow: '50 %' })).toEqual(['02']);
  expect(await tell('.', { attainedBelow: '100 %' })).toEqual([]);
});

it('[REM-4] it is triggered when the period ends, and due by its calendar', async () => {
  const [remedy] = await triggered(
    'x',
    {},
    { due: '2 business days', calendar: 'office', owner: 'customer' },
  );
  expect(remedy).toMatchObject({
    clause: 'remedies.plan',
    owner: 'customer',
    triggered: '2026-02-01T00:00:00.000Z', // a Sunday
    due: '2026-02-03T17:00:00.000Z',
  });
  expect((await triggered('x', {}, { due: '3 days' }))[0]!.due).toBe('2026-02-04T00:00:00.000Z');
});

it('[REM-4] an open period triggers nothing', async () => {
  const agreement = agreementWith((draft) => {
    draft.remedies = { plan: { when: { objective: 'p1' } } };
  });
  const late = story(['02 09:00 opened priority=1', '02 17:00 updated state=Resolved']);
  const { remedies } = await evaluate(agreement, late, { asOf: at('20 00:00') });
  expect(remedies).toEqual([]);
});
