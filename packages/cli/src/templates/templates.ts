import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Agreement, parseAgreement, problemText } from '@tallystick/agreement';

const ENDING = '.agreement.yaml';
const FOLDER = dirname(fileURLToPath(import.meta.resolve(`@tallystick/agreement/templates/saas${ENDING}`)));

/** An agreement to start from. */
export interface Template {
  /** What `--template` names it by. */
  readonly name: string;
  /** Whom it is for and what is in it: the comment at its head, as one line. */
  readonly summary: string;
  /** The whole file, comments and all. */
  readonly text: string;
  readonly agreement: Agreement;
}

/** The names of all templates, in their order. */
export function templateNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

/** A template by its name, one of {@link templateNames}. @throws Error when it is no valid agreement. */
export function readTemplate(name: string): Template {
  const text = readFileSync(join(FOLDER, `${name}${ENDING}`), 'utf8');
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(problemText(parsed.problems[0]!, name));
  return { name, summary: headOf(text), text, agreement: parsed.agreement };
}

function headOf(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines
    .slice(0, end)
    .map((line) => line.slice(1).trim())
    .join(' ');
}
