/**
 * Reads a long JSON text in pieces, so that the page answers its reader between them: read at once, some megabytes keep the main thread longer than a reader
 * fails to notice (RAIL: 50 ms). What comes is what `JSON.parse` gives.
 *
 * @param breathe waits for the next task; asked whenever {@link PIECE} characters have been read
 * @throws SyntaxError as `JSON.parse` does
 */
export async function parseInPieces(text: string, breathe: () => Promise<void>): Promise<unknown> {
  if (text.length <= PIECE) return JSON.parse(text);
  try {
    return await new Pieces(text, breathe).value(0);
  } catch {
    return JSON.parse(text); // which says best what is wrong with the whole
  }
}

/** Characters that are read in one go: some milliseconds. */
const PIECE = 256_000;
/** Values this deep are read whole: lists of an answer stand at the second level or the third. */
const DEEPEST = 3;

class Pieces {
  readonly #text: string;
  readonly #breathe: () => Promise<void>;
  #at = 0;
  #breathedAt = 0;

  constructor(text: string, breathe: () => Promise<void>) {
    this.#text = text;
    this.#breathe = breathe;
  }

  /** The value that stands at the place in hand, and moves behind it; the text of the outermost ends there. */
  async value(depth: number): Promise<unknown> {
    const first = this.#next();
    const value =
      depth >= DEEPEST || (first !== '{' && first !== '[')
        ? this.#whole(first)
        : first === '{'
          ? await this.#object(depth)
          : await this.#list(depth);
    if (this.#at - this.#breathedAt > PIECE) {
      this.#breathedAt = this.#at;
      await this.#breathe();
    }
    if (depth === 0 && this.#next() !== '') throw new SyntaxError();
    return value;
  }

  async #object(depth: number): Promise<unknown> {
    const entries: [string, unknown][] = [];
    await this.#each('}', async () => {
      if (this.#next() !== '"') throw new SyntaxError();
      const name = this.#whole('"') as string;
      this.#take(':');
      entries.push([name, await this.value(depth + 1)]);
    });
    return Object.fromEntries(entries);
  }

  async #list(depth: number): Promise<unknown> {
    const items: unknown[] = [];
    await this.#each(']', async () => void items.push(await this.value(depth + 1)));
    return items;
  }

  /** What stands between an opening bracket and its closing one, each with a comma behind it but the last. */
  async #each(closing: string, read: () => Promise<void>): Promise<void> {
    this.#at++;
    if (this.#next() === closing) {
      this.#at++;
      return;
    }
    for (;;) {
      await read();
      if (this.#next() === closing) break;
      this.#take(',');
    }
    this.#at++;
  }

  /** A value that is read in one go. */
  #whole(first: string): unknown {
    const from = this.#at;
    this.#at =
      first === '{' || first === '['
        ? this.#endOfNested()
        : first === '"'
          ? this.#endOfText()
          : this.#endOfWord();
    return JSON.parse(this.#text.slice(from, this.#at));
  }

  /** Behind the bracket that closes the one in hand. */
  #endOfNested(): number {
    let open = 0;
    for (BRACKETS.lastIndex = this.#at; BRACKETS.test(this.#text); ) {
      const found = this.#text[BRACKETS.lastIndex - 1];
      if (found === '{' || found === '[') open++;
      else if (found !== '"') open--;
      if (open === 0) return BRACKETS.lastIndex;
    }
    throw new SyntaxError();
  }

  /** Behind the quote that ends the text in hand. */
  #endOfText(): number {
    TEXT.lastIndex = this.#at;
    if (!TEXT.test(this.#text)) throw new SyntaxError();
    return TEXT.lastIndex;
  }

  #endOfWord(): number {
    WORD.lastIndex = this.#at;
    if (!WORD.test(this.#text)) throw new SyntaxError();
    return WORD.lastIndex;
  }

  /** The character that stands next, behind white space; empty at the end. */
  #next(): string {
    SPACE.lastIndex = this.#at;
    if (SPACE.test(this.#text)) this.#at = SPACE.lastIndex;
    return this.#text.charAt(this.#at);
  }

  #take(character: string): void {
    if (this.#next() !== character) throw new SyntaxError();
    this.#at++;
  }
}

/** A text from quote to quote. */
const TEXT = /"(?:[^"\\]|\\.)*"/y;
/** A bracket, past texts, which may hold some. */
const BRACKETS = /[{}[\]]|"(?:[^"\\]|\\.)*"/g;
/** A number, or true, false or null. */
const WORD = /[-+.\w]+/y;
const SPACE = /[ \t\r\n]+/y;
