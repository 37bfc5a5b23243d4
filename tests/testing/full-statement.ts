import { STATEMENT_FORMAT, type StatementDocument } from '@tallystick/documents';

/** A statement in which every part has something to say, as the server writes it. */
export const FULL_STATEMENT: StatementDocument = {
  format: STATEMENT_FORMAT,
  id: 'desk-hours/2026-03',
  number: 3,
  revision: 2,
  agreement: {
    ...{ id: 'desk-hours', version: 4, title: 'Desk 2026', provider: 'Northline', customer: 'Ostwerk' },
    ...{ timeZone: 'Europe/Berlin', currency: 'EUR' },
  },
  period: { id: '2026-03', from: '2026-02-28T23:00:00.000Z', to: '2026-03-31T22:00:00.000Z' },
  finalAt: '2026-04-02T22:00:00.000Z',
  madeAt: '2026-04-03T08:15:30.000Z',
  asOf: '2026-04-03T08:15:30.000Z',
  knownAt: '2026-04-03T08:15:29.500Z',
  evidence: 12_480,
  rules: '1',
  engine: '0.1.0',
  dataQuality: [
    {
      ...{ source: 'desk', score: '98.250 %' },
      parts: [{ says: 'records that came within the grace time', share: '98.250 %' }],
    },
    { source: 'probe', score: null, parts: [] },
  ],
  openClaims: [
    { kind: 'exclusion', what: 'storm-1: flooded', clause: 'exclusions.storm', until: null, amount: null },
    {
      ...{ kind: 'credit', what: 'up in 2026-03', clause: 'credits.claim' },
      ...{ until: '2026-04-30T22:00:00.000Z', amount: '1200.00 EUR' },
    },
  ],
  content: {
    objectives: [
      {
        ...{ objective: 'quick', title: 'Antwort', clause: 'objectives.quick' },
        ...{ promise: '95 % within 2 business days', period: '2026-03' },
        ...{ from: '2026-02-28T23:00:00.000Z', to: '2026-03-31T22:00:00.000Z' },
        ...{ target: '95 %', attained: '91.304 %', status: 'missed', unit: 'tickets' },
        ...{ good: '21', valid: '23', budgetUsed: '174.000 %', coverage: null },
        ifAccepted: { attained: '95.455 %', status: 'met' },
      },
      {
        ...{
          objective: 'up',
          title: 'Portal',
          clause: 'objectives.up',
          promise: '99.9 %',
          period: '2026-Q1',
        },
        ...{ from: '2025-12-31T23:00:00.000Z', to: '2026-03-31T22:00:00.000Z' },
        ...{ target: '99.9 %', attained: null, status: 'no data', unit: 'ms' },
        ...{ good: null, valid: null, budgetUsed: null, coverage: '12.500 %', ifAccepted: null },
      },
    ],
    credits: [
      {
        ...{ objective: 'quick', period: '2026-03', kind: 'credit', clause: 'credits.schedules[0]' },
        amount: '1200.00',
        explanation: [
          '3 breached tickets × 4 % of 12,000.00 EUR = 1,440.00 EUR',
          'Cap of the period (credits.atMost[0]): \u2212240.00 EUR',
        ],
      },
    ],
    exclusions: [
      {
        ...{ id: 'storm-1', clause: 'exclusions.storm', state: 'pending', reason: 'flooded' },
        ...{ from: '2026-03-04T08:00:00.000Z', to: '2026-03-04T10:00:00.000Z' },
      },
    ],
    remedies: [{ id: 'r1', title: 'Plan', due: '2026-04-14T22:00:00.000Z' }],
  },
  changes: {
    recordsSince: 1,
    differences: [
      { what: 'Antwort in 2026-03', before: '95.652 %, met', after: '91.304 %, missed' },
      { what: 'Antwort in 2026-03: counted', before: '22 of 23', after: '21 of 23' },
      { what: 'Portal in 2026-Q1', before: 'no figure, no data', after: '412 ms, missed' },
      {
        ...{ what: 'credit for quick in 2026-03 (credits.schedules[0])', before: 'none' },
        after: '1200.00: 3 breached tickets × 4 % of 12,000.00 EUR = 1,440.00 EUR; Rounded to 1,200.00 EUR',
      },
    ],
  },
};
