/**
 * Writes the reference of the language to docs/reference: `node --conditions=source packages/agreement/scripts/publish-reference.ts`.
 * Tests fail while it is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { agreementFile } from '../src/clauses/agreement.ts';
import { referencePages } from '../src/reference/pages.ts';

const folder = new URL('../../../docs/reference/', import.meta.url);
const example = readFileSync(new URL('example.agreement.yaml', folder), 'utf8');
for (const { file, text } of referencePages(agreementFile.schema, example))
  writeFileSync(new URL(file, folder), text);
