import { statedDefaults } from '../../stated-defaults.ts';
import type { Rule } from '../rule.ts';

/** What holds although nobody wrote it (semantics §9). */
export const statedDefault: Rule = {
  id: 'stated-default',
  severity: 'note',
  isOff: true,
  finds: 'What holds by default because the agreement does not say.',
  why: 'The field has no single answer to these questions. Who negotiates wants to see which answer stands.',
  *check({ agreement, places }) {
    for (const { clause, rule, value } of statedDefaults(agreement)) {
      const at = clause === '' ? [] : clause.split('.');
      if (at.length > 0 && places.isWritten(at)) continue;
      yield {
        at,
        clause,
        message: `By default: ${rule}: ${value}.`,
        suggestion:
          at.length > 0 ? `Write it out where it is to stand: "${at.at(-1)}: ${value}".` : 'It always holds.',
      };
    }
  },
};
