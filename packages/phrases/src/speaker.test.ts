import { describe, expect, it } from 'vitest';
import { speakerOf } from './speaker.ts';

const [english, german] = [speakerOf('en'), speakerOf('de')];

describe('a speaker', () => {
  it.each([
    ['a figure', german.figure('99.913 %'), '99,913 %'],
    ['a bound', german.figure('at most 4 h'), 'höchstens 4 h'],
    ['an amount', german.amount('-1234567.50 EUR'), '\u22121.234.567,50 EUR'],
    ['a period', german.period('2016-Q1'), '1. Quartal 2016'],
    ['a day', german.day('2016-03-07'), '7. März 2016'],
    [
      'an instant in a zone',
      german.instant('2016-03-06T23:00:00.000Z', 'Europe/Berlin'),
      '7. März 2016, 00:00',
    ],
    ['an instant with seconds', german.instant('2016-03-06T23:00:09Z', 'UTC'), '6. März 2016, 23:00:09'],
    ['a sentence', german.sentence('Rounded to 1,200.00 EUR'), 'Gerundet auf 1.200,00 EUR'],
    [
      'an instant within a sentence',
      german.sentence('T-1 is still open and was due 2016-03-07T13:02:00.000Z (Quick).'),
      'T-1 ist noch offen und war fällig 7. März 2016, 13:02 UTC (Quick).',
    ],
    [
      'the working of an amount, step by step',
      german.sentence('1200.00: 2 % of 60,000.00 EUR = 1,200.00 EUR; Rounded to 1,200.00 EUR'),
      '1200,00: 2 % von 60.000,00 EUR = 1.200,00 EUR; Gerundet auf 1.200,00 EUR',
    ],
    ['what somebody wrote', german.sentence('A storm.'), 'A storm.'],
  ])('of German writes %s as German does', (_, said, expected) => {
    expect(said).toBe(expected);
  });

  it('of English leaves what is stored as it is stored', () => {
    expect(english.figure('99.913 %')).toBe('99.913 %');
    expect(english.period('2016-Q1')).toBe('2016-Q1');
    expect(english.instant('2016-03-06T23:00:00.000Z', 'Europe/Berlin')).toBe('2016-03-06T23:00:00Z');
    expect(english.sentence('Rounded to 1,200.00 EUR')).toBe('Rounded to 1,200.00 EUR');
  });

  it('says texts of its own, with the numbers in them, and tells one from many', () => {
    const said = [english, german].map(({ t, counted }) => [
      t('No. {{number}} of the agreement', { number: '3' }),
      ...[1, 1204].map((count) =>
        counted(
          count,
          '{{count}} record came since the revision before.',
          '{{count}} records came since the revision before.',
        ),
      ),
    ]);
    expect(said).toEqual([
      [
        'No. 3 of the agreement',
        '1 record came since the revision before.',
        '1,204 records came since the revision before.',
      ],
      [
        'Nr. 3 der Vereinbarung',
        'Seit dem vorigen Stand kam ein Nachweis.',
        'Seit dem vorigen Stand kamen 1.204 Nachweise.',
      ],
    ]);
  });
});
