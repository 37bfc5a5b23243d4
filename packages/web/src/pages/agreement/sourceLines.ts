/** A piece of a line of the agreement file. */
export interface SourcePiece {
  readonly kind: 'comment' | 'key' | 'text';
  readonly text: string;
}

/** The agreement file line by line, its comments and leading keys told apart so that the eye finds them. */
export function sourceLines(text: string): readonly (readonly SourcePiece[])[] {
  return text.replace(/\n$/, '').split('\n').map(piecesOf);
}

function piecesOf(line: string): readonly SourcePiece[] {
  const commentAt = commentStart(line);
  const body = commentAt === -1 ? line : line.slice(0, commentAt);
  const comment = commentAt === -1 ? '' : line.slice(commentAt);
  const key = /^(\s*(?:- )?)([A-Za-z0-9][\w .-]*)(?=:(\s|$))/.exec(body);
  const pieces: SourcePiece[] = key
    ? [
        { kind: 'text', text: key[1] ?? '' },
        { kind: 'key', text: key[2] ?? '' },
        { kind: 'text', text: body.slice(key[0].length) },
      ]
    : [{ kind: 'text', text: body }];
  return [...pieces, { kind: 'comment' as const, text: comment }].filter((piece) => piece.text !== '');
}

/** Where a comment starts: a `#` at the start or after a space, outside quotes; -1 where there is none. */
function commentStart(line: string): number {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || (sign === "'" && !/\w/.test(line[at - 1] ?? ''))) quote = sign;
    else if (sign === '#' && (at === 0 || line[at - 1] === ' ')) return at;
  }
  return -1;
}
