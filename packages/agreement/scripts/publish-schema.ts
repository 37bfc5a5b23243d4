/**
 * Writes the JSON Schemas of the agreement language, of differences and of lint configurations to schema/ in the repository's root:
 * `node --conditions=source packages/agreement/scripts/publish-schema.ts`. Tests fail while they are stale.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { diffSchema } from '../src/diff/schema.ts';
import { lintConfigSchema } from '../src/lint/config.ts';
import { agreementSchema } from '../src/schema.ts';

const folder = new URL('../../../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('agreement.schema.json', folder), `${JSON.stringify(agreementSchema, undefined, 2)}\n`);
writeFileSync(new URL('diff.schema.json', folder), `${JSON.stringify(diffSchema, undefined, 2)}\n`);
writeFileSync(
  new URL('lint-config.schema.json', folder),
  `${JSON.stringify(lintConfigSchema, undefined, 2)}\n`,
);
