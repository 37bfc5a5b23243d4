import type { EvidenceRecord, JsonValue } from '@tallystick/ledger';

/** The type of a record that tells many slices of a series at once. */
export const SLICES_TYPE = 'slices';
/** The most slices that one record tells: a day of 25 hours in minutes. */
export const MAX_SLICES = 1_500;
/** The longest time that they cover, ms: a day of 25 hours. */
export const MAX_SLICES_SPAN_MS = 25 * 3_600_000;

const STEP_FIELD = 'stepMs';

/**
 * Values by place, packed. In numbers each stands as one more than it is, and 0 where none is known, in the narrowest array that
 * holds all; anything but whole numbers stays as text.
 */
type SliceList = Uint8Array | Uint16Array | Uint32Array | Float64Array | readonly (string | undefined)[];

/** Slices of one record: the one at place `i` begins `i × stepMs` after the record happened ([SLC-1]). */
export interface PackedSlices {
  readonly kind: 'slices';
  readonly stepMs: number;
  readonly count: number;
  /** By name of the field; a field that is no list of slices is not here, and holds for each of them. */
  readonly lists: ReadonlyMap<string, SliceList>;
}

/** A record of slices that cannot be read, and why, in a sentence. */
export interface BrokenSlices {
  readonly kind: 'broken';
  readonly message: string;
}

/**
 * The slices of a record, packed; undefined where it tells none.
 *
 * @param fields the fields that are read; lists of others are looked at for their length only.
 * @param textOf the text that a value of a field stands for.
 */
export function packSlices(
  { type, data }: EvidenceRecord,
  fields: readonly string[],
  textOf: (value: Exclude<JsonValue, null>, field: string) => string,
): PackedSlices | BrokenSlices | undefined {
  if (type !== SLICES_TYPE) return undefined;
  const stepMs = data[STEP_FIELD];
  if (typeof stepMs !== 'number' || !Number.isInteger(stepMs) || stepMs < 1) {
    return broken(`Slices need "${STEP_FIELD}", their length in whole milliseconds.`);
  }
  const all = Object.entries(data).flatMap(([name, value]) =>
    Array.isArray(value) ? [[name, value as readonly JsonValue[]] as const] : [],
  );
  const [first] = all;
  if (!first) return broken('Slices need lists of their values, such as "good" and "total".');
  const count = first[1].length;
  const other = all.find(([, list]) => list.length !== count);
  if (other) {
    return broken(
      `The lists of slices differ in length: "${first[0]}" has ${count}, "${other[0]}" has ${other[1].length}.`,
    );
  }
  if (count > MAX_SLICES || count * stepMs > MAX_SLICES_SPAN_MS) {
    return broken(`One record tells at most ${MAX_SLICES} slices and 25 hours.`);
  }
  const read = all.filter(([name]) => fields.includes(name));
  return {
    kind: 'slices',
    stepMs,
    count,
    lists: new Map(read.map(([name, list]) => [name, packList(list, (value) => textOf(value, name))])),
  };
}

/** What is known of a slice, as a whole number or as text; undefined where nothing is, or the field is no list. */
export function valueAt({ lists }: PackedSlices, field: string, place: number): number | string | undefined {
  const value = lists.get(field)?.[place];
  if (typeof value !== 'number') return value;
  return value === 0 ? undefined : value - 1;
}

/** Whether anything is known of a slice ([SLC-2]). */
export function isKnown({ lists }: PackedSlices, place: number): boolean {
  for (const list of lists.values()) if (list[place] !== undefined && list[place] !== 0) return true;
  return false;
}

function broken(message: string): BrokenSlices {
  return { kind: 'broken', message: `${message} The record is left out.` };
}

/** @param textOf the text that a value stands for. */
function packList(
  list: readonly JsonValue[],
  textOf: (value: Exclude<JsonValue, null>) => string,
): SliceList {
  let largest = 0;
  for (const value of list) {
    if (value === null) continue;
    const isCount = typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0);
    if (!isCount || value < 0 || value === Number.MAX_SAFE_INTEGER) {
      return list.map((one) => (one === null ? undefined : textOf(one)));
    }
    if (value > largest) largest = value;
  }
  const packed = emptyFor(largest + 1, list.length);
  for (let place = 0; place < list.length; place++) {
    const value = list[place];
    if (typeof value === 'number') packed[place] = value + 1;
  }
  return packed;
}

function emptyFor(largest: number, length: number) {
  if (largest < 2 ** 8) return new Uint8Array(length);
  if (largest < 2 ** 16) return new Uint16Array(length);
  return largest < 2 ** 32 ? new Uint32Array(length) : new Float64Array(length);
}
