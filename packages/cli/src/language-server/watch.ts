import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnose } from './diagnose.ts';
import { editorText } from './texts.ts';

/** How long nothing must be typed before a text is looked at, ms. */
const QUIET_MS = 150;

/**
 * Sends the diagnostics of every open document: at once when it is opened, and when nothing was typed for a moment.
 * What belongs to a text that has changed meanwhile is never sent. A change may be one of a master's, so the other
 * open documents are looked at too.
 */
export function watched(connection: Connection, documents: TextDocuments<TextDocument>): void {
  const waiting = new Map<string, NodeJS.Timeout>();

  const look = async (uri: string) => {
    waiting.delete(uri);
    const [version, text] = [documents.get(uri)?.version, editorText(documents, uri)];
    if (version === undefined) return;
    const diagnostics = text ? await diagnose(text, Date.now()) : [];
    if (documents.get(uri)?.version !== version) return; // a newer text is on its way, or it was closed
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const lookIn = (uri: string, ms: number) => {
    clearTimeout(waiting.get(uri));
    const run = () => look(uri).catch((error: unknown) => connection.console.error(String(error)));
    waiting.set(uri, setTimeout(run, ms));
  };

  const opened = new Set<string>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    lookIn(uri, opened.has(uri) ? QUIET_MS : 0);
    opened.add(uri);
    for (const other of documents.keys()) if (other !== uri) lookIn(other, QUIET_MS);
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    opened.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(() => {
    for (const uri of documents.keys()) lookIn(uri, QUIET_MS);
  });
}

/** Has the editor tell of changes to masters and lint configurations that are made elsewhere. */
export function askToWatchFiles(connection: Connection): void {
  const watchers = ['**/*.agreement.yaml', '**/tallystick-lint.*'].map((globPattern) => ({ globPattern }));
  connection.onInitialized(() => {
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
}
