import type { EvidenceRecord, JsonValue } from '@tallystick/ledger';

/**
 * A number below 2^53 that depends on a record's content (subject, type, occurredAt, sequence, what it
 * supersedes or withdraws, data) and on nothing else: not on the order of keys, not on when it arrived.
 * Two records with one id and different fingerprints are a conflict (semantics §2). It tells apart, it
 * does not prove: proofs are the ledger's SHA-256.
 */
export function fingerprint(record: EvidenceRecord): number {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  const mix = (value: number) => {
    low = Math.imul(low ^ value, 0x9e3779b1);
    low ^= low >>> 15;
    high = Math.imul(high ^ value, 0x85ebca77) + low;
    high ^= high >>> 13;
  };
  mix(hashText(record.subject));
  mix(hashText(record.type));
  mix(hashNumber(record.occurredAt));
  mix(hashNumber(record.sequence ?? 0));
  mix(record.supersedes === undefined ? 1 : hashText(record.supersedes));
  mix(record.withdraws === undefined ? 1 : hashText(record.withdraws));
  mix(hashValue(record.data, 11));
  mix(hashValue(record.data, 29));
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

function hashValue(value: JsonValue, seed: number): number {
  switch (typeof value) {
    case 'string':
      return hashText(value, seed);
    case 'number':
      return Math.imul(hashNumber(value), seed | 1);
    case 'boolean':
      return value ? 0x51ed270b : 0x2545f491;
    default:
      if (value === null) return 0x7f4a7c15;
      return Array.isArray(value)
        ? hashList(value, seed)
        : hashObject(value as Record<string, JsonValue>, seed);
  }
}

function hashList(values: readonly JsonValue[], seed: number): number {
  let hash = 0x1b873593 ^ seed;
  for (const value of values) hash = Math.imul(hash ^ hashValue(value, seed), 0xcc9e2d51) + 0x6d2b79f5;
  return hash ^ (hash >>> 16);
}

/** A sum over the pairs, so that the order of keys does not matter. */
function hashObject(object: Readonly<Record<string, JsonValue>>, seed: number): number {
  let sum = 0x3c6ef372 ^ seed;
  for (const key in object) {
    let pair = Math.imul(hashText(key, seed) ^ 0x27d4eb2f, 0x165667b1) ^ hashValue(object[key]!, seed);
    pair = Math.imul(pair ^ (pair >>> 15), 0x2c1b3c6d);
    sum = (sum + (pair ^ (pair >>> 12))) | 0;
  }
  return sum;
}

function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

const BITS = new DataView(new ArrayBuffer(8));

function hashNumber(value: number): number {
  BITS.setFloat64(0, value);
  return Math.imul(BITS.getInt32(0) ^ 0x9747b28c, 0xcc9e2d51) ^ BITS.getInt32(4);
}
