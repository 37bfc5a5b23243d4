/** A text with places for columns: `{number}/{sys_mod_count}`. */
export interface Template {
  /** Always one more than `columns`: the texts before, between and after them. */
  readonly texts: readonly string[];
  readonly columns: readonly string[];
}

/**
 * Parses a template (rule MAP-9). `{name}` stands for the column of that name, `{{` and `}}` for plain braces.
 * Returns a sentence about what is wrong when it can't be parsed.
 */
export function parseTemplate(text: string): Template | string {
  const texts: string[] = [];
  const columns: string[] = [];
  let literal = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if ((char === '{' || char === '}') && text[at + 1] === char) {
      literal += char;
      at++;
    } else if (char === '}') {
      return 'A "}" stands without its "{".';
    } else if (char === '{') {
      const end = text.indexOf('}', at);
      if (end < 0) return 'A "{" is never closed.';
      const name = text.slice(at + 1, end).trim();
      if (name === '' || name.includes('{')) return 'Between "{" and "}" the name of a column is expected.';
      texts.push(literal);
      columns.push(name);
      literal = '';
      at = end;
    } else {
      literal += char;
    }
  }
  texts.push(literal);
  return { texts, columns };
}
