import type { German } from './texts.ts';

/** Instants and lengths. */
export const TIME: German = {
  'exactly {{length}}': 'genau {{length}}',
  '{{at}} your time ({{own}})': '{{at}} Ihrer Zeit ({{own}})',
  'exactly {{at}}': 'genau {{at}}',
};
