import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { readAgreedTimes } from '@tallystick/agreement';
import {
  canonicalText,
  type JsonObject,
  parseNote,
  parseVerifier,
  type SignedNote,
  type VerifierKey,
} from '@tallystick/ledger';
import {
  BUNDLE_FORMAT,
  type BundledVersion,
  type BundleHeader,
  HASHED_KINDS,
  type HashedKind,
} from '../bundle/form.ts';
import type { ByteLine } from '../bundle/lines.ts';
import { type BundleStatement, parseStatement } from '../bundle/statement.ts';
import type { Sha256 } from '../sha256.ts';

/** The lines of a bundle up to its statement, read. */
export interface ReadHead {
  readonly header: BundleHeader;
  /** The first first. */
  readonly versions: readonly BundledVersion[];
  readonly signer: VerifierKey;
  readonly rotations: readonly string[];
  readonly checkpoints: readonly { readonly line: number; readonly note: string }[];
  /** As it stands in the file. */
  readonly report: JsonObject;
  readonly note: SignedNote;
  readonly statement: BundleStatement;
  /** What the lines of each kind hash to, lowercase hex. */
  readonly hashes: Readonly<Record<HashedKind, string>>;
}

/** What is wrong with the form of a line. */
export interface FormProblem {
  readonly line: number;
  readonly problem: string;
}

/** Collects the lines of the head one by one (rules BND-1, BND-2). */
export class HeadReader {
  readonly #lines: { kind: string; line: number; object: JsonObject; bytes: Uint8Array }[] = [];

  /** @returns what is wrong with the line; `done` after the statement. */
  add({ number, bytes }: ByteLine): FormProblem | 'more' | 'done' {
    const object = readCanonical(bytes);
    if (typeof object === 'string') return { line: number, problem: object };
    const { kind } = object;
    if (typeof kind !== 'string') return { line: number, problem: 'it does not say of which kind it is' };
    const last = this.#lines.at(-1)?.kind;
    if (!(FOLLOWING.get(last) ?? []).includes(kind)) {
      const place = last === undefined ? 'at the beginning' : `after the line "${last}"`;
      return { line: number, problem: `a line "${kind.slice(0, 40)}" does not belong ${place}` };
    }
    this.#lines.push({ kind, line: number, object, bytes: concatBytes(bytes, LINE_FEED) });
    return kind === 'statement' ? 'done' : 'more';
  }

  /** All that was collected, where each line says what it should. */
  read(sha256: Sha256): ReadHead | FormProblem {
    const all = (kind: string) => this.#lines.filter((one) => one.kind === kind);
    const one = (kind: string) => all(kind)[0]!; // The order of the lines saw to it that there is one.
    const problem = (kind: string, what: string): FormProblem => ({ line: one(kind).line, problem: what });
    for (const { kind, line, object } of this.#lines) {
      const wrong = wrongShape(kind, object);
      if (wrong !== undefined) return { line, problem: wrong };
    }
    const text = (kind: string, key: string) => String(one(kind).object[key]);
    const versions: BundledVersion[] = [];
    for (const [place, { object, line }] of all('agreement').entries()) {
      const beside = all('times')[place]!; // The order of the lines saw to it.
      const times = readAgreedTimes(beside.object.times);
      if (!times.ok) return { line: beside.line, problem: times.problems[0] ?? 'these are no agreed times' };
      const { text, version } = object;
      if ((version !== undefined) !== all('agreement').length > 1)
        return { line, problem: 'versions have numbers where there are several, and only there' };
      versions.push({
        text: String(text),
        times: times.times,
        ...(version === undefined ? {} : { version: Number(version) }),
      });
    }
    const signer = parseVerifier(text('signer', 'key'));
    if (!signer) return problem('signer', 'this is no verifier key');
    const note = parseNote(text('statement', 'note'));
    const statement = note && parseStatement(note.text);
    if (!note || !statement) return problem('statement', 'this is no signed statement of a bundle');
    const header = one('bundle').object as unknown as BundleHeader; // Its shape was looked at.
    if (statement.size !== header.size || statement.origin !== header.origin) {
      return problem('statement', 'it is about other evidence than the first line names');
    }
    return {
      header,
      versions,
      signer,
      rotations: all('rotation').map(({ object }) => String(object.note)),
      checkpoints: all('checkpoint').map(({ line, object }) => ({ line, note: String(object.note) })),
      report: one('result').object.report as JsonObject,
      note,
      statement,
      hashes: Object.fromEntries(
        HASHED_KINDS.map((kind) => [
          kind,
          bytesToHex(sha256(concatBytes(...all(kind).map(({ bytes }) => bytes)))),
        ]),
      ) as Record<HashedKind, string>,
    };
  }
}

/** The JSON object of a line, or what keeps the line from being one in canonical form. */
export function readCanonical(bytes: Uint8Array): JsonObject | string {
  let text: string;
  try {
    text = UTF_8.decode(bytes);
  } catch {
    return 'it is not UTF-8';
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no JSON object';
    return canonicalText(value as JsonObject) === text
      ? (value as JsonObject)
      : 'it is not in canonical form';
  } catch (error) {
    return `it is no JSON: ${(error as Error).message}`;
  }
}

/** Strict: a byte order mark or a broken character is no text of ours. */
export const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LINE_FEED = Uint8Array.of(0x0a);

/** Which kinds of line may follow a kind. */
const FOLLOWING: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  [undefined, ['bundle']],
  ['bundle', ['agreement']],
  ['agreement', ['times']],
  ['times', ['agreement', 'signer']],
  ['signer', ['rotation', 'checkpoint', 'result']],
  ['rotation', ['rotation', 'checkpoint', 'result']],
  ['checkpoint', ['checkpoint', 'result']],
  ['result', ['statement']],
]);

/** The keys of each kind of line besides `kind`, and what each holds. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  bundle: {
    agreement: isText,
    asOf: isText,
    engine: isText,
    format: (value) => value === BUNDLE_FORMAT,
    knownAt: (value) => value === null || isText(value),
    origin: isText,
    size: isCount,
    version: isCount,
  },
  agreement: { text: isText },
  times: { times: isObject },
  signer: { key: isText },
  rotation: { note: isText },
  checkpoint: { note: isText },
  result: { report: isObject },
  statement: { note: isText },
};

/** Keys that may be there or not. */
const OPTIONAL: typeof SHAPES = { bundle: { endsAt: isText }, agreement: { version: isCount } };

function wrongShape(kind: string, object: JsonObject): string | undefined {
  const given = Object.entries(OPTIONAL[kind] ?? {}).filter(([key]) => Object.hasOwn(object, key));
  const shape = { ...SHAPES[kind], ...Object.fromEntries(given) };
  const unknown = Object.keys(object).find((key) => key !== 'kind' && !Object.hasOwn(shape, key));
  if (unknown !== undefined)
    return `the line "${kind}" has a key "${unknown.slice(0, 40)}" that it should not have`;
  const wrong = Object.keys(shape).find((key) => !shape[key]!(object[key]));
  if (wrong === 'format')
    return `it is of another form than ${BUNDLE_FORMAT}; a newer tallystick may read it`;
  return wrong === undefined ? undefined : `the line "${kind}" has no good "${wrong}"`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
