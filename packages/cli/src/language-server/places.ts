import type { Region, TextChange } from '@tallystick/agreement';
import type { Position, Range, TextEdit } from 'vscode-languageserver/node';

/** Both count UTF-16 code units; the protocol counts from 0 and the language from 1. */
export function rangeOf({ line, column, endLine, endColumn }: Region): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** A place of the language at a position of the protocol. */
export function placeOf({ line, character }: Position): { line: number; column: number } {
  return { line: line + 1, column: character + 1 };
}

/** A change as the protocol has it. */
export function editOf({ region, text }: TextChange): TextEdit {
  return { range: rangeOf(region), newText: text };
}
