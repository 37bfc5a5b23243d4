import { pathText } from '../language/document.ts';
import type { Agreement } from '../model.ts';
import type { Parsed } from '../parse.ts';
import { DEFAULT_CONFIG, type LintConfig, type Suppression } from './config.ts';
import { type Finding, findingsInOrder } from './finding.ts';
import type { PastPeriods } from './past.ts';
import { proseOf } from './prose.ts';
import { LINT_RULES, UNUSED_SUPPRESSION } from './registry.ts';
import type { LintContext, Remark, Rule, Severity } from './rule.ts';
import { atStrictest } from './strictest.ts';

/** An agreement that parses, and where its clauses stand. */
export type Lintable = Extract<Parsed, { ok: true }>;

/** What linting may look at besides the text. */
export interface LintOptions {
  readonly config?: LintConfig;
  /** Other agreements that dependencies may name. */
  readonly others?: readonly Agreement[];
  /** Now, ms, for deadlines that may be past; without it they are not looked at. */
  readonly asOf?: number;
  /** What was attained in the past, for targets that history speaks against. */
  readonly past?: PastPeriods;
}

/**
 * Looks for weaknesses in an agreement that parses: what is vague, has gaps, contradicts itself or cannot be kept.
 * Findings come in the order of the file, suppressed ones with their reason among them. Takes time that grows with
 * the length of the text.
 *
 * @example
 * const parsed = parseAgreement(text);
 * if (parsed.ok) for (const finding of lint(parsed)) show(findingText(finding, 'acme.agreement.yaml'));
 */
export function lint({ agreement, places }: Lintable, options: LintOptions = {}): readonly Finding[] {
  const { config = DEFAULT_CONFIG, others = [], asOf, past } = options;
  const context: LintContext = {
    agreement: atStrictest(agreement),
    places,
    prose: proseOf(agreement, places),
    others: new Map(others.map((other) => [other.id, other])),
    ...(asOf === undefined ? {} : { asOf }),
    ...(past ? { past } : {}),
  };
  const findings: Finding[] = [];
  for (const rule of LINT_RULES) {
    const severity = severityOf(rule, config);
    if (severity === 'off' || !runs(rule, options)) continue;
    for (const remark of rule.check(context)) findings.push(found(rule, severity, remark, context, config));
  }
  return findingsInOrder(findings);
}

/**
 * Findings about suppressions that suppressed nothing in the agreements that were linted, at their places in the
 * configuration. Those of rules that did not run, and of other agreements, are not spoken of.
 */
export function unusedSuppressions(
  config: LintConfig,
  { findings, agreements }: { findings: readonly Finding[]; agreements: readonly string[] },
  options: Pick<LintOptions, 'asOf' | 'past'> = {},
): readonly Finding[] {
  const { id } = UNUSED_SUPPRESSION;
  const severity = config.severities.get(id) ?? UNUSED_SUPPRESSION.severity;
  if (severity === 'off') return [];
  const used = new Set(findings.map(({ suppression }) => suppression));
  const isStale = (one: Suppression) =>
    !used.has(one) &&
    (one.agreement === undefined || agreements.includes(one.agreement)) &&
    LINT_RULES.some(
      (rule) => rule.id === one.rule && severityOf(rule, config) !== 'off' && runs(rule, options),
    );
  return config.suppressions.filter(isStale).map(({ region, rule, clause }) => ({
    rule: id,
    severity,
    clause: '',
    region,
    message: `"${rule}" finds nothing at ${clause}, so there is nothing to suppress.`,
    suggestion: 'Take the suppression out, or correct its clause.',
    shown: [],
  }));
}

function severityOf(rule: Rule, config: LintConfig): Severity | 'off' {
  return config.severities.get(rule.id) ?? (rule.isOff ? 'off' : rule.severity);
}

function runs({ needs }: Rule, options: Pick<LintOptions, 'asOf' | 'past'>): boolean {
  return needs === undefined || options[needs] !== undefined;
}

function found(
  { id }: Rule,
  severity: Severity,
  { at, clause = pathText(at), message, suggestion, shown = [], replacement }: Remark,
  { agreement, places }: LintContext,
  config: LintConfig,
): Finding {
  // What others share through an alias must not be replaced on behalf of one of them.
  const isReplaceable = replacement !== undefined && places.scalarAt(at)?.shared === false;
  const suppression = suppressionOf(config, agreement.id, id, clause);
  return {
    rule: id,
    severity,
    clause,
    region: places.regionOf(at),
    message,
    suggestion,
    shown,
    ...(isReplaceable ? { replacement } : {}),
    ...(suppression ? { suppression } : {}),
  };
}

/** The suppression of the rule for the clause, or for one that it is a part of. */
function suppressionOf(
  { suppressions }: LintConfig,
  agreement: string,
  rule: string,
  clause: string,
): Suppression | undefined {
  return suppressions.find(
    (one) =>
      one.rule === rule &&
      (one.agreement === undefined || one.agreement === agreement) &&
      (clause === one.clause || clause.startsWith(`${one.clause}.`) || clause.startsWith(`${one.clause}[`)),
  );
}
