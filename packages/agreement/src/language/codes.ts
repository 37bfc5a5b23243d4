/**
 * Every code that a problem can have, and the rule of SPEC.md that the text breaks. A code is for machines
 * and stays; its words may get better.
 */
export const PROBLEM_RULES = {
  empty: 'LNG-2',
  'not-text': 'LNG-2',
  'yaml-syntax': 'LNG-2',
  'key-twice': 'LNG-3',
  'wrong-key': 'LNG-3',
  'hidden-character': 'LNG-24',
  'too-long': 'LNG-17',
  'too-deep': 'LNG-6',
  aliases: 'LNG-7',
  'unknown-alias': 'LNG-7',
  'wrong-kind': 'LNG-9',
  'unknown-key': 'LNG-10',
  'missing-key': 'LNG-11',
  'wrong-form': 'LNG-12',
  'wrong-value': 'LNG-13',
  'unknown-word': 'LNG-14',
  'unknown-day': 'LNG-15',
  'day-twice': 'LNG-15',
  'wrong-name': 'LNG-16',
  'too-few': 'LNG-17',
  'event-in-where': 'LNG-18',
  'unknown-reference': 'REF-1',
  'no-fallback-calendar': 'REF-2',
  'no-time': 'REF-3',
  'does-not-fit': 'REF-3',
  'part-does-not-fit': 'REF-12',
  'no-fee': 'REF-4',
  'not-a-clock': 'REF-5',
  'tier-twice': 'REF-5',
  'not-a-share': 'REF-5',
  'no-base': 'PAY-2',
  'no-down-time': 'PAY-3',
  'weights-do-not-add-up': 'PAY-4',
  'cap-does-not-fit': 'PAY-5',
  'target-does-not-fit': 'REF-10',
  'wrong-step': 'REF-13',
  'wrong-guardrail': 'REF-14',
  'unknown-zone': 'REF-6',
  'term-backwards': 'REF-6',
  'term-too-far': 'REF-6',
  'not-in-term': 'EFF-1',
  'empty-range': 'REF-7',
  'never-opens': 'REF-7',
  'unknown-holidays': 'HOL-1',
  'unknown-master': 'INH-1',
  'master-cycle': 'INH-1',
  'too-many-masters': 'INH-1',
  'nothing-to-remove': 'INH-4',
  'no-calendar': 'CON-3',
  'dependency-cycle': 'CON-4',
  'wrong-currency': 'SCN-3',
  'expects-nothing': 'SCN-3',
} as const;

export type ProblemCode = keyof typeof PROBLEM_RULES;

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_RULES, code);
}
