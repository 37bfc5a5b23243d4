import type { Sentences } from '../../phrase-book.ts';
import { CLAUSE_HELP } from './clause-help.ts';
import { CLAUSE_WORDS } from './clause-words.ts';
import { CLAUSES } from './clauses.ts';
import { LINT } from './lint.ts';
import { SCENARIOS } from './scenarios.ts';
import { TEMPLATES } from './templates.ts';
import { TEXT_PROBLEMS } from './text-problems.ts';

/** What the language of agreements says of itself and of texts; loaded where texts are written. */
export const SENTENCES_OF_THE_LANGUAGE = {
  clauses: CLAUSES,
  clauseWords: CLAUSE_WORDS,
  clauseHelp: CLAUSE_HELP,
  lint: LINT,
  scenarios: SCENARIOS,
  templates: TEMPLATES,
  textProblems: TEXT_PROBLEMS,
} as const satisfies Readonly<Record<string, Sentences>>;
