import type { Sentences } from '../../phrase-book.ts';

/** What is promised, as short as can be. */
export const PROMISE: Sentences = {
  '{{amount}}': '{{amount}}',
  '{{amount}} within {{length}}': '{{amount}} binnen {{length}}',
  '{{amount}} within {{length}}, end of day': '{{amount}} binnen {{length}}, bis Geschäftsschluss',
  'every one within {{length}}': 'jedes binnen {{length}}',
  'every one within {{length}}, end of day': 'jedes binnen {{length}}, bis Geschäftsschluss',
  'at least {{amount}}': 'mindestens {{amount}}',
  'at most {{amount}}': 'höchstens {{amount}}',
  'above {{amount}}': 'über {{amount}}',
  'below {{amount}}': 'unter {{amount}}',
  'mean {{bound}}': 'im Mittel {{bound}}',
  '{{figure}}th percentile {{bound}}': '{{figure}}. Perzentil {{bound}}',
  'net promoter score {{bound}}': 'Net Promoter Score {{bound}}',
  '{{amount}}, {{amount2}} from {{day}}': '{{amount}}, {{amount2}} ab {{day}}',
  '{{amount}}, {{amount2}} from {{day}} within {{length}}':
    '{{amount}}, {{amount2}} ab {{day}}, binnen {{length}}',
  '{{amount}}, may be changed between {{amount2}} and {{amount3}}':
    '{{amount}}, änderbar zwischen {{amount2}} und {{amount3}}',
  '{{bound}}, may be changed between {{amount}} and {{amount2}}':
    '{{bound}}, änderbar zwischen {{amount}} und {{amount2}}',
  'above every bound': 'über jeder Grenze',
};
