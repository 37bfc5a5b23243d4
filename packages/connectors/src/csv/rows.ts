import { flawFault, type LineFlaw } from '../input/lines.ts';
import { MAX_ROW_LENGTH } from '../limits.ts';
import { Fault } from '../problem.ts';

/** Takes each row: its cells, or what is wrong with it; the line it starts on; and its original text. */
export type RowSink = (cells: readonly string[] | Fault, line: number, raw: string) => void;

/** The characters that may stand between two cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

interface HeldLine {
  readonly text: string;
  readonly line: number;
  readonly flaw: LineFlaw | undefined;
}

/**
 * Cuts lines into rows of cells as RFC 4180 has it (rules CSV-1 to CSV-9). Lines without a quote, nearly all in
 * practice, are split by the runtime's own `split`; the others go through a scan that remembers an open cell.
 *
 * A row whose quote never closes must not swallow the rows below it: its lines are held until it closes, and when
 * it does not, the first is reported and the others are read afresh.
 */
export class CsvRows {
  readonly #delimiter: Delimiter;
  readonly #sink: RowSink;
  #held: HeldLine[] = [];
  #heldLength = 0;
  #cells: string[] = [];
  #cell = '';
  #inQuotes = false;

  constructor(delimiter: Delimiter, sink: RowSink) {
    this.#delimiter = delimiter;
    this.#sink = sink;
  }

  /** Takes the next line, without its line feed. */
  line(text: string, line: number, flaw: LineFlaw | undefined): void {
    if (this.#held.length === 0 && flaw === undefined) {
      const row = withoutReturn(text);
      const cells = row.includes('"') ? this.#wholeRow(row) : row.split(this.#delimiter);
      if (cells) {
        if (row !== '') this.#sink(cells, line, row);
        return;
      }
    }
    this.#read([{ text, line, flaw }]);
  }

  /** The input is over. */
  end(): void {
    while (this.#held.length > 0) this.#read(this.#giveUp());
  }

  /** The cells of a line that is a sound row by itself, else undefined. */
  #wholeRow(text: string): readonly string[] | undefined {
    const fault = this.#scan(text);
    const cells = this.#inQuotes || fault ? undefined : this.#cells;
    this.#forget();
    return cells;
  }

  #read(lines: HeldLine[]): void {
    // Lines to read afresh are put in front of those still waiting; each give-up drops one line for good.
    const waiting = lines.reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const tooLong = this.#heldLength + next.text.length > MAX_ROW_LENGTH || next.flaw === 'long';
      if (this.#held.length > 0 && tooLong) {
        waiting.push(next);
        for (const line of this.#giveUp().reverse()) waiting.push(line);
        continue;
      }
      this.#take(next);
    }
  }

  #take(next: HeldLine): void {
    if (next.flaw === 'long') {
      this.#sink(flawFault('long'), next.line, '');
      return;
    }
    this.#held.push(next);
    this.#heldLength += next.text.length + 1;
    const fault = this.#scan(next.text);
    if (this.#inQuotes && !fault) return;
    const cells = this.#cells;
    const held = this.#forget();
    const first = held[0]!;
    const flawed = held.find((line) => line.flaw !== undefined);
    const raw = withoutReturn(held.map((line) => line.text).join('\n'));
    if (flawed?.flaw) {
      this.#sink(flawFault(flawed.flaw), flawed.line, raw);
    } else if (fault) {
      this.#sink(fault, next.line, raw);
      // The quote that closed here may belong to this line alone, so the lines after the first get their own chance.
      if (held.length > 1) this.#read(held.slice(1));
    } else if (raw !== '') {
      this.#sink(cells, first.line, raw);
    }
  }

  #giveUp(): HeldLine[] {
    const held = this.#forget();
    const first = held[0]!;
    this.#sink(
      new Fault(
        'open-quote',
        `A quoted cell opens in this line and is not closed within ${MAX_ROW_LENGTH} characters or by the end of the file.`,
        'Close the quote, or double it ("") where it is part of the text.',
      ),
      first.line,
      first.text,
    );
    return held.slice(1);
  }

  #forget(): HeldLine[] {
    const held = this.#held;
    this.#held = [];
    this.#heldLength = 0;
    this.#cells = [];
    this.#cell = '';
    this.#inQuotes = false;
    return held;
  }

  #scan(text: string): Fault | undefined {
    let at = 0;
    let quoted = this.#inQuotes;
    for (;;) {
      if (!quoted && text[at] === '"') {
        quoted = true;
        at++;
      }
      if (!quoted) {
        const end = text.indexOf(this.#delimiter, at);
        this.#cells.push(end < 0 ? withoutReturn(text.slice(at)) : text.slice(at, end));
        if (end < 0) return undefined;
        at = end + 1;
        continue;
      }
      at = this.#scanQuoted(text, at);
      if (at < 0) return undefined;
      quoted = false;
      this.#cells.push(this.#cell);
      this.#cell = '';
      if (at === text.length || (at === text.length - 1 && text[at] === '\r')) return undefined;
      if (text[at] !== this.#delimiter) return textAfterQuote(this.#cells.length);
      at++;
    }
  }

  /** Reads a quoted cell on from `from`; returns where its closing quote ends, or −1 when the line ends first. */
  #scanQuoted(text: string, from: number): number {
    for (let start = from; ; ) {
      const quote = text.indexOf('"', start);
      if (quote < 0) {
        this.#cell += `${text.slice(start)}\n`;
        this.#inQuotes = true;
        return -1;
      }
      if (text[quote + 1] !== '"') {
        this.#cell += text.slice(start, quote);
        this.#inQuotes = false;
        return quote + 1;
      }
      this.#cell += text.slice(start, quote + 1);
      start = quote + 2;
    }
  }
}

function textAfterQuote(cell: number): Fault {
  return new Fault(
    'text-after-quote',
    `The quoted cell ${cell} of the row is closed and then followed by more text; a delimiter or the end of the line is expected.`,
    'Double the quotes ("") that are part of the text.',
  );
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
