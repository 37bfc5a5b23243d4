import type { EvidenceRecord } from '@tallystick/ledger';
import { fromBase64, HASH_BYTES } from '@tallystick/ledger';
import { LEAVES_PER_LINE } from '../bundle/form.ts';
import type { ByteLine, LineProblem } from '../bundle/lines.ts';
import type { Sha256 } from '../sha256.ts';
import { HashList, isSameBytes } from '../tree/hash-list.ts';
import { type FormProblem, readCanonical } from './read-head.ts';
import { readRecord } from './read-record.ts';

/** The part of a bundle after its statement, as far as it was read. */
export class EvidenceReader {
  /** The signed list of leaf hashes, as the file has it. */
  readonly listed = new HashList();
  /** What the records themselves hash to. */
  readonly found = new HashList();
  /** Lines that hold no record though one belongs there, by place. */
  readonly unreadable = new Map<number, string>();
  /** Names of the records whose hash is not the one listed at their place; the first {@link NAMED}. */
  readonly #names = new Map<number, string>();
  #listProblem: FormProblem | undefined;
  #lastLine = 0;
  #firstRecordLine: number | undefined;
  #lastLeaves = LEAVES_PER_LINE;
  readonly #sha256: Sha256;

  constructor(sha256: Sha256, statementLine: number) {
    this.#sha256 = sha256;
    this.#lastLine = statementLine;
  }

  /** What is wrong with the form of the list of hashes, where something is. */
  get listProblem(): FormProblem | undefined {
    return this.#listProblem;
  }

  /** Number of the line of the first record. */
  get firstRecordLine(): number {
    return this.#firstRecordLine ?? this.#lastLine + 1;
  }

  /** What the record at a place says it is, where it is known. */
  readonly nameOf = (index: number): string | undefined => this.#names.get(index);

  /** Reads lines; gives the records among them. */
  add(lines: readonly ByteLine[] | LineProblem): readonly EvidenceRecord[] {
    if ('problem' in lines) {
      this.#firstRecordLine ??= lines.number;
      this.#addUnreadable(lines.problem);
      return [];
    }
    const records: EvidenceRecord[] = [];
    for (const line of lines) {
      this.#lastLine = line.number;
      if (this.#firstRecordLine === undefined && isLeaves(line.bytes)) {
        this.#addLeaves(line);
        continue;
      }
      this.#firstRecordLine ??= line.number;
      const { leaf, record, problem } = readRecord(line.bytes, this.#sha256);
      const place = this.found.length;
      this.found.add(leaf);
      if (problem !== undefined) this.unreadable.set(place, problem);
      if (!record) continue;
      records.push(record);
      const isListed = place < this.listed.length && isSameBytes(leaf, this.listed.at(place));
      if (!isListed && this.#names.size < NAMED) this.#names.set(place, `${record.id} of ${record.source}`);
    }
    return records;
  }

  #addUnreadable(problem: string): void {
    this.unreadable.set(this.found.length, problem);
    this.found.add(this.#sha256(new Uint8Array(0)));
  }

  #addLeaves({ number, bytes }: ByteLine): void {
    const object = readCanonical(bytes);
    const hashes =
      typeof object === 'string' || typeof object.hashes !== 'string' ? undefined : fromBase64(object.hashes);
    const count = (hashes?.length ?? 0) / HASH_BYTES;
    const isWhole = Number.isInteger(count) && count > 0 && count <= LEAVES_PER_LINE;
    const hasKeys =
      typeof object !== 'string' && object.kind === 'leaves' && Object.keys(object).length === 2;
    if (!hashes || !hasKeys || !isWhole || this.#lastLeaves !== LEAVES_PER_LINE) {
      const problem = typeof object === 'string' ? object : 'it is no full line of hashes';
      this.#listProblem ??= { line: number, problem };
      return;
    }
    this.#lastLeaves = count;
    this.listed.addAll(hashes);
  }
}

/** How many records are named one by one. */
const NAMED = 10_000;
const LEAVES_BEGIN = new TextEncoder().encode('{"hashes":');

function isLeaves(bytes: Uint8Array): boolean {
  return LEAVES_BEGIN.every((byte, index) => bytes[index] === byte);
}
