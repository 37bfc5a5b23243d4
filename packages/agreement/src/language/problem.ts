import type { ProblemCode } from './codes.ts';

/** The most problems that are reported of one file; more show when these are corrected. */
export const MAX_PROBLEMS = 1_000;

/** Something wrong in an agreement file, for the person who wrote it. */
export interface Problem {
  /** Stable id of the kind of problem, such as `unknown-key`; all are listed in codes.ts, each with its rule. */
  readonly code: ProblemCode;
  /** Where in the document's structure: `objectives.p1-resolved.within`; empty for the whole file. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The file of a master agreement that the place is in; absent in the file that was given. */
  readonly file?: string;
  /** What is wrong, a sentence. */
  readonly message: string;
  /** What to do about it, a sentence. */
  readonly remedy: string;
}

/** `file:line:column: message Remedy`, the form that editors turn into a link. */
export function problemText(problem: Problem, file: string): string {
  const where = problem.path ? ` (${problem.path})` : '';
  return `${problem.file ?? file}:${problem.line}:${problem.column}: ${problem.message}${where} ${problem.remedy}`;
}

/** The problems by file, line and column; those at one place stay in the order in which they were found. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  const byFile = ({ file: a = '' }: Problem, { file: b = '' }: Problem) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort((a, b) => byFile(a, b) || a.line - b.line || a.column - b.column);
}
