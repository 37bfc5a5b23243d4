import type { Node } from 'yaml';
import type { Masters } from '../inheritance/read.ts';
import type { Region } from '../language/clause-places.ts';
import { type Path, type Place, pathText } from '../language/document.ts';
import { scalarText } from '../language/scalar.ts';
import type { Agreement } from '../model.ts';
import { statedDefaults } from '../stated-defaults.ts';
import { definitionText, leavesText, plain } from './describe.ts';
import { childOf, type Draft, type Located, locate, nodeAt } from './draft.ts';
import { definitions, nameAt, namesIn, withMasters } from './names.ts';
import { leavesAt, leavesOf, meant, schemasAt } from './schemas.ts';

/** What an editor shows beside a word. */
export interface Hover {
  /** The word. */
  readonly region: Region;
  /** In Markdown. */
  readonly text: string;
}

/** What hovering may look at besides the text. */
export interface HoverSources {
  readonly masters: Masters;
  /** The agreement, where the text parses: then a key also tells what holds where it is left out. */
  readonly agreement?: Agreement;
}

/**
 * What the word at a place means: of a key, what belongs under it; of a name, what it names; of a party, who it is;
 * of any other value, what its key is about.
 */
export function hoverAt(draft: Draft, place: Place, sources: HoverSources): Hover | undefined {
  const offset = draft.offsetOf(place);
  const found = locate(draft, offset);
  const word = found && scalarText(found.node);
  if (!found || word === undefined) return undefined;
  const paragraphs =
    nameText(draft, offset, sources) ?? partyText(draft, found, word) ?? keyText(draft, found, sources);
  if (paragraphs.length === 0) return undefined;
  return { region: draft.regionOf(found.node), text: paragraphs.join('\n\n') };
}

function nameText(draft: Draft, offset: number, { masters }: HoverSources): readonly string[] | undefined {
  const at = nameAt(draft, offset);
  if (!at) return undefined;
  const files = withMasters(draft, masters);
  const definition = definitions(files, at.named).get(at.name);
  if (!definition) return undefined;
  const text = definitionText(at.named, at.name, definition);
  if (!at.isDefinition) return [text];
  const uses = files
    .flatMap((file) => namesIn(file.draft))
    .filter(({ named, name, isDefinition }) => named === at.named && name === at.name && !isDefinition);
  return [text, `Used ${uses.length === 1 ? 'once' : `${uses.length} times`}.`];
}

/** `by: customer`, `processor: provider`: the party that the word stands for. */
function partyText(draft: Draft, { path, isKey }: Located, word: string): readonly string[] | undefined {
  const isParty = word === 'provider' || word === 'customer';
  if (isKey || !isParty || !leavesAt(draft, path).some(({ words }) => words.includes(word))) return undefined;
  const parties = childOf(draft, draft.root, 'parties');
  const value = childOf(draft, parties, word);
  const key = keyOf(parties, word);
  return value && key ? [definitionText('party', word, { draft, key, value })] : undefined;
}

function keyText(draft: Draft, { path, isKey }: Located, sources: HoverSources): readonly string[] {
  const keyPath = lastKeyOf(path);
  const key = keyPath.at(-1);
  const schemas = schemasAt(draft, keyPath);
  if (key === undefined || schemas.length === 0) return [];
  const leaves = schemas.flatMap(leavesOf);
  const descriptions = new Set(
    schemas.flatMap(({ description }) => (description ? [String(description)] : [])),
  );
  const about = leavesText(isKey ? meant(leaves, nodeAt(draft, path)) : leaves);
  const isRequired = meant(leavesAt(draft, keyPath.slice(0, -1)), nodeAt(draft, keyPath.slice(0, -1))).some(
    ({ required }) => required.includes(String(key)),
  );
  const byDefault = defaultOf(sources.agreement, keyPath);
  return [
    `**${plain(String(key))}**${isRequired ? ' (required)' : ''}`,
    ...descriptions,
    ...about,
    ...(byDefault === undefined ? [] : [`When it is left out: ${plain(byDefault)}.`]),
  ];
}

/** What holds where nothing is written, of what every agreement settles (rule [CON-6]). */
function defaultOf(agreement: Agreement | undefined, path: Path): string | undefined {
  if (!agreement) return undefined;
  const clause = pathText(path);
  return statedDefaults(agreement).find((one) => one.clause === clause)?.byDefault;
}

function lastKeyOf(path: Path): Path {
  const last = path.findLastIndex((step) => typeof step === 'string');
  return path.slice(0, last + 1);
}

function keyOf(map: Node | undefined, name: string): Node | undefined {
  const items = map && 'items' in map ? (map.items as readonly { key?: Node }[]) : [];
  return items.find(({ key }) => scalarText(key) === name)?.key;
}
