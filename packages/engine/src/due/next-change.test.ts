import type { Agreement } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { toReport } from '../report.ts';
import { agreementWith, type Change } from '../testing/agreement.ts';
import { lawAgreement, evidence as lawEvidence } from '../testing/arbitrary-evidence.ts';
import { at, record, story } from '../testing/records.ts';

const RUNS = process.env.TALLYSTICK_LONG === '1' ? 1_000 : 20;
const day = 86_400_000;

const nextOf = async (agreement: Agreement, records: readonly EvidenceRecord[], asOf: number) =>
  (await evaluate(agreement, records, { asOf })).nextChangeAt();

/** What is told of states, without the amounts that grow with time. */
async function toldOf(agreement: Agreement, records: readonly EvidenceRecord[], asOf: number) {
  const report = toReport(await evaluate(agreement, records, { asOf }), { subjects: true });
  return {
    objectives: report.objectives.map(({ id, periods, targets, proposal }) => ({
      id,
      targets,
      proposal,
      periods: periods.map(({ period, state, status, warning, ifAccepted, alerts }) => {
        return { period, state, status, warning, best: ifAccepted?.status, alerts };
      }),
    })),
    subjects: report.subjects?.map(({ subject, indicator, cycle, state, atRisk, warning, decided }) => {
      return { subject, indicator, cycle, state, atRisk, warning, decided };
    }),
    exclusions: report.exclusions,
    claims: report.credits.map(({ claim }) => claim),
    remedies: report.remedies,
  };
}

const clocksOnly: Change = (draft) => {
  delete draft.objectives.up;
};
const timeOnly =
  (change: Change): Change =>
  (draft) => {
    draft.objectives = { up: draft.objectives.up! };
    change(draft);
  };
const probes = (states: Record<string, string>) =>
  Object.entries(states).map(([when, state]) =>
    record({
      source: 'probes',
      id: when,
      subject: 'shop',
      type: 'state',
      occurredAt: at(when),
      data: { state },
    }),
  );

describe('the next change', () => {
  const ticket = story(['02 09:00 opened priority=1']); // due after 4 h, warned after 3 h

  it.each([
    ['while a clock runs, its warning', '02 10:00', '02 12:00'],
    ['once warned, the millisecond after it is due', '02 12:00', '02 13:00:00.001'],
    ['once breached, the end of grace of the month before', '02 14:00', '2026-03-04T00:00:00Z'],
    ['after that, the end of the month', '04 14:00', '2026-04-01T00:00:00Z'],
    [
      'after the month, the instant at which the next has begun',
      '2026-04-01T00:00:00Z',
      '2026-04-01T00:00:00.001Z',
    ],
    ['then the end of grace', '2026-04-01T00:00:00.001Z', '2026-04-04T00:00:00Z'],
  ])('[DUE-3] is, %s', async (_what, asOf, expected) => {
    expect(await nextOf(agreementWith(clocksOnly), ticket, instant(asOf))).toBe(instant(expected));
  });

  it('[DUE-3] of a clock that waits is that of the periods', async () => {
    const waiting = [
      ...ticket,
      ...story(['02 10:00 updated state=Waiting']).map((one) => ({ ...one, id: 'w' })),
    ];
    expect(await nextOf(agreementWith(clocksOnly), waiting, at('05 11:00'))).toBe(at('2026-04-01T00:00:00Z'));
  });

  it('[DUE-1] is a record of an instant still to come', async () => {
    const stopped = story(['02 09:00 opened priority=1', '02 09:30 updated state=Resolved']);
    expect(await nextOf(agreementWith(clocksOnly), stopped, at('02 09:10'))).toBe(at('02 09:30'));
  });

  it('[DUE-2] is none once the last period is final', async () => {
    expect(await nextOf(agreementWith(), ticket, at('2027-06-01T00:00:00Z'))).toBeUndefined();
  });

  it('[DUE-4] of a service that is up and above its target is that of the periods', async () => {
    const up = probes({ '02 09:00': 'up' });
    expect(await nextOf(agreementWith(timeOnly(() => {})), up, at('05 09:00'))).toBe(
      at('2026-04-01T00:00:00Z'),
    );
  });

  it('[DUE-4] of a service that is down comes as its budget runs out', async () => {
    // 0.1 % of March is 44 min 38.4 s; three quarters of it are the warning. On the 20th the figure itself falls below 99.9 % after 27 min 23 s.
    const down = probes({ '20 09:00': 'down' });
    const agreement = agreementWith(timeOnly(() => {}));
    const first = await nextOf(agreement, down, at('20 09:01'));
    expect(first).toBeGreaterThan(at('20 09:26'));
    expect(first).toBeLessThanOrEqual(at('20 09:29'));
  });

  it('[DUE-4] is a heartbeat that does not come', async () => {
    const watched = agreementWith(
      timeOnly((draft) => {
        draft.indicators.uptime.heartbeat = '10 min';
      }),
    );
    expect(await nextOf(watched, probes({ '03 09:00': 'up' }), at('03 09:02'))).toBe(at('03 09:10'));
  });

  it('[DUE-5] is the end of a slice where slices count, and no slice where events do', async () => {
    const ratio = (method: string) =>
      agreementWith((draft) => {
        draft.indicators.answered = {
          kind: 'ratio',
          from: 'desk',
          good: { state: 'Resolved' },
          total: { event: 'updated' },
        };
        draft.objectives = {
          answered: {
            indicator: 'answered',
            target: '50 %',
            period: 'month',
            budgeting: { method, slice: '5 min' },
          },
        };
      });
    const asOf = at('05 09:02');
    expect(await nextOf(ratio('timeslices'), [], asOf)).toBe(at('05 09:05'));
    expect(await nextOf(ratio('occurrences'), [], asOf)).toBe(at('2026-04-01T00:00:00Z'));
  });
});

