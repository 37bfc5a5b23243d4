import { readFileSync } from 'node:fs';
import { type App, buildApp } from '@tallystick/server';
import type { Store } from '@tallystick/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiText } from '../../packages/server/src/http/openapi.ts';
import { PERMISSIONS } from '../../packages/server/src/identity/permissions.ts';
import { ROOT } from '../testing/command.ts';

interface Answer {
  readonly properties?: Readonly<Record<string, { readonly type?: unknown }>>;
}

/** An operation as the document tells it. */
interface Operation {
  readonly summary?: string;
  readonly 'x-action'?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: { readonly maximum?: number };
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Answer }>> }>
  >;
}

describe('the OpenAPI document', () => {
  let app: App;
  const published = readFileSync(`${ROOT}schema/openapi.json`, 'utf8');
  const operations = () => {
    const { paths } = JSON.parse(published) as { paths: Record<string, Record<string, Operation>> };
    return Object.entries(paths).flatMap(([path, all]) =>
      Object.entries(all).map(([method, one]) => ({ name: `${method} ${path}`, ...one })),
    );
  };

  beforeAll(async () => {
    // Routes are told without a request being made, so that no database is needed.
    app = await buildApp({
      store: {} as Store,
      now: () => 0,
      version: '1',
      access: 'sign-in',
      logger: false,
    });
    await app.server.ready();
  });
  afterAll(() => app?.server.close());

  it('is the one in the repository: publish-openapi.ts has been run', () => {
    expect(openApiText(app.server.swagger())).toBe(published);
  });

  it('has every route of the API, and says of each what it is, what it takes and how it fails', () => {
    const told = operations();
    const routes = app.routes.filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/api/v1/'));
    expect(told.map(({ name }) => name).sort()).toEqual(
      routes.map(({ method, url }) => `${method.toLowerCase()} ${url.replaceAll(/:(\w+)/g, '{$1}')}`).sort(),
    );
    const actions = new Set<string>([...Object.keys(PERMISSIONS), 'self', 'anyone']);
    for (const one of told) {
      expect(one.summary?.length, one.name).toBeGreaterThan(5);
      expect(actions.has(one['x-action'] ?? ''), one.name).toBe(true);
      expect(one.responses, one.name).toHaveProperty('default');
    }
  });

  it('gives every list in pages of a stated size, but those that are short by what they list', () => {
    const lists = operations().filter(({ name, responses }) => {
      const { properties = {} } = responses['200']?.content?.['application/json']?.schema ?? {};
      return name.startsWith('get ') && Object.values(properties).some(({ type }) => type === 'array');
    });
    const whole = lists.filter(({ responses, parameters = [] }) => {
      const has = (name: string) => parameters.find((one) => one.in === 'query' && one.name === name);
      const isPaged = 'next' in responses['200']!.content!['application/json']!.schema!.properties!;
      const from = has('skip') ?? has('cursor') ?? has('before');
      return !(isPaged && from && (has('limit')?.schema.maximum ?? Number.POSITIVE_INFINITY) <= 1_000);
    });
    expect(whole.map(({ name }) => name.slice('get /api/v1'.length)).sort()).toEqual(SHORT);
  });

  it('lets every write be sent again under a key, but those that change nothing or have keys of their own', () => {
    const writes = operations().filter(({ name }) => !name.startsWith('get '));
    const keyless = writes.filter(
      ({ parameters = [] }) => !parameters.some((one) => one.name === 'idempotency-key'),
    );
    // Whoever adds one here says in its route why (`keyless`), or it is for anyone.
    expect(keyless.map(({ name }) => name.replace('/api/v1', '')).sort()).toEqual(KEYLESS);
  });
});

/** Writes without a key. */
const KEYLESS = [
  'delete /session',
  'post /agreements/{id}/evidence',
  'post /agreements/{id}/exclusions/preview',
  'post /agreements/{id}/mapping-preview',
  'post /agreements/{id}/personal-fields/{source}/check',
  'post /agreements/{id}/what-if',
  'post /channels/{channel}/test',
  'post /data-subjects/export',
  'post /data-subjects/find',
  'post /invitations/accept',
  'post /invitations/look',
  'post /session',
  'post /session/second-factor',
  'post /settings/test-mail',
  'post /webhooks/{webhook}/test',
];

const parts = (of: string, ...names: readonly string[]) =>
  names.map((name) => `/agreements/{id}${of}${name}`);

/** Lists that come whole. */
const SHORT = [
  // Parts of one thing.
  ...parts(
    '',
    '',
    '/clauses',
    '/contract',
    '/lifecycle',
    '/report',
    '/dependencies',
    '/duty',
    '/playbooks',
    '/status-pages',
  ),
  ...parts(
    '',
    '/quality',
    '/quality/thresholds',
    '/source-limits',
    '/reconciliation',
    '/record',
    '/record/touches',
  ),
  ...parts('/objectives/{objective}', '/causes', '/days', '/definition', '/distribution', '/spread'),
  ...parts('', '/credits/{number}', '/escalations/{number}', '/playbook-runs/{number}', '/reviews/{number}'),
  ...parts('', '/proposals/{number}', '/versions/{version}', '/subjects/{subject}'),
  ...parts('', '/consistency', '/records/{source}/{recordId}/inclusion'),
  ...['/data-subjects/{person}', '/session', '/account/sessions', '/status-pages/{slug}'],
  // Limits of their own, told where they are: 20 calendars, 100 channels, 500 silences, so many checkpoints after one that is named.
  ...[...parts('', '/maintenance-feeds', '/checkpoints'), '/channels', '/silences'],
  // What an installation has few of, or what is picked out of all there is.
  ...['/actions', '/holidays', '/process-health', '/quality', '/retention-classes', '/signing-keys'],
  ...[
    '/portfolio/ahead',
    '/portfolio/eaters',
    '/portfolio/needs',
    '/portfolio/risks',
    '/settings',
    '/webhooks',
  ],
].sort();
