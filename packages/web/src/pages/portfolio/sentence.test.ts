import { describe, expect, it } from 'vitest';
import type { AgreementSummary } from '../../api/contract.ts';
import { agreementSentence, creditsSentence, openSentence, portfolioSentence } from './sentence.ts';

function agreement(statuses: readonly string[], changes: Partial<AgreementSummary> = {}): AgreementSummary {
  return {
    id: 'desk',
    title: 'Desk',
    version: 1,
    provider: 'P',
    customer: 'C',
    timeZone: 'UTC',
    currency: 'EUR',
    term: { from: '2016-03-01', to: '2017-02-28' },
    asOf: '2016-04-06T09:00:00Z',
    pinned: true,
    evidenceRecords: 1,
    computedAt: '2016-04-06T09:00:00Z',
    error: null,
    objectives: statuses.map((status, index) => ({
      id: `o${index}`,
      title: `O${index}`,
      promise: '90 %',
      kind: 'clock',
      service: null,
      tier: null,
      periods: [
        {
          period: '2016-03',
          state: 'final',
          status,
          attained: '1.000 %',
          target: '90.000 %',
          credit: { amount: status === 'missed' ? '1200.00' : '0.00', currency: 'EUR' },
        },
        {
          period: '2016-04',
          state: 'open',
          status: 'at risk',
          attained: null,
          target: '90.000 %',
          credit: { amount: '0.00', currency: 'EUR' },
        },
      ],
    })),
    creditsDue: { amount: '2400.00', currency: 'EUR' },
    exposure: { amount: '0.00', currency: 'EUR' },
    ...changes,
  };
}

describe('the portfolio in words', () => {
  it('counts the promises of the last full period', () => {
    expect(portfolioSentence([agreement(['met', 'met', 'met', 'missed', 'missed'])])).toBe(
      'March 2016: 3 of 5 promises kept, 2 missed.',
    );
  });

  it('says so when all were kept, and when there was nothing to judge', () => {
    expect(portfolioSentence([agreement(['met', 'met'])])).toBe('March 2016: all 2 promises kept.');
    expect(portfolioSentence([agreement(['met', 'no data'])])).toBe(
      'March 2016: the one promise was kept, 1 with no data.',
    );
  });

  it('adds credits by currency', () => {
    const dollars = agreement(['met'], { creditsDue: { amount: '10.00', currency: 'USD' } });
    expect(creditsSentence([agreement(['met']), agreement(['met']), dollars])).toBe(
      'Credits due since the terms began: 4,800.00 EUR and 10.00 USD.',
    );
  });
});

describe('an agreement in words', () => {
  it('names the credits of its period', () => {
    expect(agreementSentence(agreement(['met', 'missed']))).toBe(
      'March 2016: 1 of 2 promises kept, 1 missed. Credits of 1,200.00 EUR due.',
    );
  });

  it('tells the open period apart', () => {
    expect(openSentence(agreement(['met', 'met']))).toBe('April 2016 so far: 2 at risk.');
    expect(agreementSentence(agreement(['met']), '2016-04')).toBe(
      'April 2016 so far: 1 at risk. No credits if it ended now.',
    );
  });

  it('says when it was not evaluated', () => {
    expect(agreementSentence(agreement([], { computedAt: null }))).toBe('Not evaluated yet.');
  });
});
