import type { EvidenceRecord } from '@tallystick/ledger';
import { CsvRows } from './csv/rows.ts';
import { evidenceLine, jsonObject } from './evidence-line.ts';
import { flawFault, LineCutter } from './input/lines.ts';
import { type OpenInput, openInput, readFault } from './input/open.ts';
import { BATCH_RECORDS } from './limits.ts';
import type { JsonRow } from './mapping/columns.ts';
import type { Mapping } from './mapping/model.ts';
import { csvMapper, jsonMapper, type RowContext, type RowMapper } from './mapping/records.ts';
import { EvidenceError, Fault, InputFault, ProblemLog } from './problem.ts';

/** One file of evidence. Without a mapping its lines are evidence records as JSON objects. */
export interface EvidenceInput {
  /** The file's path, or `-` for standard input; the name of `stream` when that is given. */
  readonly path: string;
  readonly mapping?: Mapping;
  /** The bytes themselves, such as an upload; read once. */
  readonly stream?: AsyncIterable<Uint8Array>;
}

export interface ReadOptions {
  /**
   * `stop`: any bad row fails the reading; the rest is still checked, so that the first problems are reported
   * together. `skip`: bad rows are counted and the others yielded.
   */
  readonly onError: 'stop' | 'skip';
  /** When records that do not say so arrived, ms since 1970; absent: when they happened. */
  readonly receivedAt?: number;
  /** Keep each record's original text in `raw`. Costs memory; off by default. */
  readonly keepRaw?: boolean;
  /** Called with the header line of each CSV input, once its columns are known. */
  readonly onHeader?: (header: { readonly path: string; readonly text: string }) => void;
  /** Called after each piece of input. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

export interface ReadProgress {
  /** The input being read. */
  readonly path: string;
  /** Bytes read of all inputs so far, packed where they are packed. */
  readonly bytes: number;
  /** Bytes of all inputs together; undefined when the size of one is not known. */
  readonly totalBytes: number | undefined;
  readonly rows: number;
  readonly records: number;
}

/** What a reading has come to; final when its batches are through. */
export interface ReadSummary {
  /** Rows or lines with content, without CSV headers. */
  readonly rows: number;
  readonly records: number;
  /** Rows left out because something was wrong with them. */
  readonly skipped: number;
  readonly bytes: number;
  /** The first problems met. */
  readonly problems: EvidenceError['problems'];
  /** How many problems there were. */
  readonly problemTotal: number;
}

/** Batches of at most {@link BATCH_RECORDS} records, in the order of the inputs; to be gone through once. */
export interface EvidenceReading extends AsyncIterable<readonly EvidenceRecord[]> {
  /** What has been read so far. */
  readonly summary: ReadSummary;
}

/**
 * Reads files of evidence, one after the other, in little memory however long they are (rules READ-1 to READ-9).
 *
 * Going through the batches throws an {@link EvidenceError} at the end when an input as a whole could not be read
 * or, with `onError: 'stop'`, when any row was bad; after the first bad row `stop` yields no further batch.
 *
 * @example
 * const reading = readEvidence([{ path: 'march.csv.gz', mapping }], { onError: 'skip' });
 * for await (const batch of reading) ledger.append(batch);
 * console.log(reading.summary.records);
 */
export function readEvidence(inputs: readonly EvidenceInput[], options: ReadOptions): EvidenceReading {
  const reading = new Reading(options);
  return {
    [Symbol.asyncIterator]: () => reading.batches(inputs),
    get summary() {
      return reading.summary();
    },
  };
}

/** Takes lines of one input, and its end. */
interface LineReader {
  line(text: string, line: number, flaw: Parameters<typeof flawFault>[0] | undefined): void;
  end(): void;
}

