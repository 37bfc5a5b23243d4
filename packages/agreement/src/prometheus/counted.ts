/**
 * A query of PromQL that adds series up, or takes them off each other: `http_requests_total{job="web"}`,
 * `sum(a) - sum(b)`. Such a query can be asked over any window, which one of ratios or of functions cannot.
 */
export interface CountedQuery {
  readonly terms: readonly { readonly sign: '+' | '-'; readonly selector: string }[];
}

/**
 * Reads a query as selectors that are added up and taken off, each alone (all its series count) or in `sum(…)`.
 * @returns undefined where it is anything else.
 */
export function countedQuery(query: string): CountedQuery | undefined {
  const tokens = tokensOf(query);
  if (!tokens) return undefined;
  let at = 0;
  const take = (token: string): boolean => tokens[at] === token && ++at > 0;
  const term = (sign: '+' | '-', depth: number): CountedQuery['terms'] | undefined => {
    const token = tokens[at];
    if (token === undefined || depth > MAX_DEPTH) return undefined;
    if (take('(')) return closed(expression(sign, depth + 1));
    const isSum = token === 'sum' && tokens[at + 1] === '(';
    // Inside sum(…) a single selector only: sum(a - b) would leave out series that have no partner.
    if (isSum) at += 2;
    const selector = tokens[at] ?? '';
    if (selector === '' || !SELECTOR.test(selector)) return undefined;
    at++;
    return !isSum || take(')') ? [{ sign, selector }] : undefined;
  };
  const closed = (terms: CountedQuery['terms'] | undefined) => (terms && take(')') ? terms : undefined);
  const expression = (outer: '+' | '-', depth: number): CountedQuery['terms'] | undefined => {
    const terms: CountedQuery['terms'][number][] = [];
    for (let sign = outer; ; ) {
      const read = term(sign, depth);
      if (!read) return undefined;
      terms.push(...read);
      if (take('+')) sign = outer;
      else if (take('-')) sign = outer === '+' ? '-' : '+';
      else return terms;
    }
  };
  const terms = expression('+', 0);
  return terms && at === tokens.length ? { terms } : undefined;
}

/** The query of what the one counts and the other does not; undefined where one of them cannot be added up. */
export function differenceOf(all: string, without: string): string | undefined {
  return countedQuery(all) && countedQuery(without) ? `(${all}) - (${without})` : undefined;
}

const MAX_DEPTH = 32;
/** A metric's name, its labels, or both. */
const SELECTOR = /^(?:[A-Za-z_:][A-Za-z0-9_:]*)?\s*(?:\{.*\})?$/su;
const TOKEN =
  /\s*((?:[A-Za-z_:][A-Za-z0-9_:]*)?\s*\{(?:[^"'`{}]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)*\}|[A-Za-z_:][A-Za-z0-9_:]*|[()+-])/suy;

function tokensOf(query: string): readonly string[] | undefined {
  const tokens: string[] = [];
  const text = query.trimEnd();
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}
