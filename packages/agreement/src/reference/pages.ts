import type { JsonSchema } from '../language/shape.ts';
import { type KeyRow, keyRows, meaningOf } from './construct.ts';
import { excerptOf } from './excerpt.ts';

/** A page of the reference. */
export interface ReferencePage {
  /** `credits.md`. */
  readonly file: string;
  readonly text: string;
}

interface Topic {
  readonly file: string;
  readonly title: string;
  /** What it is for, a sentence or two. */
  readonly about: string;
  /** The sections of an agreement that it tells, each with its own table. */
  readonly sections: readonly string[];
  /** Of indicators: the one kind. */
  readonly kind?: string;
}

const INDICATORS = {
  clock: 'Time to respond, to resolve, to deliver: how long a ticket or an order runs on a calendar.',
  availability: 'The share of the promised time in which a service was up.',
  ratio: 'Good events out of valid events: requests, deliveries, checks.',
  distribution: 'Latency and other values, of which a percentile or a mean is promised.',
  score: 'What people say: ratings, and net promoter scores.',
  count: 'How often something happens, or to how many.',
  composite: 'Several indicators taken together.',
} as const;

const TOPICS: readonly Topic[] = [
  {
    file: 'agreement.md',
    title: 'The agreement',
    about:
      'What stands at the head of the file: which text it is, how long it holds, who answers for what, what words mean.',
    sections: [
      'apiVersion',
      'kind',
      'id',
      'title',
      'extends',
      'version',
      'effective',
      'precedence',
      'roles',
      'term',
      'glossary',
    ],
  },
  { file: 'parties.md', title: 'Parties', about: 'Who agrees, and who signs.', sections: ['parties'] },
  {
    file: 'scope.md',
    title: 'Scope',
    about: 'Which services it is about, what they cost and depend on, and what is left out.',
    sections: ['scope'],
  },
  {
    file: 'calendars.md',
    title: 'Calendars',
    about: 'Business hours in a time zone, with holidays, special days and breaks.',
    sections: ['calendars'],
  },
  {
    file: 'sources.md',
    title: 'Sources',
    about: 'Where evidence comes from, whose it is, and what its words stand for.',
    sections: ['sources'],
  },
  ...Object.entries(INDICATORS).map(([kind, about]) => ({
    file: `indicator-${kind}.md`,
    title: `Indicator: ${kind}`,
    about,
    sections: ['indicators'],
    kind,
  })),
  {
    file: 'objectives.md',
    title: 'Objectives',
    about:
      'What is promised of an indicator in each period, and when to warn; targets that grow, and targets that may be changed.',
    sections: ['objectives'],
  },
  {
    file: 'exclusions.md',
    title: 'Exclusions',
    about: 'Time that does not count: planned maintenance inside its rules, and claims that someone decides.',
    sections: ['exclusions'],
  },
  {
    file: 'credits.md',
    title: 'Credits',
    about: 'What a miss costs: schedules, pools, bonuses, and the caps on them.',
    sections: ['credits'],
  },
  {
    file: 'remedies.md',
    title: 'Remedies',
    about: 'What follows from repeated misses besides money.',
    sections: ['remedies'],
  },
  {
    file: 'escalations.md',
    title: 'Escalations and playbooks',
    about: 'Who hears of trouble, when, and what is done then.',
    sections: ['escalations', 'playbooks'],
  },
  {
    file: 'reporting.md',
    title: 'Reporting and reviews',
    about: 'What is stated, how often, to whom; when the parties meet.',
    sections: ['reporting', 'reviews'],
  },
  {
    file: 'conduct.md',
    title: 'Change, ending and data protection',
    about:
      'How the text is changed, how the agreement ends before its time, and what is done with personal data.',
    sections: ['changeControl', 'termination', 'dataProtection'],
  },
  {
    file: 'scenarios.md',
    title: 'Scenarios',
    about: 'Examples that are part of the text and run as tests: what happens, and what it must come to.',
    sections: ['scenarios'],
  },
];

const HEAD =
  '<!-- Written by packages/agreement/scripts/publish-reference.ts from the declarations of the language; do not edit. -->';

/**
 * The reference of the language: a page for each construct, from the declarations that the parser reads with, each with its
 * part of one example that the tests read, lint and run.
 *
 * @param schema the JSON Schema of an agreement that extends nothing.
 * @param example an agreement that uses every construct.
 */
export function referencePages(schema: JsonSchema, example: string): readonly ReferencePage[] {
  const pages = TOPICS.map((topic) => ({ file: topic.file, text: pageText(topic, schema, example) }));
  return [{ file: 'README.md', text: indexText() }, ...pages];
}

function indexText(): string {
  return `${HEAD}

# The agreement language

A page for each construct. Every key is explained with what may be written there; each page shows its part of
[one agreement](example.agreement.yaml) that uses every construct, and that the tests read, lint and run. Editors show the same
explanations: [editors](../editors.md). How durations, shares, dates and amounts are written stands beside each key.

| page | about |
|---|---|
${TOPICS.map(({ file, title, about }) => `| [${title}](${file}) | ${about} |`).join('\n')}
`;
}

function pageText(topic: Topic, schema: JsonSchema, example: string): string {
  const { title, about, sections, kind } = topic;
  const properties = schema.properties as Readonly<Record<string, JsonSchema>>;
  const required = schema.required as readonly string[];
  const tables = sections.map((section) => {
    const construct = kind === undefined ? properties[section]! : kindOf(properties[section]!, kind);
    const own: KeyRow = {
      path: section,
      takes: kind === undefined ? rowTakes(construct) : 'a mapping by id',
      required: required.includes(section),
      meaning: meaningOf(construct),
    };
    const head = kind === undefined ? section : `${section}.ID`;
    return [own, ...keyRows(construct, head)];
  });
  return `${HEAD}

# ${title}

${about}

\`\`\`yaml
${excerptOf(example, sections, kind)}\`\`\`

| key | takes | | meaning |
|---|---|---|---|
${tables.flat().map(rowText).join('\n')}

[All pages](README.md)
`;
}

function rowTakes(construct: JsonSchema): string {
  const isMap = construct.type === 'object' && !construct.properties;
  return isMap
    ? 'a mapping by id'
    : (keyRows({ properties: { it: construct }, required: [] })[0]?.takes ?? '');
}

function rowText({ path, takes, required, meaning }: KeyRow): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return `| \`${path}\` | ${cell(takes)} | ${required ? 'required' : ''} | ${cell(meaning)} |`;
}

function kindOf(indicators: JsonSchema, kind: string): JsonSchema {
  const entry = indicators.additionalProperties as JsonSchema;
  const found = (entry.oneOf as readonly JsonSchema[]).find((one) => {
    const { kind: tag } = one.properties as Readonly<Record<string, JsonSchema>>;
    return (tag?.enum as readonly string[] | undefined)?.includes(kind);
  });
  if (!found) throw new Error(`The language has no indicator of kind "${kind}".`);
  return found;
}
