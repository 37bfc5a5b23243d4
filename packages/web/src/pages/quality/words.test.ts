import { describe, expect, it } from 'vitest';
import type { Grade, KeptSource } from '../../api/quality.ts';
import { qualitySentence } from './words.ts';

const source = (grade: Grade | null, isSilent = false) =>
  ({ agreement: 'acme', source: 'desk', grade, isSilent }) as KeptSource;

describe('how the sources do, in a sentence', () => {
  it.each<[readonly KeptSource[], string]>([
    [[], 'No source has been looked at yet.'],
    [[source('good'), source('good')], 'All 2 sources are good.'],
    [[source('good')], 'The one source is good.'],
    [[source('good'), source('fair'), source('poor')], '1 of 3 sources is good, 1 is poor.'],
    [[source('fair')], 'The one source is fair.'],
    [[source(null)], 'The one source has said nothing yet.'],
    [[source('fair'), source('fair')], 'None of 2 sources is good.'],
    [[source(null), source('good')], '1 of 2 sources is good.'],
    [
      [source('good', true), source('good')],
      'All 2 sources are good. Nothing comes from desk of acme although something should.',
    ],
  ])('%#', (sources, said) => {
    expect(qualitySentence(sources)).toBe(said);
  });
});
