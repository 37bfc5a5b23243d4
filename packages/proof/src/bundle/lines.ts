import { LINE_LIMIT_BYTES } from './form.ts';

/** A line of a file without its line feed, and its number from 1. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Why a file is not lines: where, and what was found there. */
export interface LineProblem {
  readonly number: number;
  readonly problem: string;
}

/**
 * Cuts a file into lines, batch by batch as it comes. The last line must be ended too, and no line may be longer than
 * {@link LINE_LIMIT_BYTES}; where that is not so, the last thing given is the problem.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<readonly ByteLine[] | LineProblem, void> {
  let number = 0;
  let rest: Uint8Array[] = [];
  let restLength = 0;
  for await (const chunk of chunks) {
    const lines: ByteLine[] = [];
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      const piece = chunk.subarray(from, to);
      lines.push({
        number: ++number,
        bytes: restLength === 0 ? piece : joined([...rest, piece], restLength + piece.length),
      });
      rest = [];
      restLength = 0;
      from = to + 1;
    }
    if (from < chunk.length) {
      rest.push(chunk.subarray(from));
      restLength += chunk.length - from;
    }
    if (lines.length > 0) yield lines;
    if (restLength > LINE_LIMIT_BYTES) {
      yield { number: number + 1, problem: `the line is longer than ${LINE_LIMIT_BYTES} bytes` };
      return;
    }
  }
  if (restLength > 0) yield { number: number + 1, problem: 'the file ends in the middle of a line' };
}

const LINE_FEED = 0x0a;

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
