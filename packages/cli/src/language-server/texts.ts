import { fileURLToPath } from 'node:url';
import { isAgreementText, type Masters, readDraft } from '@tallystick/agreement';
import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CommandError } from '../exit.ts';
import { mastersBeside } from '../masters.ts';

/** What agreements are called: `agreement.yaml`, `acme.agreement.json`. */
const AGREEMENT_FILE = /\bagreement\.(?:ya?ml|json)$/u;

/** A text in an editor. */
export interface EditorText {
  readonly text: string;
  /** Where it will be saved. */
  readonly file: string;
  readonly masters: Masters;
}

/**
 * An agreement with its masters, as an editor has them: what is open there goes before what is saved. Files that cannot
 * be read are masters that are not there. Undefined for other files: a text is an agreement when its file is called
 * one, or when it says that it is one.
 */
export function editorText(documents: TextDocuments<TextDocument>, uri: string): EditorText | undefined {
  const document = documents.get(uri);
  if (!document) return undefined;
  const [file, text] = [fileOf(uri), document.getText()];
  if (!AGREEMENT_FILE.test(file) && !isAgreementText(readDraft(text))) return undefined;
  const saved = mastersBeside(file);
  // Editors spell one URI in several ways, so files are compared.
  const openText = (wanted: string) =>
    documents
      .all()
      .find((one) => fileOf(one.uri) === wanted)
      ?.getText();
  const masters: Masters = (id) => {
    try {
      const found = saved(id);
      return found && { ...found, text: openText(found.file) ?? found.text };
    } catch (error) {
      if (error instanceof CommandError) return undefined;
      throw error;
    }
  };
  return { text, file, masters };
}

/** Where a document is or will be saved; one that has no file of this machine is taken as one in this folder. */
function fileOf(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    return 'untitled.yaml';
  }
}
