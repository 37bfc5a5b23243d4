import { type Alias, type Document, isAlias, isMap, isScalar, type Node, visit } from 'yaml';
import type { Place } from './document.ts';
import { MAX_PROBLEMS, type Problem } from './problem.ts';
import { quoted, scalarText } from './scalar.ts';

/** How often anchors may be used in one file: enough for shared blocks, too few for a "billion laughs". */
export const MAX_ALIASES = 100;

/**
 * What must hold of any file before its clauses are read: keys are plain texts, none stands twice in one
 * mapping (`1` and `"1"` are one key), and aliases are few and stand for something.
 */
export function structureProblems(parsed: Document.Parsed, placeOf: (node: Node) => Place): Problem[] {
  const problems: Problem[] = [];
  const aliases: Alias[] = [];
  visit(parsed, (_key, node) => {
    if (isAlias(node)) aliases.push(node);
    if (isScalar(node) && typeof node.value === 'string' && problems.length < MAX_PROBLEMS) {
      const hidden = HIDDEN.exec(node.value)?.[0];
      if (hidden !== undefined) problems.push(hiddenCharacter(hidden, placeOf(node)));
    }
    if (!isMap(node) || problems.length >= MAX_PROBLEMS) return;
    const room = MAX_PROBLEMS - problems.length;
    problems.push(...keyProblems(node.items, node, placeOf).slice(0, room));
  });
  if (aliases.length > MAX_ALIASES) {
    problems.push({
      code: 'aliases',
      path: '',
      ...placeOf(aliases[0]!),
      message: `The file uses YAML aliases (*name) ${aliases.length} times; at most ${MAX_ALIASES} are read.`,
      remedy: 'Write the values out, so that both parties read every clause where it stands.',
    });
    return problems;
  }
  for (const alias of aliases) {
    if (alias.resolve(parsed)) continue;
    problems.push({
      code: 'unknown-alias',
      path: '',
      ...placeOf(alias),
      message: `There is no anchor ${quoted(`&${alias.source}`)} above this alias.`,
      remedy: 'Write the value out, or quote the text if it is none.',
    });
  }
  return problems;
}

/** Characters that a reader does not see as they are: controls but tab and line ends, halves of characters, and turns of direction. */
const HIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u;

function hiddenCharacter(character: string, place: Place): Problem {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'hidden-character',
    path: '',
    ...place,
    message: `This text holds the character U+${code}, which nobody can see.`,
    remedy: 'Remove it: what is signed must be what is read.',
  };
}

function keyProblems(
  items: readonly { readonly key: unknown }[],
  map: Node,
  placeOf: (node: Node) => Place,
): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }): Problem[] => {
    const text = scalarText(key);
    const place = placeOf((key as Node | null) ?? map);
    if (text === undefined) {
      return [
        {
          code: 'wrong-key',
          path: '',
          ...place,
          message: 'A key must be a plain text.',
          remedy: 'Write a name and a colon; lists, mappings, aliases and nothing cannot be keys.',
        },
      ];
    }
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    return [
      {
        code: 'key-twice',
        path: '',
        ...place,
        message: `The key ${quoted(text)} stands twice in one mapping.`,
        remedy: 'Keep the one that was agreed.',
      },
    ];
  });
}
