import { changeBetween, formattedText } from '@tallystick/agreement';
import {
  CodeActionKind,
  createConnection,
  type InitializeResult,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { VERSION } from '../version.ts';
import { answer } from './answers.ts';
import { editOf } from './places.ts';
import { quickFixes } from './quick-fixes.ts';
import { editorText } from './texts.ts';
import { askToWatchFiles, watched } from './watch.ts';

const CAPABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentFormattingProvider: true,
    hoverProvider: true,
    completionProvider: { triggerCharacters: [' ', '{', '[', ','] },
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  },
  serverInfo: { name: 'tallystick', version: VERSION },
};

/** Serves one editor over a pair of streams; the process ends when the editor says so, or is gone. */
export function serveEditor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, input, output);
  const documents = new TextDocuments(TextDocument);
  let takesSnippets = false;
  connection.onInitialize(({ capabilities }) => {
    takesSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) askToWatchFiles(connection);
    return CAPABILITIES;
  });
  watched(connection, documents);
  answer(
    connection,
    (uri) => editorText(documents, uri),
    () => takesSnippets,
  );

  connection.onDocumentFormatting(({ textDocument: { uri } }) => {
    const text = editorText(documents, uri)?.text;
    const formatted = text === undefined ? undefined : formattedText(text);
    if (text === undefined || !formatted?.ok) return [];
    const change = changeBetween(text, formatted.text);
    return change ? [editOf(change)] : [];
  });
  connection.onCodeAction(quickFixes);

  documents.listen(connection);
  connection.listen();
  return new Promise(() => {}); // the protocol's "exit", and the end of the streams, end the process
}
