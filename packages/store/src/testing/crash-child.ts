/**
 * A process to be killed: opens the embedded store, appends batches for ever, and writes the number of the last record of each
 * batch to its output once the batch is committed. Arguments: data directory, cache directory, first number.
 */
import { appendEvidence } from '../evidence/append.ts';
import { openStore } from '../open.ts';
import { records } from './records.ts';

const [dataDir, cacheDir, from] = process.argv.slice(2) as [string, string, string];
const store = await openStore({ dataDir, cacheDir });
for (let at = Number(from); ; at += 40) {
  await store.withTenant('acme', (tx) => appendEvidence(tx, 'a', records(40, at)));
  process.stdout.write(`${at + 39}\n`);
}
