import type { Diagnosis, FormChoice, FormField, FormWay, OutlineSection } from '@tallystick/agreement';
import { language } from '../i18n/language.ts';
import { sentenceText } from '../i18n/sentence.ts';
import { t } from '../i18n/text.ts';
import type { Reading } from './worker/protocol.ts';

/** Stands before the reason in a finding of lint. */
const WHY = 'Why: ';

/** What a text says, in the reader's language; what the agreement itself says stays. */
export function saidReading(reading: Reading): Reading {
  const { form, outline, diagnoses } = reading;
  return {
    ...reading,
    form: saidForm(form),
    outline: saidOutline(outline),
    diagnoses: saidDiagnoses(diagnoses),
  };
}

/** A form with its titles and explanations in the reader's language; its values are the agreement's own. */
export function saidForm(field: FormField): FormField {
  const { title, help, ways, fields, entries } = field;
  return {
    ...field,
    title: titleText(title),
    help: sentenceText(help),
    ways: ways.map(saidWay),
    ...(fields ? { fields: fields.map(saidForm) } : {}),
    ...(entries ? { entries: entries.map(saidForm) } : {}),
  };
}

/** A way to write something is called by what the language says of it, without the full stop. */
function saidWay(way: FormWay): FormWay {
  if (way.kind === 'word') return { ...way, choices: way.choices.map(saidChoice) };
  const said = sentenceText(`${way.title}.`).replace(/\.$/u, '');
  return { ...way, title: said === way.title ? titleText(way.title) : said };
}

/** Words of the language are said; what the agreement defines is called as it calls it. */
function saidChoice(choice: FormChoice): FormChoice {
  return choice.title === choice.value ? { ...choice, title: sentenceText(choice.title) } : choice;
}

/** The sections of an agreement in the reader's language; clauses have the titles that the agreement gives them. */
function saidOutline(outline: readonly OutlineSection[]): readonly OutlineSection[] {
  return outline.map((section) => ({
    ...section,
    title: titleText(section.title),
    help: sentenceText(section.help),
    clauses: section.clauses.map((clause) => ({ ...clause, title: titleText(clause.title) })),
  }));
}

/** Findings in the reader's language, line by line: what is wrong and what to do, the arithmetic, the reason. */
export function saidDiagnoses(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  return diagnoses.map((one) => ({ ...one, message: one.message.split('\n').map(lineText).join('\n') }));
}

function lineText(line: string): string {
  return line.startsWith(WHY)
    ? t('Why: {{reason}}', { reason: sentenceText(line.slice(WHY.length)) })
    : sentenceText(line);
}

/** The line of a reason without the word that it begins with. */
export function withoutWhy(line: string): string {
  return line.replace(t('Why: {{reason}}', { reason: '' }), '');
}

/** A title inside a sentence: in English it begins small there. */
export function titleInside(title: string): string {
  return language() === 'en' ? title.toLowerCase() : title;
}

/** The titles of the language begin with a capital letter and are said; names that somebody gave mostly do not. */
function titleText(title: string): string {
  return /^\p{Lu}/u.test(title) ? sentenceText(title) : title;
}
