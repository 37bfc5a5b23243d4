import { fromBase64, HASH_BYTES, type Hash, toBase64 } from '@tallystick/ledger';
import { HASHED_KINDS, type HashedKind } from './form.ts';

/** What the statement of a bundle says (rule BND-3). */
export interface BundleStatement {
  readonly origin: string;
  /** Lowercase hex of the SHA-256 over the lines of each kind; of a kind without lines, over no bytes. */
  readonly hashes: Readonly<Record<HashedKind, string>>;
  /** The tree over the evidence. */
  readonly size: number;
  readonly root: Hash;
}

/** The statement as the text of a note. */
export function statementText({ origin, hashes, size, root }: BundleStatement): string {
  const lines = HASHED_KINDS.map((kind) => `${kind} ${hashes[kind]}`);
  return `${[HEADING, origin, ...lines, `evidence ${size} ${toBase64(root)}`].join('\n')}\n`;
}

/** Reads {@link statementText}; undefined where the text is none, to the byte. */
export function parseStatement(text: string): BundleStatement | undefined {
  const lines = text.split('\n');
  const hashes = HASHED_KINDS.map((kind, index) => {
    const [name, hash = '', ...rest] = (lines[index + 2] ?? '').split(' ');
    return name === kind && /^[0-9a-f]{64}$/.test(hash) && rest.length === 0
      ? ([kind, hash] as const)
      : undefined;
  });
  const evidence = /^evidence (0|[1-9][0-9]{0,15}) ([A-Za-z0-9+/=]+)$/.exec(
    lines[HASHED_KINDS.length + 2] ?? '',
  );
  const root = evidence ? fromBase64(evidence[2]!) : undefined;
  if (!evidence || root?.length !== HASH_BYTES || !hashes.every((one) => one !== undefined)) return undefined;
  const statement: BundleStatement = {
    origin: lines[1]!,
    hashes: Object.fromEntries(hashes) as Record<HashedKind, string>,
    size: Number(evidence[1]),
    root,
  };
  return statementText(statement) === text ? statement : undefined;
}

const HEADING = 'tallystick bundle statement/v1';
