import { bytesToHex } from '@noble/hashes/utils.js';
import type { HashList } from '../tree/hash-list.ts';
import type { Finding } from './verdict.ts';

/** How many differences are told one by one. */
const TOLD = 20;

/** Where the records of a bundle stand, to name them. */
export interface RecordLines {
  /** Number of the line of the first record. */
  readonly firstLine: number;
  /** What a record says it is, by its place from 0, as far as that is known. */
  readonly nameOf: (index: number) => string | undefined;
}

/**
 * What was done to the records, told against the signed list of their hashes (rule VER-4). Records of both keep their order unless
 * they were moved; between those, a record that came for one that went was changed.
 */
export function evidenceDifferences(
  signed: HashList,
  found: HashList,
  lines: RecordLines,
): readonly Finding[] {
  const places = new Map<string, number[]>();
  for (let index = 0; index < signed.length; index++) {
    const key = bytesToHex(signed.at(index));
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  }
  // For each record that is there, its place in the signed list; undefined where it has none.
  const origin: (number | undefined)[] = [];
  for (let index = 0; index < found.length; index++) {
    origin.push(places.get(bytesToHex(found.at(index)))?.shift());
  }
  const kept = new Set(inOrder(origin));
  const gone = [...places.values()].flat().sort((a, b) => a - b);
  return told(differences(origin, kept, gone), lines);
}

interface Difference {
  readonly kind: 'evidence-changed' | 'evidence-removed' | 'evidence-added' | 'evidence-reordered';
  /** Place among the records that are there; of one that was removed, where it would stand. */
  readonly at: number;
  /** Place in the signed list. */
  readonly was?: number;
}

function differences(
  origin: readonly (number | undefined)[],
  kept: ReadonlySet<number>,
  gone: readonly number[],
): Difference[] {
  const all: Difference[] = [];
  let nextGone = 0;
  /** What went before the next record that stayed, and what came in its place. */
  const flush = (came: number[], until: number, at: number) => {
    const went: number[] = [];
    while (nextGone < gone.length && gone[nextGone]! < until) went.push(gone[nextGone++]!);
    const pairs = Math.min(came.length, went.length);
    for (let pair = 0; pair < pairs; pair++)
      all.push({ kind: 'evidence-changed', at: came[pair]!, was: went[pair]! });
    for (const was of went.slice(pairs)) all.push({ kind: 'evidence-removed', at, was });
    for (const one of came.slice(pairs)) all.push({ kind: 'evidence-added', at: one });
    came.length = 0;
  };
  const came: number[] = [];
  origin.forEach((was, at) => {
    if (was === undefined) came.push(at);
    else if (!kept.has(was)) all.push({ kind: 'evidence-reordered', at, was });
    else flush(came, was, at);
  });
  flush(came, Number.POSITIVE_INFINITY, origin.length);
  return all;
}

/** A longest run of places that rise: what kept its order (patience sorting). */
function inOrder(origin: readonly (number | undefined)[]): number[] {
  const tops: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const place of origin) {
    if (place === undefined) continue;
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tops[middle]! < place) low = middle + 1;
      else high = middle;
    }
    before.set(place, low > 0 ? tops[low - 1] : undefined);
    tops[low] = place;
  }
  const run: number[] = [];
  for (let place = tops.at(-1); place !== undefined; place = before.get(place)) run.push(place);
  return run;
}

function told(all: readonly Difference[], lines: RecordLines): readonly Finding[] {
  const findings = all.slice(0, TOLD).map((one) => inWords(one, lines));
  const more = all.length - findings.length;
  if (more > 0) findings.push({ kind: all[TOLD]!.kind, message: `And ${more} more differences like these.` });
  return findings;
}

function inWords({ kind, at, was }: Difference, { firstLine, nameOf }: RecordLines): Finding {
  const name = nameOf(at);
  const record = name === undefined ? 'A record' : `The record ${name}`;
  const line = firstLine + at;
  const number = was === undefined ? '' : ` (number ${was + 1} in the ledger)`;
  switch (kind) {
    case 'evidence-changed':
      return { kind, line, message: `${record}${number} was changed: it is not what was signed.` };
    case 'evidence-removed':
      return { kind, line, message: `A record${number} was removed before this line.` };
    case 'evidence-added':
      return { kind, line, message: `${record} was added: it is not among what was signed.` };
    case 'evidence-reordered':
      return { kind, line, message: `${record}${number} was moved to another place.` };
  }
}
