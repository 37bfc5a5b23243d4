import { isCollection, isMap, isSeq, type Node, type Pair } from 'yaml';
import type { Region } from '../language/clause-places.ts';
import type { ProblemCode } from '../language/codes.ts';
import type { Problem } from '../language/problem.ts';
import { nameMeant } from '../language/suggest.ts';
import { type LintOptions, lint } from '../lint/lint.ts';
import { LINT_RULES } from '../lint/registry.ts';
import type { Severity } from '../lint/rule.ts';
import type { Parsed } from '../parse.ts';
import { type Draft, regionBetween } from './draft.ts';
import { extendsRegion } from './masters.ts';

/** Something that an editor shows under a stretch of the text. */
export interface Diagnosis {
  readonly region: Region;
  readonly severity: Severity;
  /** Of the parser (a code of docs/errors.md) or of lint (a rule of docs/lint.md). */
  readonly from: 'parser' | 'lint';
  readonly code: string;
  /** What is wrong, what to do, and the arithmetic or the reason behind it. */
  readonly message: string;
  /** Where it really stands, in the file of a master; then `region` is where this file names the master. */
  readonly elsewhere?: Region & { readonly file: string };
  /** What could stand in the region instead, where there is one right answer. */
  readonly replacement?: string;
}

/** Codes that are about a key or word itself, not about what stands under it. */
const ABOUT_A_WORD: ReadonlySet<ProblemCode> = new Set([
  'unknown-key',
  'wrong-name',
  'unknown-day',
  'day-twice',
  'key-twice',
  'wrong-key',
  'hidden-character',
]);

/**
 * Everything that is to be said of a text: the parser's problems, or the findings of lint where it parses. What was
 * accepted in the lint configuration is left out.
 */
export function diagnoses(draft: Draft, parsed: Parsed, options: LintOptions = {}): readonly Diagnosis[] {
  if (!parsed.ok) return problemDiagnoses(draft, parsed.problems);
  return lint(parsed, options)
    .filter(({ suppression }) => !suppression)
    .map(({ rule, severity, message, suggestion, shown, region, replacement }): Diagnosis => {
      const why = LINT_RULES.find(({ id }) => id === rule)?.why;
      return {
        ...placed(draft, region),
        severity,
        from: 'lint',
        code: rule,
        message: [`${message} ${suggestion}`, ...shown, ...(why ? [`Why: ${why}`] : [])].join('\n'),
        ...(region.file === undefined ? replaced(draft, region, replacement) : {}),
      };
    });
}

/** Problems as an editor shows them, each under the words that it is about. */
export function problemDiagnoses(draft: Draft, problems: readonly Problem[]): readonly Diagnosis[] {
  return problems.map((problem): Diagnosis => {
    const { code, message, remedy, file } = problem;
    const { line, column } = problem;
    const region =
      file === undefined
        ? regionOfProblem(draft, problem)
        : { file, line, column, endLine: line, endColumn: column + 1 };
    const meant = file === undefined ? nameMeant(remedy) : undefined;
    return {
      ...placed(draft, region),
      severity: 'error',
      from: 'parser',
      code,
      message: `${message} ${remedy}`,
      ...replaced(draft, region, meant),
    };
  });
}

/** What stands in a master is shown where this file names it: an editor shows a file's own lines only. */
function placed(draft: Draft, region: Region): Pick<Diagnosis, 'region' | 'elsewhere'> {
  const { file } = region;
  return file === undefined ? { region } : { region: extendsRegion(draft), elsewhere: { ...region, file } };
}

/** A text in double quotes is replaced by one in double quotes, so that JSON stays JSON. */
function replaced(draft: Draft, region: Region, text: string | undefined): Pick<Diagnosis, 'replacement'> {
  if (text === undefined) return {};
  const isQuoted = draft.text[draft.offsetOf(region)] === '"';
  return { replacement: isQuoted ? JSON.stringify(text) : text };
}

/** A problem has the place where it begins; this finds where what is there ends. */
function regionOfProblem(draft: Draft, problem: Problem): Region {
  const offset = draft.offsetOf(problem);
  const found = draft.root && nodeFrom(draft.root, offset, ABOUT_A_WORD.has(problem.code));
  if (found && problem.code !== 'yaml-syntax') return draft.regionOf(found);
  const [word = ''] = /^(?:[\p{L}\p{N}_-]+|[^\n])?/u.exec(draft.text.slice(offset, offset + 200)) ?? [];
  return regionBetween(draft.placeAt, offset, offset + word.length);
}

/** The word that begins at the offset; for a mapping or list that does, the key above it, or its own first word. */
function nodeFrom(root: Node, offset: number, word: boolean): Node | undefined {
  let node: Node | null = root;
  let key: Node | undefined;
  while (node) {
    if (!isCollection(node)) return isWritten(node) ? node : key;
    if (!word && node.range?.[0] === offset) return key ?? firstWord(node);
    const next: { key: Node | undefined; node: Node | null } | undefined = below(node, offset);
    if (!next) return undefined;
    if (next.node === next.key) return next.key;
    ({ node } = next);
    key = next.key ?? key;
  }
  return undefined;
}

function below(node: Node, offset: number): { key: Node | undefined; node: Node | null } | undefined {
  const around = (one: Node | null) => !!one?.range && one.range[0] <= offset && offset <= one.range[1];
  if (isSeq(node)) {
    const item = (node.items as Node[]).findLast(around);
    return item && { key: undefined, node: item };
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items as Pair<Node, Node | null>[];
  const byKey = pairs.find(({ key }) => around(key));
  if (byKey) return { key: byKey.key, node: byKey.key };
  const pair = pairs.findLast(({ value }) => around(value));
  return pair && { key: pair.key, node: pair.value };
}

/** A key without a value has an empty one; there is nothing of it to underline. */
function isWritten({ range }: Node): boolean {
  return !!range && range[1] > range[0];
}

function firstWord(node: Node): Node {
  let first: Node = node;
  while (isCollection(first)) {
    const next = isMap(first)
      ? (first.items[0]?.key as Node | undefined)
      : (first.items[0] as Node | undefined);
    if (!next) break;
    first = next;
  }
  return first;
}
