import { pathToFileURL } from 'node:url';
import {
  type ClauseSymbol,
  type Completion,
  clauseSymbols,
  completionsAt,
  definitionAt,
  hoverAt,
  parseAgreement,
  type Region,
  readDraft,
  referencesAt,
} from '@tallystick/agreement';
import {
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type DocumentSymbol,
  InsertTextFormat,
  type Location,
  MarkupKind,
  SymbolKind,
} from 'vscode-languageserver/node';
import { countriesFor, masterIdsBeside, zonesKnown } from './known-names.ts';
import { editOf, placeOf, rangeOf } from './places.ts';
import type { EditorText } from './texts.ts';

const COMPLETION_KINDS = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
  example: CompletionItemKind.Value,
  construct: CompletionItemKind.Struct,
} as const;

/** Answers what an editor asks about a place in an agreement. */
export function answer(
  connection: Connection,
  textOf: (uri: string) => EditorText | undefined,
  takesSnippets: () => boolean,
): void {
  connection.onHover(({ textDocument: { uri }, position }) => {
    const one = textOf(uri);
    if (!one) return null;
    const { text, masters } = one;
    const parsed = parseAgreement(text, { masters });
    const hover = hoverAt(readDraft(text), placeOf(position), {
      masters,
      ...(parsed.ok ? { agreement: parsed.agreement } : {}),
    });
    return (
      hover && { contents: { kind: MarkupKind.Markdown, value: hover.text }, range: rangeOf(hover.region) }
    );
  });

  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const one = textOf(uri);
    if (!one) return [];
    const { text, file, masters } = one;
    const sources = {
      masters,
      zones: zonesKnown(),
      countries: await countriesFor(text, position.line),
      masterIds: masterIdsBeside(file),
    };
    return completionsAt(text, placeOf(position), sources).map((completion, index) =>
      itemOf(completion, index, takesSnippets()),
    );
  });

  connection.onDefinition(({ textDocument: { uri }, position }) => {
    const one = textOf(uri);
    const region = one && definitionAt(readDraft(one.text), placeOf(position), one.masters);
    return region ? locationOf(region, uri) : null;
  });

  connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }) => {
    const one = textOf(uri);
    if (!one) return [];
    const { text, masters } = one;
    const asked = { masters, withDefinition: includeDeclaration };
    return referencesAt(readDraft(text), placeOf(position), asked).map((region) => locationOf(region, uri));
  });

  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const one = textOf(uri);
    return one ? clauseSymbols(readDraft(one.text)).map(symbolOf) : [];
  });
}

/** The order of the language goes before that of the alphabet. */
function itemOf(one: Completion, index: number, takesSnippets: boolean): CompletionItem {
  const { label, kind, detail, documentation, change, snippet } = one;
  const isSnippet = takesSnippets && snippet !== undefined;
  const edit = editOf(change);
  return {
    label,
    kind: COMPLETION_KINDS[kind],
    ...(detail === '' ? {} : { detail }),
    ...(documentation === '' ? {} : { documentation: { kind: MarkupKind.PlainText, value: documentation } }),
    sortText: String(index).padStart(5, '0'),
    filterText: change.text.startsWith('"') ? change.text : label,
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    textEdit: isSnippet ? { ...edit, newText: snippet } : edit,
  };
}

function symbolOf({ name, detail, region, nameRegion, children }: ClauseSymbol): DocumentSymbol {
  return {
    name: name === '' ? '""' : name, // editors refuse an empty name
    ...(detail === '' ? {} : { detail }),
    kind: children.length > 0 ? SymbolKind.Namespace : SymbolKind.Object,
    range: rangeOf(region),
    selectionRange: rangeOf(nameRegion),
    children: children.map(symbolOf),
  };
}

function locationOf(region: Region, uri: string): Location {
  return { uri: region.file === undefined ? uri : pathToFileURL(region.file).href, range: rangeOf(region) };
}