class Reading {
  readonly #options: ReadOptions;
  readonly #log = new ProblemLog();
  #records: EvidenceRecord[] = [];
  #inputFailed = false;
  #rows = 0;
  #yielded = 0;
  #skipped = 0;
  #bytes = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  summary(): ReadSummary {
    return {
      rows: this.#rows,
      records: this.#yielded,
      skipped: this.#skipped,
      bytes: this.#bytes,
      problems: [...this.#log.kept],
      problemTotal: this.#log.total,
    };
  }

  async *batches(inputs: readonly EvidenceInput[]): AsyncGenerator<readonly EvidenceRecord[]> {
    const opened: (OpenInput | undefined)[] = [];
    const askedTwice = inputs.filter(isStandardInput).length > 1;
    for (const input of inputs) {
      const refused = askedTwice && isStandardInput(input);
      opened.push(refused ? this.#failInput('-', STANDARD_INPUT_TWICE) : await this.#open(input));
    }
    const sizes = opened.map((input) => input?.totalBytes);
    const totalBytes = sizes.reduce(
      (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
      0,
    );
    for (const [index, input] of inputs.entries()) {
      const open = opened[index];
      if (open) yield* this.#readInput(input, open, totalBytes);
    }
    if (!this.#failed() && this.#records.length > 0) yield this.#take(this.#records.length);
    if (this.#failed()) throw new EvidenceError(this.#log.kept, this.#log.total);
  }

  async #open(input: EvidenceInput): Promise<OpenInput | undefined> {
    try {
      return await openInput(input.path, input.stream);
    } catch (error) {
      this.#failInput(input.path, error instanceof InputFault ? error : new InputFault(readFault(error)));
      return undefined;
    }
  }

  async *#readInput(
    input: EvidenceInput,
    open: OpenInput,
    totalBytes: number | undefined,
  ): AsyncGenerator<readonly EvidenceRecord[]> {
    const before = this.#bytes;
    const chunks = open.chunks[Symbol.asyncIterator]();
    const reader = this.#reader(input);
    const cutter = new LineCutter((text, line, flaw) => reader.line(text, line, flaw));
    try {
      for (;;) {
        const ended = await this.#step(input.path, chunks, cutter, reader);
        this.#bytes = before + open.bytesRead();
        if (!this.#failed()) while (this.#records.length >= BATCH_RECORDS) yield this.#take(BATCH_RECORDS);
        else this.#records.length = 0;
        this.#options.onProgress?.({
          path: input.path,
          bytes: this.#bytes,
          totalBytes,
          rows: this.#rows,
          records: this.#yielded + this.#records.length,
        });
        if (ended) break;
      }
    } finally {
      // Whoever stops listening early must not leave the file open.
      await chunks.return?.();
    }
  }

  /** Reads and takes in one chunk; true when the input is over, read through or not. */
  async #step(
    path: string,
    chunks: AsyncIterator<Uint8Array>,
    cutter: LineCutter,
    reader: LineReader,
  ): Promise<boolean> {
    let next: IteratorResult<Uint8Array>;
    try {
      next = await chunks.next();
    } catch (error) {
      this.#failInput(path, new InputFault(readFault(error)));
      return true;
    }
    try {
      if (next.done) cutter.end();
      else cutter.push(next.value);
      if (next.done) reader.end();
    } catch (error) {
      this.#failInput(path, error);
      return true;
    }
    return next.done === true;
  }

