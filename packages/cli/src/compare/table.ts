import type { ComparedResult, Comparison } from '@tallystick/engine';

/** A comparison as text: one block a period that differs, one line a text, then the credits. */
export function comparisonTable(
  { objectives, texts, totals, asOf }: Comparison,
  files: readonly string[],
  all: boolean,
): readonly string[] {
  const width = Math.max(...files.map((file) => file.length));
  const lines: string[] = [`As of ${asOf}, ${all ? 'all periods' : 'periods that differ'}.\n`];
  for (const { id, periods } of objectives) {
    for (const { period, results, differs } of periods) {
      if (!differs && !all) continue;
      lines.push(`\n${id} ${period}\n`);
      results.forEach((result, index) => {
        lines.push(
          `  ${files[index]!.padEnd(width)}  ${resultText(result, texts[index]!.currency, index)}\n`,
        );
      });
    }
  }
  if (lines.length === 1) lines.push('\nNothing differs.\n');
  lines.push('\nCredits\n');
  totals.forEach(({ due, exposure }, index) => {
    const { currency } = texts[index]!;
    lines.push(
      `  ${files[index]!.padEnd(width)}  due ${due} ${currency}, exposure ${exposure} ${currency}\n`,
    );
  });
  return lines;
}

function resultText(result: ComparedResult | null, currency: string, index: number): string {
  if (!result) return 'no such objective or period';
  const { target, attained, status, credit, attainedChange } = result;
  const change =
    index > 0 && attainedChange !== null && attainedChange !== '0' ? ` (${signed(attainedChange)})` : '';
  return `target ${target}, attained ${attained ?? 'no figure'}${change}, ${status}, credit ${credit} ${currency}`;
}

/** With its sign, and at most three decimals; the exact value is in the JSON. */
function signed(change: string): string {
  const [whole = '', decimals] = change.replace('…', '').split('.');
  const short = decimals ? `${whole}.${decimals.slice(0, 3)}` : whole;
  return change.startsWith('-') ? `\u2212${short.slice(1)}` : `+${short}`;
}
