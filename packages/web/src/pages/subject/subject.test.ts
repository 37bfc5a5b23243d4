import { describe, expect, it } from 'vitest';
import type { RecordView, SubjectOutcomeDetail } from '../../api/contract.ts';
import { changesBetween } from './changes.ts';
import { outcomeSentence } from './sentence.ts';

const outcome: SubjectOutcomeDetail = {
  subject: 'INC1',
  indicator: 'time-to-resolve',
  cycle: 0,
  objectives: ['p2'],
  periods: { p2: ['2016-03'] },
  state: 'breached',
  atRisk: false,
  warning: null,
  started: '2016-03-07T08:00:00Z',
  stopped: '2016-03-07T17:12:00Z',
  due: '2016-03-07T16:00:00Z',
  breached: '2016-03-07T16:00:00Z',
  decided: '2016-03-07T16:00:00Z',
  elapsedMs: 33_120_000,
  targetMs: 28_800_000,
  objectiveTitles: { p2: 'Priority 2' },
  calendars: ['office'],
  segments: [],
};

describe('a clock in words', () => {
  it('says when it breached and how much it used in the end', () => {
    expect(outcomeSentence(outcome, 'UTC')).toBe(
      'Breached on Mon 7 Mar 2016 16:00, when the time allowed ran out. It stopped on Mon 7 Mar 2016 17:12 with 9 h 12 min of 8 h used.',
    );
  });

  it('says when a running one is due, and what a paused one has left', () => {
    const open = { ...outcome, breached: null, stopped: null, decided: null, elapsedMs: 3_600_000 };
    expect(outcomeSentence({ ...open, state: 'running' }, 'UTC')).toMatch(
      /1 h of 8 h used\. Due on Mon 7 Mar 2016 16:00\.$/,
    );
    expect(outcomeSentence({ ...open, state: 'paused', due: null }, 'UTC')).toBe(
      'Paused, with 1 h of 8 h used; 7 h left when it resumes.',
    );
  });
});

describe('what a record says', () => {
  const record = (data: Record<string, unknown>): RecordView => ({
    source: 'desk',
    id: 'r',
    subject: 'INC1',
    type: 'updated',
    occurredAt: '2016-03-07T08:00:00Z',
    receivedAt: '2016-03-07T08:00:00Z',
    sequence: 0,
    supersedes: null,
    withdraws: null,
    data,
    personal: {},
    raw: null,
    origin: null,
    contentHash: '00',
    position: 1,
  });

  it('is what the one before it did not say, the state first', () => {
    const before = record({ group: 'A', state: 'New', priority: 2 });
    expect(changesBetween(before, record({ group: 'B', state: 'Active', priority: 2 }))).toBe(
      'state Active, group B',
    );
    expect(changesBetween(before, before)).toBe('no field changed');
  });
});
