import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Finding, LINT_RULES, UNUSED_SUPPRESSION } from '@tallystick/agreement';
import { jsonText } from '../output/write.ts';
import { VERSION } from '../version.ts';
import { allFindings, type LintResult } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * A lint as a log of SARIF 2.1.0 (OASIS), which code hosts and editors show at the lines: rules with their defaults,
 * results with regions, clauses as logical locations, suppressions with their reasons, and fixes.
 */
export function lintSarif(result: LintResult): string {
  const indexes = new Map(RULES.map(({ id }, index) => [id, index]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'tallystick lint', semanticVersion: VERSION, rules: RULES.map(ruleObject) } },
        columnKind: 'utf16CodeUnits',
        results: allFindings(result).map((finding) => resultObject(finding, indexes.get(finding.rule)!)),
      },
    ],
  };
  return jsonText(log);
}

const RULES = [...LINT_RULES, UNUSED_SUPPRESSION];

function ruleObject({ id, finds, why, severity, isOff }: (typeof RULES)[number]) {
  return {
    id,
    shortDescription: { text: finds },
    fullDescription: { text: `${finds} ${why}` },
    help: { text: why },
    defaultConfiguration: { level: severity, enabled: !isOff },
  };
}

function resultObject(finding: Finding & { file: string }, ruleIndex: number) {
  const { rule, severity, message, suggestion, shown, clause, replacement, suppression } = finding;
  const artifactLocation = { uri: uriOf(finding.file) };
  const region = regionObject(finding);
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: [`${message} ${suggestion}`, ...shown].join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation, region },
        ...(clause === '' ? {} : { logicalLocations: [{ fullyQualifiedName: clause }] }),
      },
    ],
    ...(suppression
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: suppression.reason }] }
      : {}),
    ...(replacement === undefined
      ? {}
      : {
          fixes: [
            {
              description: { text: suggestion },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: [{ deletedRegion: region, insertedContent: { text: replacement } }],
                },
              ],
            },
          ],
        }),
  };
}

/** Both count lines and columns from 1, and the end column stands after the last character. */
function regionObject({ region: { line, column, endLine, endColumn } }: Finding) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A relative file keeps its path, so that the log means the same on another machine. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join('/');
}
