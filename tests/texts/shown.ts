import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** A text that a reader would see and that no language can be chosen for. */
export interface Loose {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** An English text that is said in the reader's language. */
export interface Used {
  readonly file: string;
  readonly line: number;
  /** As the German catalogue has it: with the context where there is one. */
  readonly key: string;
  readonly isCounted: boolean;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Attributes of elements that are read by the program and never by a person. */
const SILENT_ATTRIBUTES = new Set(
  'accept align as autoComplete className color component cx cy counts d defaultColorScheme download fill from gap h hash height href id inputMode justify key lang m mb mt order p params pattern patternTransform patternUnits phase points position radius rel role round rx ry scope search size status stroke strokeLinecap strokeLinejoin strokeWidth style target textAnchor to transform type variant viewBox w width wrap x y yOffset'.split(
    ' ',
  ),
);

/** What is the same in every language: the product, units and signs. */
const EVERYWHERE = new Set([
  'https://…',
  'FREQ=MONTHLY;BYDAY=-1SA;COUNT=6',
  '/status/',
  'Auf Deutsch anzeigen',
  'Show in English',
  'Tallystick',
  'Calibri',
  'Roboto',
  'Edge',
  'Firefox',
  'Chrome',
  'Safari',
  'Android',
  'Windows',
  'Linux',
  'h',
  'min',
  's',
  'ms',
  'CSV',
  'XLSX',
  'PDF',
  'YAML',
  'Esc',
  'UTC',
  'SHA-256',
  'https://',
]);

/** Words of the API and of the browser that look like English sentences and are compared or sent, never shown as they are. */
const NOT_SHOWN = new Set([
  'on track',
  'at risk',
  'no data',
  'second factor',
  'signed in',
  'record signature',
  'in review',
  'Why: ',
  'Content-Type',
  'not done',
  'business days',
  '2px solid var(--accent)',
  '1px solid var(--line-strong)',
  'Tab',
  'Enter',
  'Escape',
]);

const ERRORS = new Set(['Error', 'RangeError', 'TypeError']);

/** Reads one file of the pages: the English texts in it that `t`, `counted`, `later` or a Phrase say, and all the others. */
export function textsOf(file: string): { readonly loose: readonly Loose[]; readonly used: readonly Used[] } {
  const source = readFileSync(file, 'utf8');
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const loose: Loose[] = [];
  const used: Used[] = [];
  const lineOf = (node: Node) => source.slice(0, node.start).split('\n').length;
  const use = (node: Node, isCounted: boolean, context?: string) => {
    for (const text of literalsOf(node)) {
      used.push({ file, line: lineOf(node), key: context ? `${text}_${context}` : text, isCounted });
    }
  };
  const doubt = (node: Node, text: string, isOnScreen: boolean) => {
    const isText = isOnScreen ? /\p{L}/u.test(text) : looksEnglish(text);
    if (isText && !EVERYWHERE.has(text.trim()) && !(NOT_SHOWN.has(text) && !isOnScreen)) {
      loose.push({ file, line: lineOf(node), text: text.replace(/\s+/g, ' ').trim() });
    }
  };

  /** @param isOnScreen whether a text here is drawn as it is: between tags, or in an attribute that people read */
  const visit = (node: Node, isOnScreen: boolean): void => {
    if (/^(Import|Export(All|Named)Declaration$)/.test(node.type) && node.source) return;
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') doubt(node, node.value, isOnScreen);
        return;
      case 'TemplateLiteral':
        for (const part of list(node.quasis))
          doubt(node, (part.value as { cooked: string }).cooked, isOnScreen);
        for (const part of list(node.expressions)) visit(part, isOnScreen);
        return;
      case 'JSXText':
        doubt(node, String(node.value), true);
        return;
      case 'TaggedTemplateExpression':
        return;
      case 'JSXAttribute':
        attribute(node);
        return;
      case 'JSXElement':
        element(node);
        return;
      case 'CallExpression':
      case 'NewExpression':
        call(node);
        return;
      case 'BinaryExpression':
        if (/^[=!]==?$/.test(String(node.operator))) return;
        break;
      case 'LogicalExpression':
        visit(one(node.left), node.operator === '&&' ? false : isOnScreen);
        visit(one(node.right), isOnScreen);
        return;
      case 'ConditionalExpression':
        visit(one(node.test), false);
        visit(one(node.consequent), isOnScreen);
        visit(one(node.alternate), isOnScreen);
        return;
      case 'SwitchCase':
        for (const part of list(node.consequent)) visit(part, false);
        return;
      case 'Property':
        // What the document of the API says of a route, and that of lint of a rule, is no page's.
        if (/^(summary|finds)$/.test(String((node.key as { name?: unknown }).name))) return;
        if (node.computed) visit(one(node.key), false);
        visit(one(node.value), false);
        return;
      case 'MemberExpression':
        visit(one(node.object), false);
        return;
    }
    if (node.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(node.type)) return;
    const keepsPlace = node.type === 'JSXExpressionContainer' || node.type.startsWith('TS');
    const stays = keepsPlace || node.type === 'ParenthesizedExpression' || node.type === 'BinaryExpression';
    for (const child of childrenOf(node)) visit(child, stays && isOnScreen);
  };

