/** Most texts that one pool can hold. */
export const MAX_TEXTS = 2 ** 31 - 2;
/** Most bytes of UTF-8 that one pool can hold. */
export const MAX_BYTES = 2 ** 32 - 1;

const FIRST_SLOTS = 1 << 10;
const CHUNK_BITS = 20;
const CHUNK_BYTES = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK_BYTES - 1;

/**
 * Gives each distinct text a number, 0, 1, 2… in the order of first sight, and the text back for its
 * number. Texts are kept as UTF-8 in plain byte arrays: millions of ids take their own length and about
 * thirteen bytes each, where strings in a Map take a hundred.
 */
export class TextPool {
  #chunks: Uint8Array[] = [];
  #end = 0;
  /** Where each text ends; it begins where the one before ends. */
  #ends = new Uint32Array(FIRST_SLOTS);
  #count = 0;
  /** Open addressing: the number of a text plus one, or 0 for an empty slot. */
  #slots = new Uint32Array(FIRST_SLOTS * 2);
  /** Some bits of the hash of the text in each slot: most other texts are told apart without being looked at. */
  #marks = new Uint8Array(FIRST_SLOTS * 2);
  #scratch = new Uint8Array(256);

  /** How many distinct texts there are. */
  get size(): number {
    return this.#count;
  }

  /** The number of the text, which is added when it is new. */
  intern(text: string): number {
    const length = this.#encode(text);
    const mark = hash(this.#scratch, length);
    const slot = this.#find(length, mark);
    const found = this.#slots[slot]!;
    if (found > 0) return found - 1;
    if (this.#count >= MAX_TEXTS) throw new RangeError(`A pool holds at most ${MAX_TEXTS} texts.`);
    this.#marks[slot] = mark >>> MARK_SHIFT;
    return this.#append(length, slot);
  }

  /** The number of the text, or -1 when it was never interned. */
  indexOf(text: string): number {
    const length = this.#encode(text);
    return this.#slots[this.#find(length, hash(this.#scratch, length))]! - 1;
  }

  /** The text with this number. @throws RangeError for a number never given out. */
  textOf(index: number): string {
    if (!(index >= 0 && index < this.#count)) throw new RangeError(`There is no text ${index}.`);
    let text = '';
    for (let at = this.#start(index); at < this.#ends[index]!; ) {
      const first = this.#byte(at);
      const extra = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
      let point = extra === 0 ? first : first & (0x3f >> extra);
      for (let step = 1; step <= extra; step++) point = (point << 6) | (this.#byte(at + step) & 0x3f);
      text += String.fromCodePoint(point);
      at += extra + 1;
    }
    return text;
  }

  /** Negative, zero or positive as the first text sorts before, with or after the second, by code point. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    let atA = this.#start(a);
    let atB = this.#start(b);
    const endA = this.#ends[a]!;
    const endB = this.#ends[b]!;
    while (atA < endA && atB < endB) {
      const difference = this.#byte(atA++) - this.#byte(atB++);
      if (difference !== 0) return difference;
    }
    return endA - atA - (endB - atB);
  }

  #start(index: number): number {
    return index === 0 ? 0 : this.#ends[index - 1]!;
  }

  #byte(at: number): number {
    return this.#chunks[Math.floor(at / CHUNK_BYTES)]![at & CHUNK_MASK]!;
  }

  /** Writes the text as UTF-8 into the scratch bytes; a lone surrogate keeps its own three bytes. */
  #encode(text: string): number {
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 6);
    const bytes = this.#scratch;
    let length = 0;
    for (let index = 0; index < text.length; index++) {
      let point = text.charCodeAt(index);
      if (point < 0x80) {
        bytes[length++] = point;
        continue;
      }
      if (point >= 0xd800 && point < 0xdc00) {
        const low = text.charCodeAt(index + 1);
        if (low >= 0xdc00 && low < 0xe000) {
          point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
          index++;
        }
      }
      if (point < 0x800) {
        bytes[length++] = 0xc0 | (point >> 6);
      } else {
        if (point < 0x10000) bytes[length++] = 0xe0 | (point >> 12);
        else {
          bytes[length++] = 0xf0 | (point >> 18);
          bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
        }
        bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
      }
      bytes[length++] = 0x80 | (point & 0x3f);
    }
    return length;
  }

  /** The slot that holds the scratch text, or the empty one where it belongs. */
  #find(length: number, mark: number): number {
    const mask = this.#slots.length - 1;
    const high = mark >>> MARK_SHIFT;
    let slot = mark & mask;
    for (;;) {
      const found = this.#slots[slot]!;
      if (found === 0 || (this.#marks[slot] === high && this.#equals(found - 1, length))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(index: number, length: number): boolean {
    const start = this.#start(index);
    if (this.#ends[index]! - start !== length) return false;
    for (let offset = 0; offset < length; offset++) {
      if (this.#byte(start + offset) !== this.#scratch[offset]) return false;
    }
    return true;
  }

  #append(length: number, slot: number): number {
    for (let offset = 0; offset < length; offset++) {
      const at = this.#end + offset;
      const chunk = Math.floor(at / CHUNK_BYTES);
      if (chunk === this.#chunks.length) this.#chunks.push(new Uint8Array(CHUNK_BYTES));
      this.#chunks[chunk]![at & CHUNK_MASK] = this.#scratch[offset]!;
    }
    if (this.#end + length > MAX_BYTES) throw new RangeError(`A pool holds at most ${MAX_BYTES} bytes.`);
    this.#end += length;
    const index = this.#count++;
    if (index === this.#ends.length) this.#ends = grown(this.#ends);
    this.#ends[index] = this.#end;
    this.#slots[slot] = index + 1;
    if (this.#count * 4 > this.#slots.length * 3) this.#rehash();
    return index;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const marks = new Uint8Array(slots.length);
    const mask = slots.length - 1;
    for (let index = 0; index < this.#count; index++) {
      const start = this.#start(index);
      const length = this.#ends[index]! - start;
      let value = FNV_OFFSET;
      for (let offset = 0; offset < length; offset++) {
        value = Math.imul(value ^ this.#byte(start + offset), FNV_PRIME);
      }
      const mark = spread(value);
      let slot = mark & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
      marks[slot] = mark >>> MARK_SHIFT;
    }
    this.#slots = slots;
    this.#marks = marks;
  }
}

/** Leaves the highest eight bits of a hash. */
const MARK_SHIFT = 24;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a with its bits spread, since the low ones choose the slot. */
function hash(bytes: Uint8Array, length: number): number {
  let value = FNV_OFFSET;
  for (let offset = 0; offset < length; offset++) value = Math.imul(value ^ bytes[offset]!, FNV_PRIME);
  return spread(value);
}

function spread(value: number): number {
  return (value ^ (value >>> 15)) >>> 0;
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(Math.ceil(array.length * 1.5));
  next.set(array);
  return next;
}
