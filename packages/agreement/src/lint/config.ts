import { ID } from '../clauses/names.ts';
import { ClausePlaces, type Region } from '../language/clause-places.ts';
import { readDocument } from '../language/document.ts';
import { inFileOrder, type Problem } from '../language/problem.ts';
import {
  type JsonSchema,
  list,
  object,
  oneOf,
  optional,
  Reader,
  required,
  type Shape,
  text,
} from '../language/shape.ts';
import { LINT_RULES, UNUSED_SUPPRESSION } from './registry.ts';
import type { Severity } from './rule.ts';

/** Which rules hold for an agreement, and what was accepted. */
export interface LintConfig {
  /** By rule id, where it is not the default. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly suppressions: readonly Suppression[];
}

/** A finding that was looked at and accepted. */
export interface Suppression {
  /** Id of the agreement that it is for; any when absent. */
  readonly agreement?: string;
  readonly rule: string;
  /** Id of the clause, or of one that holds it. */
  readonly clause: string;
  readonly reason: string;
  /** Where it stands in the configuration. */
  readonly region: Region;
}

/** Every rule at its own severity, nothing suppressed. */
export const DEFAULT_CONFIG: LintConfig = { severities: new Map(), suppressions: [] };

/** Most suppressions of one configuration. */
export const MAX_SUPPRESSIONS = 1_000;

const rules = [...LINT_RULES, UNUSED_SUPPRESSION];
const ruleIds = rules.map(({ id }) => id);
const SEVERITIES = ['off', 'note', 'warning', 'error'] as const;

/** A key for each rule: a misspelt one is told with the nearest, and editors explain each. */
const severities: Shape<object> = object(
  'By rule, what a finding counts as.',
  Object.fromEntries(
    rules.map(({ id, finds, severity, isOff }) => [
      id,
      optional(oneOf(`${finds} By default: ${isOff ? 'off' : severity}.`, SEVERITIES)),
    ]),
  ),
);

const configFile = object('How agreements are linted.', {
  rules: optional(severities),
  suppress: optional(
    list(
      'Findings that were accepted.',
      object('A rule that is not held against a clause.', {
        agreement: optional(text('Id of the agreement that it is for; any when absent.', ID)),
        rule: required(oneOf('Id of the rule.', ruleIds)),
        clause: required(text('Id of the clause, or of one that holds it.')),
        reason: required(
          text('Why it was accepted.', { pattern: /\S/u, expected: 'a reason that says something' }),
        ),
      }),
    ),
  ),
});

/** The JSON Schema (draft 2020-12) of a configuration, for editors; published as schema/lint-config.schema.json. */
export const lintConfigSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://tallystick.example/schema/lint-config-v1.json',
  title: 'Tallystick lint configuration',
  ...configFile.schema,
};

/** Either the configuration, or every problem found in its text. */
export type ParsedLintConfig =
  | { readonly ok: true; readonly config: LintConfig }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a lint configuration (YAML or JSON). A misspelt rule or severity is a problem with a suggestion.
 *
 * @param file what findings about the configuration call it.
 */
export function parseLintConfig(source: string, file: string): ParsedLintConfig {
  const document = readDocument(source);
  if ('problems' in document) return { ok: false, problems: document.problems };
  const reader = new Reader(document.document);
  const read = configFile.read(document.document.root, [], reader);
  const suppress = read?.suppress ?? [];
  if (suppress.length > MAX_SUPPRESSIONS) {
    const message = `There are ${suppress.length} suppressions; at most ${MAX_SUPPRESSIONS} are read.`;
    reader.reportAt(['suppress'], 'too-long', message, 'Turn rules off that do not suit you.');
  }
  if (!read || reader.problems.length > 0) return { ok: false, problems: inFileOrder(reader.problems) };
  const places = new ClausePlaces(document.document);
  return {
    ok: true,
    config: {
      severities: new Map(Object.entries(read.rules ?? {})),
      suppressions: suppress.map((one, index) => ({
        ...one,
        region: { ...places.regionOf(['suppress', index, 'rule']), file },
      })),
    },
  };
}
