import type { Agreement } from '../model.ts';
import type { Contract, ContractSection, Language, SignatureBlock } from './contract.ts';
import { listed } from './notation.ts';
import type { Draft, Writing } from './says.ts';
import { changes, data, escalations, reporting } from './sections/conduct.ts';
import { examples, rules } from './sections/examples.ts';
import { calendars, indicators, sources } from './sections/measured.ts';
import { credits } from './sections/money.ts';
import { definitions, parties, scope, term } from './sections/parties.ts';
import { exclusions, objectives } from './sections/promised.ts';
import { remedies } from './sections/remedies.ts';
import { ENGLISH } from './words/english.ts';
import { GERMAN } from './words/german.ts';
import type { SectionKey } from './words/sections.ts';
import type { Words } from './words/words.ts';

const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, de: GERMAN };

const SECTIONS: readonly (readonly [SectionKey, (writing: Writing) => readonly Draft[]])[] = [
  ['parties', parties],
  ['term', term],
  ['scope', scope],
  ['definitions', definitions],
  ['objectives', objectives],
  ['indicators', indicators],
  ['calendars', calendars],
  ['sources', sources],
  ['exclusions', exclusions],
  ['credits', credits],
  ['remedies', remedies],
  ['escalations', escalations],
  ['reporting', reporting],
  ['conduct', changes],
  ['data', data],
  ['rules', rules],
  ['examples', examples],
];

/**
 * The contract that an agreement is, in whole sentences (rules [TXT-1] to [TXT-6] of SPEC.md). It says all that the
 * engine does, and nothing that it does not: each clause is written from the same model that is measured. Texts of
 * the parties, titles, terms and steps, stay in the language in which they were written.
 *
 * @param agreement parsed with its masters, and best with its holidays filled in.
 */
export function contractText(agreement: Agreement, language: Language): Contract {
  const words = WORDS[language];
  const { notation } = words;
  const writing: Writing = { agreement, words };
  const { provider, customer } = agreement.parties;
  return {
    language,
    title: agreement.title,
    holdsFrom: agreement.effective?.fromDate ?? agreement.term.fromDate,
    lead: [
      words.kinds[agreement.kind],
      words.between(provider.name, customer.name),
      words.version(agreement.version, agreement.id, agreement.apiVersion),
      ...(agreement.masters.length > 0 ? [words.madeFrom(listed(agreement.masters, notation.and))] : []),
    ],
    sections: numbered(writing),
    signing: words.signing,
    signatures: [signature(words.provider, provider, words), signature(words.customer, customer, words)],
    clauseWord: words.clause,
    contentsWord: words.contents,
    foot: words.foot(agreement.title, agreement.version),
  };
}

function numbered(writing: Writing): readonly ContractSection[] {
  return SECTIONS.map(([key, write]) => ({ heading: writing.words.sections[key], drafts: write(writing) }))
    .filter(({ drafts }) => drafts.length > 0)
    .map(({ heading, drafts }, index) => ({
      number: index + 1,
      heading,
      clauses: drafts.map((draft, place) => ({ number: `${index + 1}.${place + 1}`, ...draft })),
    }));
}

function signature(
  role: string,
  { name, signatories }: Agreement['parties']['provider'],
  words: Words,
): SignatureBlock {
  return { party: name, role, signatories, lines: words.signLines };
}
