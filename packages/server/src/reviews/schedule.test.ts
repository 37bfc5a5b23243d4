import { type Agreement, parseAgreement } from '@tallystick/agreement';
import { describe, expect, it } from 'vitest';
import { heldBefore, reviewTurns } from './schedule.ts';

function agreement(every: string, term = 'from: 2026-01-01, to: 2026-12-31'): Agreement {
  const parsed = parseAgreement(`apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: desk
title: Desk
version: 1
parties: { provider: { name: P }, customer: { name: C } }
roles: { lead: lead@example.org }
term: { ${term}, timeZone: UTC, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars: { office: { timeZone: UTC, hours: { mon-fri: 09:00-17:00 } } }
sources: { desk: { connector: csv } }
indicators:
  resolve: { kind: clock, service: desk, from: desk, start: { event: opened }, stop: { event: closed }, calendar: office }
objectives:
  quick: { title: Quick, indicator: resolve, within: 2 h, target: 90 %, period: month }
reviews: { service: { every: ${every}, attendees: [lead] } }
`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.agreement;
}
const at = (instant: string) => Date.parse(`${instant}T00:00:00Z`);
const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const turns = (versions: Parameters<typeof reviewTurns>[0]['versions'], endsAt?: number) =>
  reviewTurns({ versions, endsAt }, 'service').map(({ period }) => period.id);

describe('what reviews are about', () => {
  it('is each period of the clause, in the term', () => {
    expect(turns([{ ...ALWAYS, agreement: agreement('quarter') }])).toEqual([
      ...['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'],
    ]);
    expect(
      reviewTurns({ versions: [{ ...ALWAYS, agreement: agreement('quarter') }], endsAt: undefined }, 'other'),
    ).toEqual([]);
  });

  it('follows the version that holds when a period ends', () => {
    const change = at('2026-08-15');
    expect(
      turns([
        { agreement: agreement('quarter'), from: ALWAYS.from, to: change },
        { agreement: agreement('month'), from: change, to: ALWAYS.to },
      ]),
    ).toEqual(['2026-Q1', '2026-Q2', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
  });

  it('goes on in the term of a successor, and ends with the agreement', () => {
    const next = at('2027-01-01');
    const versions = [
      { agreement: agreement('half-year'), from: ALWAYS.from, to: next },
      { agreement: agreement('half-year', 'from: 2027-01-01, to: 2027-12-31'), from: next, to: ALWAYS.to },
    ];
    expect(turns(versions)).toEqual(['2026-H1', '2026-H2', '2027-H1', '2027-H2']);
    expect(turns(versions, at('2027-03-01'))).toEqual(['2026-H1', '2026-H2', '2027-H1']);
  });

  it('is to be held within 30 days, or before the next one comes', () => {
    expect(heldBefore(at('2026-04-01'), at('2026-07-01'))).toBe(at('2026-05-01'));
    expect(heldBefore(at('2026-04-06'), at('2026-04-13'))).toBe(at('2026-04-13'));
    expect(heldBefore(at('2027-01-01'), undefined)).toBe(at('2027-01-31'));
  });
});
