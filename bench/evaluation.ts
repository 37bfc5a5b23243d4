/**
 * The whole sample (59,354 rows of real incidents): reading it, and evaluating its agreement from memory,
 * against one JSON.parse of the same records as JSON lines.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseAgreement } from '@tallystick/agreement';
import { parseMapping, readEvidence } from '@tallystick/connectors';
import { evaluate } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import { record } from './report.ts';

const FOLDER = 'examples/servicenow';
const AS_OF = Date.UTC(2016, 3, 6, 9);
const ROUNDS = 5;

const agreement = parseAgreement(readFileSync(`${FOLDER}/incident-desk.agreement.yaml`, 'utf8'));
const mapping = parseMapping(readFileSync(`${FOLDER}/mapping.yaml`, 'utf8'), { file: 'mapping.yaml' });
if (!agreement.ok || !mapping.ok) throw new Error('The sample does not parse.');
const parsed = { agreement: agreement.agreement, mapping: mapping.mapping };

const records: EvidenceRecord[] = [];
const reading = await best(async () => {
  records.length = 0;
  const input = { path: `${FOLDER}/incidents-2016-03.csv.gz`, mapping: parsed.mapping };
  for await (const batch of readEvidence([input], { onError: 'stop' })) records.push(...batch);
});
const lines = records.map((record) => JSON.stringify(record));
const parsing = await best(async () => {
  for (const line of lines) JSON.parse(line);
});
const evaluating = await best(async () => {
  await evaluate(parsed.agreement, records, { asOf: AS_OF });
});

record('evaluation', {
  title: 'Reading and evaluating the ServiceNow sample',
  about: `${records.length.toLocaleString('en')} rows of real incidents, through \`readEvidence\` and \`evaluate\`, against one \`JSON.parse\` of the same records as JSON lines. Best of ${ROUNDS} rounds.`,
  columns: ['step', 'µs a record', 'ratio to JSON.parse'],
  rows: Object.entries({
    'read the CSV (gzip), map its rows': reading,
    'evaluate the records, intake included': evaluating,
    'JSON.parse (peer)': parsing,
  }).map(([step, ms]) => [step, (ms * 1000) / records.length, ms / parsing]),
});

/** The quickest of a few rounds, ms. */
async function best(work: () => Promise<void>): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const startedAt = performance.now();
    await work();
    quickest = Math.min(quickest, performance.now() - startedAt);
  }
  return quickest;
}
