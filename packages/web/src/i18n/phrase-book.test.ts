import { afterEach, describe, expect, it } from 'vitest';
import { showLanguage } from './language.ts';
import { sentenceText } from './sentence.ts';

afterEach(() => showLanguage('en'));

describe('a sentence of the server', () => {
  it('is as it was said in English', () => {
    expect(sentenceText('Approve credit 3: 1,200.00 EUR')).toBe('Approve credit 3: 1,200.00 EUR');
  });

  it.each([
    ['Approve credit 3: 1,200.00 EUR', 'Gutschrift 3 freigeben: 1.200,00 EUR'],
    ['Last day for notice', 'Letzter Tag für eine Kündigung'],
    ['Close: Service review of 2026-03', 'Abschließen: Service review, März 2026'],
    ['shop is up was missed in 2026-Q1', 'shop is up wurde verfehlt (1. Quartal 2026)'],
    [
      'P1 solved: 91.300 % in 2026-03, where 95 % within 2 business days was promised.',
      'P1 solved: 91,300 % (März 2026); zugesagt war: 95 % binnen 2 Geschäftstagen.',
    ],
    [
      'Latency: 900 ms in 2026-03, where 95th percentile below 800 ms was promised.',
      'Latency: 900 ms (März 2026); zugesagt war: 95. Perzentil unter 800 ms.',
    ],
    [
      'The term ends on 2026-12-31, with 3 months notice: whoever wants to leave says so by 2026-09-30; else it renews by itself for 1 year.',
      'Die Laufzeit endet am 31. Dezember 2026, Kündigungsfrist 3 Monate: Wer nicht weitermachen will, sagt es bis 30. September 2026; sonst gilt: sie verlängert sich von selbst (um 1 Jahr).',
    ],
  ])(
    'is German once that is chosen, with figures, days and periods as they are written there: %s',
    async (english, german) => {
      await showLanguage('de');
      expect(sentenceText(english)).toBe(german);
    },
  );

  it('keeps what people wrote in it as it is, whatever it holds', async () => {
    await showLanguage('de');
    expect(sentenceText('Answer the proposal: {{title}} is due, at most $1')).toBe(
      'Vorschlag beantworten: {{title}} is due, at most $1',
    );
  });

  it('stays as it is where nobody has said it in German yet', async () => {
    await showLanguage('de');
    expect(sentenceText('Nobody ever says this.')).toBe('Nobody ever says this.');
  });

  it('of several sentences is said whole or not at all', async () => {
    await showLanguage('de');
    expect(sentenceText('The trouble has come back. Due.')).toBe('Die Schwierigkeit ist wieder da. Fällig.');
    expect(sentenceText('The trouble has come back. Nobody ever says this.')).toBe(
      'The trouble has come back. Nobody ever says this.',
    );
  });
});
