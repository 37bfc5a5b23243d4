import { isMap, isScalar, type Node, Pair, YAMLMap } from 'yaml';
import { pathText, valueAt } from '../language/document.ts';
import { scalarText } from '../language/scalar.ts';
import { suggestion } from '../language/suggest.ts';

/** What belongs to one file and is never inherited [INH-2]. */
export const OWN_KEYS: readonly string[] = ['apiVersion', 'kind', 'id', 'version', 'extends'];

interface Merging {
  /** The node itself, or what it stands for when it is an alias. */
  resolve(node: Node): Node;
  report(node: Node, path: string, message: string, remedy: string): void;
}

/** The lower document over the upper one, by meaning: constructs by id and key, everything else as a whole. */
export function mergeInherited(below: Node, above: Node, merging: Merging): Node {
  return isMap(below) && isMap(above) ? mergeMaps(below, above, [], merging) : below;
}

function mergeMaps(below: YAMLMap, above: YAMLMap, path: readonly string[], merging: Merging): YAMLMap {
  const merged = new YAMLMap();
  merged.flow = below.flow === true && above.flow === true;
  if (below.range) merged.range = below.range;
  if (below.commentBefore) merged.commentBefore = below.commentBefore;
  const inherited = above.items.filter(({ key }) => path.length > 0 || !OWN_KEYS.includes(textOf(key)));
  const names = new Set(inherited.map(({ key }) => textOf(key)));
  const own = new Map(below.items.map((pair) => [textOf(pair.key), pair]));
  // The file's own keys stand first where it has some that no master has a say in.
  if (path.length === 0)
    merged.items.push(...below.items.filter(({ key }) => OWN_KEYS.includes(textOf(key))));
  for (const pair of inherited) {
    const name = textOf(pair.key);
    const override = own.get(name);
    if (!override) merged.items.push(pair);
    else if (!removes(override, merging))
      merged.items.push(overridden(override, pair, [...path, name], merging));
  }
  for (const pair of below.items) {
    const name = textOf(pair.key);
    if (names.has(name) || (path.length === 0 && OWN_KEYS.includes(name))) continue;
    if (isRemoveTrue(pair, merging)) {
      merging.report(
        pair.key as Node,
        pathText([...path, name]),
        `No master has "${name}" here, so there is nothing to remove.`,
        suggestion(name, [...names]),
      );
    }
    merged.items.push(pair);
  }
  return merged;
}

function overridden(below: Pair, above: Pair, path: readonly string[], merging: Merging): Pair {
  const [lower, upper] = [valueUnder(below, merging), valueUnder(above, merging)];
  if (!isMap(lower) || !isMap(upper) || !mergesByKey(path)) return below;
  if (isOtherKind(lower, upper, merging)) return below;
  return new Pair(below.key, mergeMaps(lower, upper, path, merging));
}

/**
 * Where mappings merge key by key [INH-3]: the sections, the constructs in them, services, and special days. What
 * stands deeper has one meaning as a whole: half a condition, target or window of the master's would be nobody's.
 */
export function mergesByKey(path: readonly string[]): boolean {
  const [section, , part] = path;
  if (section === 'credits' && path[1] === 'atMost') return false; // one cap, written without a list
  if (path.length <= 2) return true;
  if (path.length > 3) return false;
  return (section === 'scope' && path[1] === 'services') || (section === 'calendars' && part === 'overrides');
}

/** An indicator of another kind has other keys: it takes the place of the inherited one. */
function isOtherKind(lower: YAMLMap, upper: YAMLMap, { resolve }: Merging): boolean {
  const [own, inherited] = [lower, upper].map((map) => scalarText(valueAt(map, 'kind', resolve)));
  return own !== undefined && inherited !== undefined && own !== inherited;
}

/** Null, or `remove: true` alone, takes an inherited entry away [INH-4]. */
function removes(pair: Pair, merging: Merging): boolean {
  const value = valueUnder(pair, merging);
  return value === undefined || (isScalar(value) && value.value === null) || isRemoveTrue(pair, merging);
}

function isRemoveTrue(pair: Pair, merging: Merging): boolean {
  const value = valueUnder(pair, merging);
  if (!isMap(value) || value.items.length !== 1) return false;
  const remove = valueAt(value, 'remove', merging.resolve);
  return isScalar(remove) && remove.value === true;
}

function valueUnder(pair: Pair, { resolve }: Merging): Node | undefined {
  return pair.value ? resolve(pair.value as Node) : undefined;
}

function textOf(key: unknown): string {
  return scalarText(key) ?? '';
}
