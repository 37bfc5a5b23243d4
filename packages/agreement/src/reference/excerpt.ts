import { isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/**
 * The lines of an example in which sections stand, as they are written; of indicators those of one kind.
 *
 * @throws Error where the example lacks one.
 */
export function excerptOf(example: string, sections: readonly string[], kind?: string): string {
  const root = parseDocument(example).contents;
  if (!isMap(root)) throw new Error('The example is no agreement.');
  const lines = sections.flatMap((section) => {
    const pair = pairOf(root, section);
    if (!pair) return [];
    if (kind === undefined) return [linesOf(example, pair)];
    const entries = isMap(pair.value) ? pair.value.items : [];
    const own = entries.find(({ value }) => isMap(value) && value.get('kind') === kind);
    return own ? [`${section}:\n${linesOf(example, own)}`] : [];
  });
  if (lines.length === 0) throw new Error(`The example has no ${kind ?? sections.join(', ')}.`);
  return lines.join('');
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Whole lines, from that of the key to the last of the value. */
function linesOf(text: string, { key, value }: Pair): string {
  const [start] = (key as Node).range!;
  const end = ((value as Node | null)?.range ?? (key as Node).range!)[1];
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', Math.max(start, end - 1));
  return `${text.slice(from, to < 0 ? undefined : to).trimEnd()}\n`;
}
