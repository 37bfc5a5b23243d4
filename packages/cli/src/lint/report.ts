import { type Agreement, type Finding, findingText, type Severity } from '@tallystick/agreement';
import { jsonText } from '../output/write.ts';

/** Name and version of the JSON form below; its JSON Schema is schema/lint.schema.json. */
export const LINT_FORMAT = 'tallystick-lint/1';

/** An agreement with what was found in it. */
export interface LintedAgreement {
  readonly file: string;
  readonly agreement: Pick<Agreement, 'id' | 'version' | 'title'>;
  readonly findings: readonly Finding[];
}

/** What a lint came to. */
export interface LintResult {
  readonly agreements: readonly LintedAgreement[];
  /** Findings about configurations: suppressions that suppress nothing. */
  readonly configuration: readonly Finding[];
}

/** How many findings of each severity are not suppressed, and how many are. */
export type Counts = Readonly<Record<Severity | 'suppressed', number>>;

/** Every finding, with the file that it is about where it names none. */
export function allFindings({
  agreements,
  configuration,
}: LintResult): readonly (Finding & { file: string })[] {
  return [
    ...agreements.flatMap(({ file, findings }) =>
      findings.map((finding) => ({ ...finding, file: finding.region.file ?? file })),
    ),
    ...configuration.map((finding) => ({ ...finding, file: finding.region.file ?? '' })),
  ];
}

/** Counts what a lint found. */
export function countsOf(result: LintResult): Counts {
  const counts = { error: 0, warning: 0, note: 0, suppressed: 0 };
  for (const { severity, suppression } of allFindings(result))
    counts[suppression ? 'suppressed' : severity]++;
  return counts;
}

/** For people: a line a finding that editors turn into a link, its arithmetic below it, then the counts. */
export function lintText(result: LintResult): string {
  const counts = countsOf(result);
  const lines = allFindings(result)
    .filter(({ suppression }) => !suppression)
    .flatMap((finding) => [
      findingText(finding, finding.file),
      ...finding.shown.map((line) => `    ${line}`),
    ]);
  const many = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
  const total = [
    many(counts.error, 'error'),
    many(counts.warning, 'warning'),
    many(counts.note, 'note'),
    ...(counts.suppressed > 0 ? [`${counts.suppressed} suppressed`] : []),
  ].join(', ');
  return `${[...lines, ...(lines.length > 0 ? [''] : []), `${total}.`].join('\n')}\n`;
}

/** For other tools: all findings, suppressed ones with their reasons among them. */
export function lintJson(result: LintResult): string {
  const plain = ({ region, suppression, ...finding }: Finding, file: string) => ({
    ...finding,
    region: { ...region, file: region.file ?? file },
    suppressed: suppression ? suppression.reason : null,
  });
  const { error, warning, note, suppressed } = countsOf(result);
  const report = {
    format: LINT_FORMAT,
    errors: error,
    warnings: warning,
    notes: note,
    suppressed,
    agreements: result.agreements.map(({ file, agreement: { id, version, title }, findings }) => ({
      file,
      id,
      version,
      title,
      findings: findings.map((finding) => plain(finding, file)),
    })),
    configuration: result.configuration.map((finding) => plain(finding, '')),
  };
  return jsonText(report);
}