  const attribute = (node: Node) => {
    const name = nameOf(node);
    if (
      !node.value ||
      SILENT_ATTRIBUTES.has(name) ||
      /^data-|^aria-(?!label$|description$|valuetext$)/.test(name)
    )
      return;
    visit(node.value as Node, name !== 'name' && name !== 'value');
  };

  const element = (node: Node) => {
    const opening = one(node.openingElement);
    const name = nameOf(opening);
    const attributes = list(opening.attributes);
    if (name !== 'Phrase') {
      for (const part of attributes) visit(part, false);
      // What stands in <code> is typed as it is, in every language.
      const shown = list(node.children).filter(({ type }) => name !== 'code' || type !== 'JSXText');
      for (const part of shown) visit(part, true);
      return;
    }
    const isCounted = attributes.some((part) => nameOf(part) === 'count');
    for (const part of attributes) {
      if (nameOf(part) === 'text') use(one(part.value), isCounted);
      else if (nameOf(part) !== 'one') visit(part, false);
    }
  };

  const call = (node: Node) => {
    const name = String((node.callee as { name?: unknown }).name);
    const given = list(node.arguments);
    if (ERRORS.has(name) || isDescribing(node)) return;
    if (name === 't' || name === 'later') {
      if (given[0]) use(given[0], false, contextOf(given[1]));
      for (const part of given.slice(1)) visit(part, false);
    } else if (name === 'counted') {
      if (given[2]) use(given[2], true, contextOf(given[3]));
      for (const part of [given[0], ...given.slice(3)]) if (part) visit(part, false);
    } else {
      visit(one(node.callee), false);
      for (const part of given) visit(part, false);
    }
  };

  visit(program as unknown as Node, false);
  return { loose, used };
}

/** Whether a text outside the screen's own places reads like English: two words, or a word with a capital. */
function looksEnglish(text: string): boolean {
  return (
    /(^|[\s(])\p{L}{2,}[.,;:!?)]*\s+\S*\p{L}/u.test(text) ||
    /(^\s+|^)[,;:.]?\s*\p{L}{2,}[.,;:]?\s+$/u.test(text) ||
    /^\s+\p{L}{2,}[.,;:!?]?\s*$/u.test(text) ||
    /^\p{Lu}\p{Ll}+[.…]?$/u.test(text)
  );
}

/** Whether it says what a field of the API is, which its document says and no page. */
function isDescribing({ callee }: Node): boolean {
  return (callee as { property?: { name?: unknown } }).property?.name === 'describe';
}

/** Every text that an expression may be: both sides of a choice. */
function literalsOf(node: Node): readonly string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return list(node.expressions).length === 0
        ? [(list(node.quasis)[0]!.value as { cooked: string }).cooked]
        : [];
    case 'ConditionalExpression':
      return [...literalsOf(one(node.consequent)), ...literalsOf(one(node.alternate))];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return literalsOf(one(node.expression));
    default:
      return [];
  }
}

function contextOf(node: Node | undefined): string | undefined {
  const property = list(node?.properties).find(
    ({ key }) => (key as { name?: unknown } | undefined)?.name === 'context',
  );
  return property && literalsOf(one(property.value))[0];
}

/** The name of an attribute or element; empty for `{...others}` and `<Menu.Item>`. */
function nameOf(node: Node): string {
  return String((node.name as { name?: unknown } | undefined)?.name ?? '');
}

function one(value: unknown): Node {
  return value as Node; // the parser's tree, whose shape its types say at length
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter((item) => item !== null) : [];
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.filter(
      (item): item is Node => typeof item === 'object' && item !== null && 'type' in item && 'start' in item,
    );
  });
}
