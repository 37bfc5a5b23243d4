import type { German } from './texts.ts';

/** Instants, lengths and periods. */
export const TIME: German = {
  'Q{{number}} {{year}}': '{{number}}. Quartal {{year}}',
  'week {{number}} of {{year}}': 'Woche {{number}} von {{year}}',
  'first half of {{year}}': 'erstes Halbjahr {{year}}',
  'second half of {{year}}': 'zweites Halbjahr {{year}}',
  'cycle {{number}} from {{date}}': 'Zyklus {{number}} ab {{date}}',
  'exactly {{length}}': 'genau {{length}}',
  '{{at}} your time ({{own}})': '{{at}} Ihrer Zeit ({{own}})',
  'exactly {{at}}': 'genau {{at}}',
};
