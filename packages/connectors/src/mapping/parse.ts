import { isCollection, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { MAX_MAPPING_LENGTH } from '../limits.ts';
import type { Mapping } from './model.ts';
import { readyMapping } from './ready.ts';
import { mappingSchema } from './schema.ts';
import { didYouMean, suggestName } from './suggest.ts';

/** Something wrong in a mapping file, for the person who wrote it. */
export interface MappingProblem {
  /** Stable id of the kind of problem: `yaml-syntax`, `not-text`, `empty`, `too-long`, `unknown-key`, `missing-key`, `invalid-value`. */
  readonly code:
    | 'yaml-syntax'
    | 'not-text'
    | 'empty'
    | 'too-long'
    | 'unknown-key'
    | 'missing-key'
    | 'invalid-value';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Where in the document's structure: `records[0].fields.priority`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

export type ParsedMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly MappingProblem[] };

type Path = readonly PropertyKey[];
type Place = { readonly line: number; readonly column: number };

/**
 * Parses a mapping file (YAML 1.2; JSON is a part of it). All problems are returned at once, each with its place.
 *
 * @example
 * const parsed = parseMapping(text, { file: 'mapping.yaml' });
 * if (!parsed.ok) for (const problem of parsed.problems) console.error(mappingProblemText(problem));
 */
export function parseMapping(text: string, { file }: { readonly file: string }): ParsedMapping {
  if (text.length > MAX_MAPPING_LENGTH) {
    const message = `The file has ${text.length} characters; at most ${MAX_MAPPING_LENGTH} are read.`;
    return failed({ code: 'too-long', file, line: 1, column: 1, path: '', message, remedy: 'Shorten it.' });
  }
  const binaryAt = text.indexOf('\0');
  if (binaryAt >= 0) {
    const before = text.slice(0, binaryAt).split('\n');
    const message = 'The file is not a text: it holds a NUL character.';
    return failed({
      code: 'not-text',
      file,
      line: before.length,
      column: before.at(-1)!.length + 1,
      path: '',
      message,
      remedy: 'Save it as UTF-8 text, and check that it is the mapping.',
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    prettyErrors: false,
    merge: false,
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted)
    return failed({
      ...{ code: 'yaml-syntax', file, ...place(exhausted.pos[0]), path: '' },
      message: 'Lists and mappings stand too deep in each other.',
      remedy: 'Look for a bracket that is not closed, or check that it is the mapping.',
    });
  const syntax = [...document.errors, ...document.warnings].map(
    (error): MappingProblem => ({
      code: 'yaml-syntax',
      file,
      ...place(error.pos[0]),
      path: '',
      message: `This is not valid YAML: ${error.message.replace(/[^.!?]$/, '$&.')}`, // The parser ends its sentences as it likes.
      remedy: 'Correct the text at this place; an editor with a YAML mode shows it as you type.',
    }),
  );
  if (syntax.length > 0) return { ok: false, problems: syntax };

  const placeOf = (path: Path) => place(nodeAt(document.contents, path)?.range?.[0] ?? 0);
  const placeOfKey = (path: Path) =>
    place((keyAt(document.contents, path) ?? nodeAt(document.contents, path))?.range?.[0] ?? 0);
  let written: unknown;
  try {
    written = document.toJS({ maxAliasCount: 100 });
  } catch {
    const message = 'The file uses YAML aliases (*name) too often.';
    return failed({
      code: 'invalid-value',
      file,
      line: 1,
      column: 1,
      path: '',
      message,
      remedy: 'Write the values out.',
    });
  }
  if (written === null) {
    return failed({
      ...{ code: 'empty', file, line: 1, column: 1, path: '', message: 'The file is empty.' },
      remedy: 'Write into it which rows become which records, or check that it is the mapping.',
    });
  }
  const result = mappingSchema.safeParse(written);
  if (result.success) {
    const ready = readyMapping(result.data, file, (path) => placeOf(path).line);
    if ('mapping' in ready) return { ok: true, mapping: ready.mapping };
    const { path, message, remedy } = ready;
    return failed({ code: 'invalid-value', file, ...placeOf(path), path: pathText(path), message, remedy });
  }
  const problems = result.error.issues.flatMap((issue) =>
    problemsOf(issue, written, file, placeOf, placeOfKey),
  );
  const sorted = problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, problems: sorted.filter((problem) => !isMisspelt(problem, sorted)) };
}

/** Whether a key is missing only because it is misspelt, which is a problem of its own. */
function isMisspelt(problem: MappingProblem, all: readonly MappingProblem[]): boolean {
  if (problem.code !== 'missing-key') return false;
  const at = problem.path.lastIndexOf('.') + 1;
  const [parent, key] = [problem.path.slice(0, at), problem.path.slice(at)];
  return all.some(({ code, path, remedy }) => {
    const beside = path.startsWith(parent) && !path.slice(parent.length).includes('.');
    return code === 'unknown-key' && beside && remedy === didYouMean(key);
  });
}

/** `file:line:column: message (path) remedy`, the form that editors turn into a link. */
export function mappingProblemText(problem: MappingProblem): string {
  const where = problem.path ? ` (${problem.path})` : '';
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}${where} ${problem.remedy}`;
}

function failed(problem: MappingProblem): ParsedMapping {
  return { ok: false, problems: [problem] };
}

function problemsOf(
  issue: z.core.$ZodIssue,
  written: unknown,
  file: string,
  placeOf: (path: Path) => Place,
  placeOfKey: (path: Path) => Place,
): MappingProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      file,
      ...placeOfKey([...issue.path, key]),
      path: pathText([...issue.path, key]),
      message: `"${key}" is not a key here.`,
      remedy: suggestName(key, known),
    }));
  }
  const path = pathText(issue.path);
  const value = issue.path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown>)?.[step],
    written,
  );
  if (value === undefined && issue.code !== 'custom') {
    const key = String(issue.path.at(-1) ?? '');
    return [
      {
        code: 'missing-key',
        file,
        ...placeOf(issue.path.slice(0, -1)),
        path,
        message: `The key "${key}" is missing.`,
        remedy: sentence(issue),
      },
    ];
  }
  const place = issue.code === 'invalid_key' ? placeOfKey(issue.path) : placeOf(issue.path);
  return [
    { code: 'invalid-value', file, ...place, path, message: message(issue, value), remedy: sentence(issue) },
  ];
}

function message(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_key') return 'This name cannot be used.';
  const text = typeof value === 'object' ? undefined : JSON.stringify(value);
  return text === undefined ? 'This value does not fit.' : `The value ${text.slice(0, 80)} does not fit.`;
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'invalid_value')
    return `Expected: ${issue.values.map((value) => String(value)).join(', ')}.`;
  if (issue.code === 'invalid_type') return `Expected: ${EXPECTED[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'too_small') return 'It must not be empty.';
  if (issue.code === 'too_big')
    return `At most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'} are read.`;
  return `${issue.message}.`.replace('..', '.');
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  object: 'keys and values',
  record: 'keys and values',
  array: 'a list',
};

function pathText(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

function nodeAt(root: Node | null, path: Path): Node | null {
  let node = root;
  for (const step of path) {
    if (!isCollection(node)) break;
    const next = node.get(typeof step === 'symbol' ? String(step) : step, true);
    if (!next) break;
    node = next as Node;
  }
  return node;
}

function keyAt(root: Node | null, path: Path): Node | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(
    (item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
  );
  return pair?.key as Node | undefined;
}
