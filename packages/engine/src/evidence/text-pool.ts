/** Most texts that one pool can hold. */
export const MAX_TEXTS = 2 ** 31 - 2;
/** Most bytes of UTF-8 that one pool can hold. */
export const MAX_BYTES = 2 ** 32 - 1;

const FIRST_TEXTS = 1 << 10;
const FIRST_SLOT_BITS = 11;
const CHUNK_BITS = 20;
const CHUNK_BYTES = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK_BYTES - 1;
/** The first chunk grows from this to the size of the others: a table has a pool for each field, and most agreements few records. */
const FIRST_BYTES = 1 << 10;

/**
 * Gives each distinct text a number, 0, 1, 2… in the order of first sight, and the text back for its
 * number. Texts are kept as UTF-8 in plain byte arrays: millions of ids take their own length and about
 * twenty bytes each, where strings in a Map take a hundred.
 *
 * A text is looked for in one place of memory, and the slots lie in the order of the hashes, so that doubling them reads
 * and writes one after the other: a pool of ten million texts grows about as fast as one of ten thousand.
 */
export class TextPool {
  #chunks: Uint8Array[] = [];
  /** Bytes that the chunks have room for. */
  #room = 0;
  #end = 0;
  /** Where each text ends; it begins where the one before ends. */
  #ends = new Uint32Array(FIRST_TEXTS);
  #count = 0;
  /** Open addressing, two numbers a slot: that of a text plus one, or 0 where it is empty; and the hash of the text. */
  #slots = new Uint32Array(2 << FIRST_SLOT_BITS);
  /** How many bits of a hash choose the slot: the highest. */
  #slotBits = FIRST_SLOT_BITS;
  #scratch = new Uint8Array(256);

  /** How many distinct texts there are. */
  get size(): number {
    return this.#count;
  }

  /** The number of the text, which is added when it is new. */
  intern(text: string): number {
    const length = this.#encode(text);
    const own = hash(this.#scratch, length);
    const place = this.#find(length, own);
    const found = this.#slots[place]!;
    if (found > 0) return found - 1;
    if (this.#count >= MAX_TEXTS) throw new RangeError(`A pool holds at most ${MAX_TEXTS} texts.`);
    const index = this.#append(length);
    this.#slots[place] = index + 1;
    this.#slots[place + 1] = own;
    if (this.#count * 4 > this.#slots.length * 1.5) this.#widen();
    return index;
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

  /** Where the slot lies that holds the scratch text, or the empty one where it belongs. */
  #find(length: number, own: number): number {
    const slots = this.#slots;
    let place = firstPlace(own, this.#slotBits);
    for (;;) {
      const found = slots[place]!;
      if (found === 0 || (slots[place + 1] === own && this.#equals(found - 1, length))) return place;
      place = (place + 2) & (slots.length - 1);
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

  #append(length: number): number {
    if (this.#end + length > MAX_BYTES) throw new RangeError(`A pool holds at most ${MAX_BYTES} bytes.`);
    while (this.#room < this.#end + length) this.#enlarge();
    for (let offset = 0; offset < length; offset++) {
      const at = this.#end + offset;
      this.#chunks[Math.floor(at / CHUNK_BYTES)]![at & CHUNK_MASK] = this.#scratch[offset]!;
    }
    this.#end += length;
    const index = this.#count++;
    if (index === this.#ends.length) this.#ends = grown(this.#ends);
    this.#ends[index] = this.#end;
    return index;
  }

  /** Doubles the first chunk, or once it is whole adds another. */
  #enlarge(): void {
    const [first] = this.#chunks;
    if (first === undefined) this.#chunks.push(new Uint8Array(FIRST_BYTES));
    else if (first.length < CHUNK_BYTES) {
      const wider = new Uint8Array(first.length * 2);
      wider.set(first);
      this.#chunks[0] = wider;
    } else this.#chunks.push(new Uint8Array(CHUNK_BYTES));
    this.#room = this.#chunks.reduce((sum, { length }) => sum + length, 0);
  }

  /** Doubles the slots. */
  #widen(): void {
    const held = this.#slots;
    const slots = new Uint32Array(held.length * 2);
    this.#slotBits++;
    for (let from = 0; from < held.length; from += 2) {
      if (held[from] === 0) continue;
      let to = firstPlace(held[from + 1]!, this.#slotBits);
      while (slots[to] !== 0) to = (to + 2) & (slots.length - 1);
      slots[to] = held[from]!;
      slots[to + 1] = held[from + 1]!;
    }
    this.#slots = slots;
  }
}

/** Where the slot of a hash lies. */
function firstPlace(own: number, slotBits: number): number {
  return (own >>> (32 - slotBits)) * 2;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a with its bits spread, since the high ones choose the slot. */
function hash(bytes: Uint8Array, length: number): number {
  let value = FNV_OFFSET;
  for (let offset = 0; offset < length; offset++) value = Math.imul(value ^ bytes[offset]!, FNV_PRIME);
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(Math.ceil(array.length * 1.5));
  next.set(array);
  return next;
}
