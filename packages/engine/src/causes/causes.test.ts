import { exact } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { describe, expect, it } from 'vitest';
import { codedCause } from './coded-cause.ts';
import { type BudgetUse, rankCauses } from './rank-causes.ts';

const said = (id: string, data: EvidenceRecord['data'], change: Partial<EvidenceRecord> = {}) => ({
  ...{ source: 'desk', id, subject: 'T-1', type: 'updated', occurredAt: 0, receivedAt: 0, data },
  ...change,
});

describe('[CAU-1] the cause that evidence codes', () => {
  it.each<[string, EvidenceRecord[], string | undefined]>([
    [
      'is the last word of its field',
      [said('1', { category: 'network' }), said('2', { category: 'power' })],
      'power',
    ],
    [
      'stays while later records say nothing of it',
      [said('1', { category: 'power' }), said('2', { state: 'closed' })],
      'power',
    ],
    [
      'is that of the more telling field, whenever it was filled in',
      [said('1', { cause: 'disk' }), said('2', { category: 'storage' })],
      'disk',
    ],
    ['may be a number', [said('1', { cause_code: 53 })], '53'],
    ['is no empty word', [said('1', { cause: ' ' }), said('2', { category: 'power' })], 'power'],
    ['is nothing where nothing is coded', [said('1', { state: 'open' })], undefined],
    [
      'is not that of a record that was superseded',
      [said('1', { cause: 'disk' }), said('2', { state: 'x' }, { supersedes: '1' })],
      undefined,
    ],
    [
      'is not that of a record that was withdrawn',
      [said('1', { cause: 'disk' }), said('2', {}, { withdraws: '1' })],
      undefined,
    ],
    [
      'is that of a record whose withdrawal was withdrawn',
      [said('1', { cause: 'disk' }), said('2', {}, { withdraws: '1' }), said('3', {}, { withdraws: '2' })],
      'disk',
    ],
    [
      'is, of two records with one id, that of the one received first',
      [said('1', { cause: 'late' }, { receivedAt: 9 }), said('1', { cause: 'early' }, { receivedAt: 3 })],
      'early',
    ],
  ])('%s', (_what, records, cause) => {
    expect(codedCause(records)?.cause).toBe(cause);
  });
});

const use = (subject: string, bad: number, cause?: string): BudgetUse => ({
  subject,
  bad: exact.rational(bad),
  cause,
});
const text = (uses: readonly BudgetUse[]) =>
  rankCauses(uses).map(({ cause, bad, share, runningShare, subjects }) => [
    ...[cause, exact.toDecimalText(bad), exact.toPercentText(share), exact.toPercentText(runningShare)],
    subjects.map(({ subject }) => subject).join(' '),
  ]);

describe('[CAU-2] causes', () => {
  it('are ranked by what they took, with the share of each and of those before it', () => {
    expect(text([use('a', 1, 'power'), use('b', 5, 'network'), use('c', 2, 'power'), use('d', 2)])).toEqual([
      ['network', '5', '50 %', '50 %', 'b'],
      ['power', '3', '30 %', '80 %', 'c a'],
      [undefined, '2', '20 %', '100 %', 'd'],
    ]);
  });

  it('leave what is not coded to the end, however much it is', () => {
    expect(text([use('a', 9), use('b', 1, 'power')]).map(([cause]) => cause)).toEqual(['power', undefined]);
  });

  it('come out the same in whatever order they are told, and add up to all', () => {
    const uses = [use('a', 1, 'x'), use('b', 1, 'y'), use('c', 1, 'z'), use('a', 0, 'w')];
    expect(rankCauses([...uses].reverse())).toEqual(rankCauses(uses));
    expect(exact.compare(rankCauses(uses).at(-1)!.runningShare, exact.ONE)).toBe(0);
  });

  it('are none where nothing was bad', () => {
    expect(rankCauses([use('a', 0, 'x')])).toEqual([]);
  });
});
