import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvaluationReport } from '@tallystick/engine';
import { tallystick } from './command.ts';

/**
 * What `tallystick evaluate` says of an agreement's text and records, with every subject: what pages are held against.
 *
 * @param files further ones as the command takes them, `FILE@MAPPING`
 */
export async function evaluated(
  text: string,
  records: readonly object[],
  asOf: string,
  files: readonly string[] = [],
): Promise<EvaluationReport> {
  const folder = mkdtempSync(join(tmpdir(), 'evaluated-'));
  try {
    writeFileSync(join(folder, 'agreement.yaml'), text);
    writeFileSync(join(folder, 'records.ndjson'), records.map((one) => JSON.stringify(one)).join('\n'));
    const { stdout, stderr } = await tallystick([
      ...['evaluate', join(folder, 'agreement.yaml'), join(folder, 'records.ndjson'), ...files],
      ...['--as-of', asOf, '--format', 'json', '--subjects'],
    ]);
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as EvaluationReport;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
