/**
 * Writes the OpenAPI document of the HTTP API to schema/openapi.json: `node --conditions=source packages/server/scripts/publish-openapi.ts`.
 * A test holds the server to it.
 */
import { writeFileSync } from 'node:fs';
import type { Store } from '@tallystick/store';
import { buildApp } from '../src/app.ts';
import { openApiText } from '../src/http/openapi.ts';

// Routes are told without a request being made, so that no database is needed.
const store = {} as Store;
const app = await buildApp({ store, now: () => 0, version: '1', access: 'sign-in', logger: false });
await app.server.ready();
writeFileSync(new URL('../../../schema/openapi.json', import.meta.url), openApiText(app.server.swagger()));
await app.server.close();
