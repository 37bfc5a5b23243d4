import { isMap, isScalar, type Node } from 'yaml';
import type { Named } from '../clauses/names.ts';
import { valueAt } from '../language/document.ts';
import { scalarText } from '../language/scalar.ts';
import type { Draft } from './draft.ts';
import type { DraftFile } from './names.ts';
import type { Leaf } from './schemas.ts';

/** The most lines of a definition that a hover shows. */
const MOST_LINES = 20;

const WHAT: Readonly<Record<Named, string>> = {
  calendars: 'calendar',
  countries: 'country',
  escalations: 'escalation',
  indicators: 'indicator',
  masters: 'master agreement',
  objectives: 'objective',
  playbooks: 'playbook',
  reviews: 'review',
  roles: 'role',
  services: 'service',
  sources: 'source',
  zones: 'time zone',
};

/** The title of what is defined, or the text that it is; nothing where it has neither. */
export function titleOf({ resolve }: Draft, value: Node | undefined): string {
  if (isScalar(value)) return scalarText(value) ?? '';
  if (!isMap(value)) return '';
  return scalarText(valueAt(value, 'title', resolve)) ?? scalarText(valueAt(value, 'name', resolve)) ?? '';
}

/** A definition in Markdown: what it is, its title, where it is inherited from, and its text. */
export function definitionText(
  named: Named | 'party',
  name: string,
  { draft, file, key, value }: DraftFile & { readonly key: Node; readonly value: Node | undefined },
): string {
  const title = titleOf(draft, value);
  const what = named === 'party' ? named : WHAT[named];
  const head = `**${plain(name)}** (${what})${title && !isScalar(value) ? `: ${plain(title)}` : ''}`;
  const inherited = file === undefined ? [] : [`From ${plain(file.split(/[/\\]/u).at(-1) ?? file)}.`];
  return [head, ...inherited, fenced(sourceOf(draft, key, value))].join('\n\n');
}

/** What may stand under a key, in Markdown: words, an example, and the keys of each kind of mapping. */
export function leavesText(leaves: readonly Leaf[]): readonly string[] {
  const [mappings, others] = [true, false].map((is) => leaves.filter(({ isMapping }) => isMapping === is));
  const words = unique(others!.flatMap((leaf) => leaf.words));
  const examples = unique(others!.flatMap((leaf) => leaf.examples));
  const code = (list: readonly string[]) => list.map((one) => `\`${one}\``).join(', ');
  const isFree = others!.some((leaf) => leaf.words.length === 0);
  const constructs = mappings!.filter(({ keys }) => keys.size > 0);
  return [
    ...(examples.length > 0 ? [`For example: ${code(examples)}.`] : []),
    ...(words.length > 0 ? [`${isFree ? 'Or' : 'One of'}: ${code(words)}.`] : []),
    ...(constructs.length === 1 ? [`Keys: ${keysText(constructs[0]!)}.`] : []),
    ...(constructs.length > 1
      ? [constructs.map((leaf) => `- { ${keysText(leaf)} } ${leaf.description}`).join('\n')]
      : []),
  ];
}

/** The keys of a mapping, those in bold that must be there. */
function keysText({ keys, required }: Leaf): string {
  return [...keys.keys()].map((key) => (required.includes(key) ? `**${key}**` : key)).join(', ');
}

/** Text without the signs that Markdown would take for its own. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|]/gu, '\\$&');
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)];
}

function sourceOf(draft: Draft, key: Node, value: Node | undefined): string {
  const from = key.range?.[0] ?? 0;
  const indent = draft.placeAt(from).column - 1;
  const lines = draft.text
    .slice(from, Math.max(value?.range?.[1] ?? 0, key.range?.[1] ?? 0))
    .trimEnd()
    .split(/\r?\n/u)
    .map((line, index) => (index === 0 || line.slice(0, indent).trim() !== '' ? line : line.slice(indent)));
  return [...lines.slice(0, MOST_LINES), ...(lines.length > MOST_LINES ? ['…'] : [])].join('\n');
}

/** The fence is longer than any run of backticks in the text. */
function fenced(source: string): string {
  const longest = Math.max(2, ...[...source.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${source}\n${fence}`;
}
