import { isAscii, isUtf8 } from 'node:buffer';
import { MAX_LINE_BYTES } from '../limits.ts';
import { Fault, InputFault } from '../problem.ts';

/** What is wrong with a line as bytes. */
export type LineFlaw = 'long' | 'nul' | 'utf-8';

/** Takes each line: its text without the line feed, its number from 1, and what is wrong with its bytes. */
export type LineSink = (text: string, line: number, flaw: LineFlaw | undefined) => void;

const LINE_FEED = 10;
const BYTE_ORDER_MARK = 0xfeff;
const EMPTY = Buffer.alloc(0);

/**
 * Cuts bytes into lines of text (rules IN-4 to IN-8). Each line is decoded on its own: a piece of a string keeps the
 * whole string alive, so a value that somebody keeps must not hold on to more than its line.
 */
export class LineCutter {
  readonly #sink: LineSink;
  #pieces: Buffer[] = [];
  #pendingBytes = 0;
  #line = 0;

  constructor(sink: LineSink) {
    this.#sink = sink;
  }

  /** Takes the next bytes; they are not needed after the call. */
  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const end = bytes.lastIndexOf(LINE_FEED);
    if (end < 0) {
      this.#keep(bytes);
      return;
    }
    const start = bytes.indexOf(LINE_FEED);
    this.#finishPending(bytes.subarray(0, start));
    this.#cut(bytes.subarray(start + 1, end + 1));
    this.#keep(bytes.subarray(end + 1));
  }

  /** The input is over: its last line may lack the line feed. */
  end(): void {
    if (this.#pendingBytes > 0) this.#finishPending(EMPTY);
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#pendingBytes += bytes.length;
    // Of a line that is too long only the start is kept; a copy, as streams reuse their memory.
    if (this.#pendingBytes <= MAX_LINE_BYTES) this.#pieces.push(Buffer.from(bytes));
  }

  #finishPending(tail: Buffer): void {
    const length = this.#pendingBytes + tail.length;
    const line = length > MAX_LINE_BYTES ? EMPTY : Buffer.concat([...this.#pieces, tail]);
    this.#pieces = [];
    this.#pendingBytes = 0;
    this.#deliver(line, 0, line.length, length > MAX_LINE_BYTES);
  }

  /** Whole lines only: the last byte is a line feed. */
  #cut(bytes: Buffer): void {
    // One look at the whole block spares three looks at each line; line feeds never fall inside a UTF-8 sequence.
    const clean = isAscii(bytes) && !bytes.includes(0);
    let from = 0;
    while (from < bytes.length) {
      const to = bytes.indexOf(LINE_FEED, from);
      if (clean && this.#line > 0 && to - from <= MAX_LINE_BYTES) {
        this.#sink(bytes.toString('latin1', from, to), ++this.#line, undefined);
      } else {
        this.#deliver(bytes, from, to, to - from > MAX_LINE_BYTES);
      }
      from = to + 1;
    }
  }

  #deliver(bytes: Buffer, from: number, to: number, long: boolean): void {
    this.#line++;
    if (long) {
      this.#sink('', this.#line, 'long');
      return;
    }
    const slice = bytes.subarray(from, to);
    if (this.#line === 1) refuseUtf16(slice);
    let text = slice.toString('utf8');
    if (this.#line === 1 && text.charCodeAt(0) === BYTE_ORDER_MARK) text = text.slice(1);
    const flaw = !isUtf8(slice) ? 'utf-8' : slice.includes(0) ? 'nul' : undefined;
    this.#sink(text, this.#line, flaw);
  }
}

/** The sentence about a flawed line. */
export function flawFault(flaw: LineFlaw): Fault {
  switch (flaw) {
    case 'long':
      return new Fault(
        'line-too-long',
        `The line is longer than ${MAX_LINE_BYTES} bytes, the most that is read.`,
        'Check that the file has one record a line.',
      );
    case 'nul':
      return new Fault(
        'nul-byte',
        'The line holds a NUL byte, which no text holds.',
        'Export the file again; it may be binary or damaged.',
      );
    case 'utf-8':
      return new Fault(
        'invalid-utf-8',
        'The line holds bytes that are not UTF-8.',
        'Save or convert the file as UTF-8 (many tools write Windows-1252 unless told).',
      );
  }
}

function refuseUtf16(line: Buffer): void {
  const mark = line.length >= 2 ? line.readUInt16BE(0) : 0;
  if (mark !== 0xfffe && mark !== 0xfeff) return;
  throw new InputFault(
    new Fault(
      'wrong-encoding',
      'The file is UTF-16; UTF-8 is expected.',
      'Save or convert the file as UTF-8.',
    ),
  );
}
