import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  type Diagnosis,
  diagnoses,
  isMasterText,
  masterProblems,
  problemDiagnoses,
  readDraft,
} from '@tallystick/agreement';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { CommandError } from '../exit.ts';
import { parseWithHolidays } from '../files.ts';
import { configurations } from '../lint/configuration.ts';
import { rangeOf } from './places.ts';
import type { EditorText } from './texts.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
} as const;

/** What an editor shows of an agreement: what `lint` would say of it, now. */
export async function diagnose({ text, file, masters }: EditorText, now: number): Promise<Diagnostic[]> {
  const draft = readDraft(text);
  if (isMasterText(draft)) {
    return problemDiagnoses(draft, masterProblems(text, masters)).map(diagnosticOf);
  }
  const parsed = await parseWithHolidays(text, masters);
  try {
    const config = configurations(undefined)(file);
    return diagnoses(draft, parsed, { config, asOf: now }).map(diagnosticOf);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    // The lint configuration beside the file is wrong: it is told at the top, and all rules hold meanwhile.
    return [atTheTop(error.message), ...diagnoses(draft, parsed, { asOf: now }).map(diagnosticOf)];
  }
}

/** A diagnosis as the protocol has it; what replaces the words goes along for the editor's quick fix. */
function diagnosticOf(one: Diagnosis): Diagnostic {
  const { region, severity, from, code, message, elsewhere, replacement } = one;
  const href = explanationOf(from, code);
  return {
    range: rangeOf(region),
    severity: SEVERITIES[severity],
    source: from === 'lint' ? 'tallystick lint' : 'tallystick',
    code,
    ...(href ? { codeDescription: { href } } : {}),
    message: elsewhere ? `In the master: ${message}` : message,
    ...(elsewhere
      ? {
          relatedInformation: [
            {
              location: { uri: pathToFileURL(elsewhere.file).href, range: rangeOf(elsewhere) },
              message: 'It stands here.',
            },
          ],
        }
      : {}),
    ...(replacement === undefined ? {} : { data: { replacement } }),
  };
}

function atTheTop(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: { line: 0, character: 1 } },
    severity: DiagnosticSeverity.Error,
    source: 'tallystick lint',
    message,
  };
}

/** The page that explains a code, where the documents are installed beside the command. */
function explanationOf(from: Diagnosis['from'], code: string): string | undefined {
  const page = new URL(`../../../../docs/${from === 'lint' ? 'lint.md' : 'errors.md'}`, import.meta.url);
  if (!existsSync(page)) return undefined;
  return from === 'lint' ? `${page.href}#${code}` : `${page.href}#an-agreement`;
}
