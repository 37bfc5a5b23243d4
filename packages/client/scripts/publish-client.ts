/** Writes the operations of the client after a change of the API: `node --conditions=source packages/client/scripts/publish-client.ts`. A test compares them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { clientText, type OpenApi } from './client-text.ts';

const document = JSON.parse(
  readFileSync(new URL('../../../schema/openapi.json', import.meta.url), 'utf8'),
) as OpenApi;
writeFileSync(new URL('../src/generated/operations.ts', import.meta.url), clientText(document));
