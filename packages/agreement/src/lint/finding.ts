import type { Region } from '../language/clause-places.ts';
import type { Suppression } from './config.ts';
import type { Severity } from './rule.ts';

/** A weakness of an agreement, at its place: for people, editors and other tools. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** Id of the clause: `objectives.shop-up.target`. */
  readonly clause: string;
  /** Where it stands in the text; `file` is there when that is a master's. */
  readonly region: Region;
  /** What is found, a sentence. */
  readonly message: string;
  /** What to do about it, a sentence. */
  readonly suggestion: string;
  /** The arithmetic behind it, a line each. */
  readonly shown: readonly string[];
  /** Text that could stand in the region instead; absent where a person must choose. */
  readonly replacement?: string;
  /** Why it was accepted, where the configuration says so. */
  readonly suppression?: Suppression;
}

/** `file:line:column: severity: message Suggestion [rule] (clause)`, the form that editors turn into a link. */
export function findingText(finding: Finding, file: string): string {
  const { region, severity, message, suggestion, rule, clause } = finding;
  const where = `${region.file ?? file}:${region.line}:${region.column}`;
  return `${where}: ${severity}: ${message} ${suggestion} [${rule}]${clause ? ` (${clause})` : ''}`;
}

/** By file, line, column, then rule; what one rule says of one place stays in its order. */
export function findingsInOrder(findings: readonly Finding[]): Finding[] {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      byText(a.region.file ?? '', b.region.file ?? '') ||
      a.region.line - b.region.line ||
      a.region.column - b.region.column ||
      byText(a.rule, b.rule),
  );
}
