/**
 * Writes the JSON Schema of the agreement language to schema/agreement.schema.json in the repository's root:
 * `node --conditions=source packages/agreement/scripts/publish-schema.ts`. A test fails while it is stale.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { agreementSchema } from '../src/schema.ts';

const folder = new URL('../../../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('agreement.schema.json', folder), `${JSON.stringify(agreementSchema, undefined, 2)}\n`);
