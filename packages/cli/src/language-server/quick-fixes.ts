import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver/node';

/** What an editor may do by itself about the diagnostics at a place: those with one right answer. */
export function quickFixes({
  textDocument: { uri },
  context: { diagnostics },
}: CodeActionParams): CodeAction[] {
  return diagnostics.flatMap((diagnostic): CodeAction[] => {
    const newText = replacementOf(diagnostic);
    if (newText === undefined) return [];
    return [
      {
        title: `Write ${newText}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: { changes: { [uri]: [{ range: diagnostic.range, newText }] } },
      },
    ];
  });
}

/** It went to the editor with the diagnostic, and comes back as it was. */
function replacementOf({ data }: Diagnostic): string | undefined {
  if (typeof data !== 'object' || data === null || !('replacement' in data)) return undefined;
  return typeof data.replacement === 'string' ? data.replacement : undefined;
}
