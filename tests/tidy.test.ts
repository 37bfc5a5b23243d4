import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each package may import of ours (ARCHITECTURE.md): one direction, no way back. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  time: [],
  holidays: ['time'],
  documents: ['agreement', 'phrases'],
  ledger: [],
  phrases: ['time'],
  agreement: ['time'],
  engine: ['time', 'agreement', 'ledger'],
  proof: ['time', 'agreement', 'engine', 'ledger'],
  connectors: ['time', 'ledger'],
  store: ['ledger', 'agreement'],
  server: [
    'time',
    'holidays',
    'agreement',
    'engine',
    'ledger',
    'phrases',
    'proof',
    'documents',
    'connectors',
    'store',
  ],
  client: [],
  web: ['time', 'agreement', 'engine', 'ledger', 'phrases', 'proof'],
  cli: [
    'time',
    'holidays',
    'agreement',
    'engine',
    'ledger',
    'phrases',
    'proof',
    'connectors',
    'store',
    'server',
    'documents',
  ],
};

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');
const sources = files.filter((file) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(file));

describe('the packages', () => {
  it('import each other in one direction only', () => {
    const imports = sources.flatMap((file) => {
      const from = file.split('/')[1]!;
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(/(?:from|import)\s*\(?\s*'@tallystick\/([a-z]+)/g)].map(([, to = '']) => ({
        file,
        from,
        to,
      }));
    });
    expect(imports.length).toBeGreaterThan(50);
    const wrong = imports.filter(
      ({ file, from, to }) => to !== from && !MAY_IMPORT[from]?.includes(to) && !isTest(file),
    );
    expect(wrong).toEqual([]);
  });

  it('declare what they import of ours, and nothing that they may not', () => {
    for (const [name, allowed] of Object.entries(MAY_IMPORT)) {
      const { dependencies = {} } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      const ours = Object.keys(dependencies)
        .filter((dependency) => dependency.startsWith('@tallystick/'))
        .map((dependency) => dependency.slice('@tallystick/'.length));
      expect(allowed).toEqual(expect.arrayContaining(ours));
    }
  });

  it('have no folder for things without a name', () => {
    const vague = new Set(['utils', 'helpers', 'common', 'misc', 'types', 'util', 'lib']);
    expect(
      sources.filter((file) =>
        dirname(file)
          .split('/')
          .some((part) => vague.has(part)),
      ),
    ).toEqual([]);
  });

  it('export from one index only', () => {
    const barrels = sources.filter(
      (file) => basename(file) === 'index.ts' && dirname(file).split('/').length > 3,
    );
    expect(barrels).toEqual([]);
  });
});

describe('the pages', () => {
  it('are all in the pictures that npm run screenshots takes', () => {
    const pictures = readFileSync('scripts/screenshot-pages.mjs', 'utf8');
    const paths = [...pictures.matchAll(/'(\/[^']*)'/g)].map(([, address = '']) =>
      address.split('?')[0]!.split('/'),
    );
    const routes = [
      ...readFileSync('packages/web/src/router.tsx', 'utf8').matchAll(/^ {2}path: '([^']+)'/gm),
    ];
    expect(routes.length).toBeGreaterThan(20);
    const forgotten = routes
      .map(([, route = '']) => route.split('/'))
      .filter(
        (route) =>
          !paths.some(
            (path) =>
              path.length === route.length &&
              route.every((part, at) => part.startsWith('$') || part === path[at]),
          ),
      );
    expect(forgotten.map((route) => route.join('/'))).toEqual([]);
  });
});

describe('the repository', () => {
  it('names no path of a machine', () => {
    const naming = files
      .filter(
        (file) => /\.(?:ts|tsx|mjs|json|md|yaml|yml|sql|sh)$/.test(file) && file !== 'tests/tidy.test.ts',
      )
      .filter((file) => /(?:^|[\s"'`(=])\/(?:work|root|home)\//m.test(readFileSync(file, 'utf8')));
    expect(naming).toEqual([]);
  });

  it('records no download address in the lock file', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:/);
  });

  it('has no work left lying about', () => {
    const marks = sources.filter((file) => /\b(?:TODO|FIXME|HACK)\b/.test(readFileSync(file, 'utf8')));
    expect(marks).toEqual([]);
  });
});

function isTest(file: string): boolean {
  return /\.(?:test|oracle)\.tsx?$/.test(file) || file.includes('/testing/');
}
