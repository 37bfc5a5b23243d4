import { expect, it } from 'vitest';
import type { AlertInfo } from '../../api/alerts.ts';
import { happeningsOf } from './happenings.ts';

const ALERT: AlertInfo = {
  ...{ agreement: 'desk', number: 1, kind: 'target missed', severity: 'critical' },
  ...{ objective: 'quick', period: '2026-03', subject: null, title: 'Quick missed its target' },
  ...{ says: 'Quick: 50 % where 60 % is promised.', muted: null },
  ...{ openedAt: '2026-03-02T09:00:00.000Z', closedAt: null, acknowledged: null },
};
const told = (alert: AlertInfo) =>
  happeningsOf('desk', { alerts: [alert] }).map(({ at, says, words, link }) => [
    ...[at.slice(0, 10), says, words],
    link.search,
  ]);

it('is told that an alert was opened, with what it says, and leads to those that are open', () => {
  expect(told(ALERT)).toEqual([
    ['2026-03-02', 'Alert: Quick missed its target', ALERT.says, { agreement: 'desk' }],
  ]);
});

it('is told who looked after an alert, and when it was over', () => {
  const over = {
    ...ALERT,
    acknowledged: { at: '2026-03-03T09:00:00.000Z', who: 'Tom', note: 'I look into it.' },
    closedAt: '2026-03-04T09:00:00.000Z',
  };
  const closed = { agreement: 'desk', state: 'closed' };
  expect(told(over)).toEqual([
    ['2026-03-02', 'Alert: Quick missed its target', ALERT.says, closed],
    ['2026-03-03', 'Alert acknowledged: Quick missed its target', 'I look into it.', closed],
    ['2026-03-04', 'Alert over: Quick missed its target', '', closed],
  ]);
});

it('is told what was posted for everybody', () => {
  const update = {
    ...({ service: 'desk', incident: 1, number: 1, state: 'resolved', title: 'No mail' } as const),
    ...{ words: 'It is back.', postedAt: '2026-03-02T09:00:00.000Z', postedBy: null, editedAt: null },
  };
  expect(happeningsOf('desk', { updates: [update] })).toEqual([
    {
      ...{ at: update.postedAt, says: 'Status page: No mail (Over)', words: 'It is back.' },
      link: { to: '/agreements/$id', params: { id: 'desk' }, search: { tab: 'status' } },
    },
  ]);
});
