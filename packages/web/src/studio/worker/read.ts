import {
  agreementOutline,
  type Contract,
  contractText,
  diagnoses,
  formAt,
  type Parsed,
  type Path,
  readDraft,
} from '@tallystick/agreement';
import { parseWithHolidays } from './holidays.ts';
import type { ClauseWords, Protocol, Reading } from './protocol.ts';

/** Reads a text for the page: its outline, what is to be said of it, and one clause as a form and in words. */
export async function read({ text, path, language }: Protocol['read']['ask']): Promise<Reading> {
  const draft = readDraft(text);
  const outline = agreementOutline(draft);
  // Of a section with clauses of their own, and of the head, only what stands there itself is shown.
  const isShallow = path.length === 0 || outline.some(({ addsTo }) => addsTo?.join('.') === path.join('.'));
  const parsed = await parseWithHolidays(text);
  const wordOf = (key: string) => formAt(draft, [key], 0).text ?? '';
  return {
    isAgreement: parsed.ok,
    id: wordOf('id'),
    title: wordOf('title'),
    outline,
    form: formAt(draft, path, isShallow ? 1 : undefined),
    diagnoses: diagnoses(draft, parsed),
    words: parsed.ok ? wordsOf(contractText(parsed.agreement, language), path) : null,
    scenarioCount: parsed.ok ? parsed.agreement.scenarios.size : 0,
    objectiveCount: parsed.ok ? parsed.agreement.objectives.size : 0,
  };
}

/** The clauses of the contract that a place of the text becomes; the head becomes the beginning of it. */
function wordsOf(contract: Contract, path: Path): readonly ClauseWords[] {
  const all = contract.sections.flatMap(({ clauses }) => clauses);
  if (path.length === 0) {
    return [{ number: '', title: contract.title, sentences: contract.lead }];
  }
  const clause = clauseText(path);
  const isOf = (id: string | undefined) =>
    id !== undefined && (id === clause || id.startsWith(`${clause}.`) || id.startsWith(`${clause}[`));
  const found = all.filter(({ id }) => isOf(id));
  const above = found.length > 0 ? [] : all.filter(({ id }) => id !== undefined && clause.startsWith(id));
  return [...found, ...above].map(({ number, title, sentences, table }) => ({
    number,
    title,
    sentences,
    ...(table ? { table } : {}),
  }));
}

/** A path as the contract cites it: `credits.schedules[0]`. */
export function clauseText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** What is wrong with a text that is no agreement, its first problem. */
export function firstProblem(parsed: Parsed): string {
  if (parsed.ok) return '';
  const [first] = parsed.problems;
  return first ? `Line ${first.line}: ${first.message} ${first.remedy}` : 'The text is no agreement.';
}