  #reader(input: EvidenceInput): LineReader {
    const { mapping, path } = input;
    if (mapping?.format === 'csv') return this.#csvReader(path, mapping);
    if (mapping) return this.#jsonReader(path, jsonMapper(mapping));
    return this.#recordReader(path);
  }

  #csvReader(path: string, mapping: Mapping): LineReader {
    let mapper: RowMapper<readonly string[]> | undefined;
    let width = 0;
    const rows = new CsvRows(mapping.delimiter, (cells, line, raw) => {
      if (!mapper) {
        const header = headerOf(cells, line);
        mapper = csvMapper(mapping, header);
        width = header.length;
        this.#options.onHeader?.({ path, text: raw });
        return;
      }
      this.#rows++;
      if (cells instanceof Fault) return this.#skip(path, line, cells);
      if (cells.length !== width) return this.#skip(path, line, wrongCount(cells.length, width));
      const fault = mapper(cells, this.#context(path, line, raw), this.#records);
      if (fault) this.#skip(path, line, fault);
    });
    return {
      line: (text, line, flaw) => rows.line(text, line, flaw),
      end: () => {
        rows.end();
        if (!mapper) throw noHeader();
      },
    };
  }

  #jsonReader(path: string, mapper: RowMapper<JsonRow>): LineReader {
    return this.#lineReader(path, (text, line) => {
      const object = jsonObject(text);
      if (object instanceof Fault) return [object];
      const fault = mapper({ object, each: undefined }, this.#context(path, line, text), this.#records);
      return fault ? [fault] : undefined;
    });
  }

  #recordReader(path: string): LineReader {
    return this.#lineReader(path, (text, line) => {
      const record = evidenceLine(text, this.#options.receivedAt);
      if (isFaults(record)) return record;
      // A line that says itself where it comes from (an export of the ledger) knows better.
      const { origin, keepRaw } = this.#context(path, line, text);
      this.#records.push({ origin, ...(keepRaw ? { raw: text } : {}), ...record });
      return undefined;
    });
  }

  #lineReader(path: string, take: (text: string, line: number) => readonly Fault[] | undefined): LineReader {
    return {
      line: (text, line, flaw) => {
        if (flaw === undefined && text.trim() === '') return;
        this.#rows++;
        const faults = flaw === undefined ? take(text, line) : [flawFault(flaw)];
        if (faults) this.#skip(path, line, ...faults);
      },
      end: () => {},
    };
  }

  #context(file: string, line: number, text: string): RowContext {
    return {
      origin: { file, line },
      receivedAt: this.#options.receivedAt,
      text,
      keepRaw: this.#options.keepRaw ?? false,
    };
  }

  #skip(path: string, line: number, ...faults: readonly Fault[]): void {
    this.#skipped++;
    for (const fault of faults) this.#log.add(path, line, fault);
  }

  #failInput(path: string, error: unknown): undefined {
    // Anything else is a mistake of ours, not of the input's.
    if (!(error instanceof InputFault)) throw error;
    this.#inputFailed = true;
    this.#log.add(path, error.line, error.fault);
    return undefined;
  }

  #failed(): boolean {
    return this.#inputFailed || (this.#options.onError === 'stop' && this.#log.total > 0);
  }

  #take(count: number): readonly EvidenceRecord[] {
    const batch = this.#records.splice(0, count);
    this.#yielded += batch.length;
    return batch;
  }
}

const STANDARD_INPUT_TWICE = new InputFault(
  new Fault(
    'cannot-read',
    'Standard input is named more than once; it can be read once.',
    'Name it once, and give the other input as a file.',
  ),
);

function isStandardInput(input: EvidenceInput): boolean {
  return input.path === '-' && !input.stream;
}

function isFaults(value: EvidenceRecord | readonly Fault[]): value is readonly Fault[] {
  return Array.isArray(value);
}

function headerOf(cells: readonly string[] | Fault, line: number): readonly string[] {
  if (cells instanceof Fault) throw new InputFault(cells, line);
  if (!cells.some((cell) => cell.includes('\r'))) return cells;
  throw new InputFault(
    new Fault(
      'wrong-encoding',
      'The lines of the file end with CR alone; LF or CRLF is expected.',
      'Save the file with the line ends of Windows or Unix.',
    ),
    line,
  );
}

function noHeader(): InputFault {
  const message = 'The CSV file is empty; a first line with the names of its columns is expected.';
  return new InputFault(new Fault('no-header', message, 'Check the export.'));
}

function wrongCount(found: number, expected: number): Fault {
  return new Fault(
    'cell-count',
    `The row has ${found} cells; the header has ${expected}.`,
    'Quote the cells that hold a delimiter or a line break.',
  );
}
