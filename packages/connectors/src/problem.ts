import { MAX_PROBLEMS_KEPT } from './limits.ts';

/** Every kind of problem that a reading of evidence reports, and what it means. SPEC.md lists the same codes. */
export const PROBLEM_CODES = {
  'cannot-read': 'The input could not be opened or read to its end.',
  'damaged-gzip': 'The compressed data is damaged or ends early.',
  'wrong-encoding': 'The text is UTF-16, or its lines end with CR alone.',
  'too-many-columns': 'The CSV header names more columns than are read.',
  'no-header': 'The CSV file has no line with the names of its columns.',
  'unknown-column': 'The mapping names a column that the CSV header does not have.',
  'repeated-column': 'The mapping names a column that the CSV header has twice.',
  'line-too-long': 'The line is longer than is read.',
  'invalid-utf-8': 'The line holds bytes that are not UTF-8.',
  'nul-byte': 'The line holds a NUL byte.',
  'open-quote': 'A quoted cell is never closed.',
  'text-after-quote': 'A quoted cell is followed by more text before the next delimiter.',
  'cell-count': 'The row has more or fewer cells than the header.',
  'invalid-json': 'The line is not one JSON object.',
  'invalid-record': 'The record is not one that the ledger takes.',
  'not-given': 'A column that a record cannot do without holds no value.',
  'invalid-time': 'The text is not a time in the expected form.',
  'invalid-number': 'The text is not a number of the expected kind.',
  'invalid-boolean': 'The text is neither true nor false.',
  'unmapped-value': 'The mapping says nothing about this value and asks to reject such rows.',
  'not-text': 'A list or an object stands where a text, a number or true/false is needed.',
  'not-a-list': 'The column of an `each` entry holds something other than a list.',
  'too-many-elements': 'The list of an `each` entry has more elements than are read.',
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Something wrong in an input, for the person who sent it. */
export interface EvidenceProblem {
  /** Stable id of the kind of problem, one of {@link PROBLEM_CODES}. */
  readonly code: ProblemCode;
  /** The input's name as it was given; `-` is standard input. */
  readonly file: string;
  /** From 1; absent when the problem is the whole input's. */
  readonly line?: number;
  /** The column of the input, or the field of the record, that is wrong. */
  readonly field?: string;
  /** What was found and what was expected. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** `file:line: message (field) Remedy`, the form that editors turn into a link. */
export function evidenceProblemText(problem: EvidenceProblem): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  const field = problem.field === undefined ? '' : ` (${problem.field})`;
  return `${problem.file}${line}: ${problem.message}${field} ${problem.remedy}`;
}

/** Thrown at the end of a reading that met problems it may not pass over. */
export class EvidenceError extends Error {
  /** The first problems met, at most {@link MAX_PROBLEMS_KEPT}, in the order of the inputs. */
  readonly problems: readonly EvidenceProblem[];
  /** How many problems there were in all. */
  readonly total: number;

  constructor(problems: readonly EvidenceProblem[], total: number) {
    const more = total > problems.length ? `\n… and ${total - problems.length} more.` : '';
    super(problems.map(evidenceProblemText).join('\n') + more);
    this.name = 'EvidenceError';
    this.problems = problems;
    this.total = total;
  }
}

/** What is wrong with one row, before file and line are known. */
export class Fault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly remedy: string;
  readonly field: string | undefined;

  constructor(code: ProblemCode, message: string, remedy: string, field?: string) {
    this.code = code;
    this.message = message;
    this.remedy = remedy;
    this.field = field;
  }
}

/** What makes a whole input unreadable; thrown inside a reading and turned into a problem there. */
export class InputFault extends Error {
  readonly fault: Fault;
  readonly line: number | undefined;

  constructor(fault: Fault, line?: number) {
    super(fault.message);
    this.fault = fault;
    this.line = line;
  }
}

/** Keeps the first problems and counts them all, so that a million bad rows cost no memory. */
export class ProblemLog {
  readonly kept: EvidenceProblem[] = [];
  total = 0;

  add(file: string, line: number | undefined, fault: Fault): void {
    this.total++;
    if (this.kept.length >= MAX_PROBLEMS_KEPT) return;
    this.kept.push({
      code: fault.code,
      file,
      ...(line === undefined ? {} : { line }),
      ...(fault.field === undefined ? {} : { field: fault.field }),
      message: fault.message,
      remedy: fault.remedy,
    });
  }
}

/** A value as a message shows it: quoted, and cut when long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
