import type { Agreement } from '@tallystick/agreement';
import type { ClauseCoverage, ScenarioResult } from '@tallystick/engine';
import { formatInstant } from '@tallystick/time';

/** Name and version of the JSON form below. */
export const TEST_FORMAT = 'tallystick-test/1';

/** What `tallystick test --format json` prints. */
export interface TestReport {
  readonly format: typeof TEST_FORMAT;
  readonly agreement: { readonly id: string; readonly version: number; readonly title: string };
  readonly passed: number;
  readonly failed: number;
  readonly scenarios: readonly {
    readonly id: string;
    readonly clause: string;
    readonly title: string;
    readonly passed: boolean;
    /** Evaluation instant, ISO 8601 in UTC. */
    readonly asOf: string;
    readonly checks: readonly {
      readonly clause: string;
      readonly passed: boolean;
      readonly expected: string;
      readonly actual: string;
      readonly explanation: readonly string[];
    }[];
  }[];
  /** The clauses that scenarios can try, and which do. */
  readonly coverage: readonly ClauseCoverage[];
}

/** The results of an agreement's scenarios as plain data. */
export function testReport(
  agreement: Agreement,
  results: readonly ScenarioResult[],
  coverage: readonly ClauseCoverage[],
): TestReport {
  const passed = results.filter((result) => result.passed).length;
  return {
    format: TEST_FORMAT,
    agreement: { id: agreement.id, version: agreement.version, title: agreement.title },
    passed,
    failed: results.length - passed,
    scenarios: results.map((result) => ({
      id: result.scenario.id,
      clause: `scenarios.${result.scenario.id}`,
      title: result.scenario.title,
      passed: result.passed,
      asOf: formatInstant(result.asOf),
      checks: result.checks.map(({ expectation, ...check }) => ({ clause: expectation.clause, ...check })),
    })),
    coverage,
  };
}

/** The results for people: a line a scenario, failures with all that is known, then what nobody tried. */
export function testText(report: TestReport): string {
  const { agreement, scenarios, coverage, passed, failed } = report;
  const lines = [`${agreement.title} (version ${agreement.version})`, ''];
  for (const scenario of scenarios) {
    lines.push(`${scenario.passed ? 'passed' : 'FAILED'}  ${scenario.title} (${scenario.id})`);
    for (const check of scenario.checks.filter((one) => !one.passed)) {
      lines.push(
        `        ${check.clause}`,
        `          expected  ${check.expected}`,
        `          actual    ${check.actual}`,
      );
      lines.push(...check.explanation.map((line) => `            ${line}`));
    }
  }
  if (scenarios.length > 0) lines.push('');
  const untried = coverage.filter((clause) => clause.scenarios.length === 0);
  if (coverage.length > 0) {
    lines.push(`Clauses tried: ${coverage.length - untried.length} of ${coverage.length}.`);
  }
  if (untried.length > 0) lines.push('No scenario tries:', ...untried.map(({ clause }) => `  ${clause}`));
  lines.push('', `${passed} passed, ${failed} failed.`);
  return `${lines.join('\n')}\n`;
}