describe('until the next change', () => {
  const time = (change: Change) => agreementWith(timeOnly(change));
  const agreements: [string, Agreement][] = [
    ['clocks', agreementWith(clocksOnly)],
    [
      'clocks in rolling windows',
      agreementWith((draft) => {
        clocksOnly(draft);
        for (const one of Object.values(draft.objectives)) one.period = { rolling: '5 days' };
      }),
    ],
    [
      'time',
      time((draft) => {
        draft.objectives.up!.warnAt = ['25 %', '75 %'];
      }),
    ],
    [
      'time with heartbeats in office hours',
      time((draft) => {
        Object.assign(draft.indicators.uptime, { heartbeat: '6 h', calendar: 'office', unknown: 'down' });
      }),
    ],
    [
      'time by checks',
      time((draft) => {
        delete draft.indicators.uptime.initially;
        Object.assign(draft.indicators.uptime, { checkEvery: '3 h', unknown: 'excluded' });
        draft.objectives.up!.target = '60 %';
      }),
    ],
    [
      'runs of down time',
      time((draft) => {
        Object.assign(draft.indicators.uptime, { method: { consecutive: '5 h' } });
        draft.objectives.up!.target = '99 %';
      }),
    ],
    [
      'a rolling window of time',
      time((draft) => {
        draft.objectives.up!.period = { rolling: '2 days' };
      }),
    ],
    [
      'slices of events',
      agreementWith((draft) => {
        draft.indicators.answered = {
          kind: 'ratio',
          from: 'desk',
          good: { state: 'Resolved' },
          total: { event: 'updated' },
        };
        const budgeting = { method: 'timeslices', slice: '2 h', empty: 'bad' };
        draft.objectives = {
          answered: { indicator: 'answered', target: '50 %', period: 'week', budgeting, alerts: 'burn-rate' },
        };
      }),
    ],
    ['all kinds at once', lawAgreement],
  ];

  it.each(agreements)('[DUE-1] nothing is told otherwise: %s', async (_what, agreement) => {
    const asOfs = fc.integer({ min: at('2026-02-25T00:00:00Z'), max: at('2026-03-25T00:00:00Z') });
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(lawEvidence, asOfs, shares, async (records, asOf, places) => {
        const next = (await nextOf(agreement, records, asOf)) ?? asOf + 400 * day;
        expect(next).toBeGreaterThan(asOf);
        const told = await toldOf(agreement, records, asOf);
        const between = [next - 1, ...places.map((share) => asOf + Math.floor((next - 1 - asOf) * share))];
        for (const instantBetween of between) {
          expect(await toldOf(agreement, records, instantBetween), String(instantBetween)).toEqual(told);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** An instant of March 2026, or any in ISO 8601, to the millisecond. */
function instant(text: string): number {
  return text.endsWith('.001') ? at(text.slice(0, -':00.001'.length)) + 1 : at(text);
}
