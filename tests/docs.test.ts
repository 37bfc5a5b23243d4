import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROBLEM_RULES } from '@tallystick/agreement';
import { STORE_ERRORS } from '@tallystick/store';
import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../packages/connectors/src/problem.ts';

const ERRORS_PAGE = 'docs/errors.md';

/** Every registry of codes, and the section of the page that lists it. */
const REGISTRIES: Readonly<Record<string, readonly string[]>> = {
  agreement: Object.keys(PROBLEM_RULES),
  connectors: Object.keys(PROBLEM_CODES),
  store: Object.keys(STORE_ERRORS),
  time: calendarCodes(),
};

describe('the page of errors', () => {
  for (const [registry, codes] of Object.entries(REGISTRIES)) {
    it(`lists every code of ${registry} once, and none that is gone`, () => {
      expect(codes.length).toBeGreaterThan(5);
      expect(listedCodes(registry).sort()).toEqual([...codes].sort());
    });
  }

  it('names the rule of each problem of an agreement', () => {
    const rows = tableRows('agreement').map((row) => row.split('|').map((cell) => cell.trim()));
    const rules = Object.fromEntries(rows.map(([, code = '', , rule]) => [code.replaceAll('`', ''), rule]));
    expect(rules).toEqual({ ...PROBLEM_RULES });
  });
});

describe('the documents', () => {
  const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '');

  it('link to files that exist', () => {
    const links = documents.flatMap((file) => relativeLinks(file).map((link) => ({ file, link })));
    expect(links.length).toBeGreaterThan(20);
    const isAwaited = (link: string) => link.endsWith('.png') && !existsSync('docs/images');
    const broken = links.filter(
      ({ file, link }) => !isAwaited(link) && !existsSync(join(dirname(file), link)),
    );
    expect(broken).toEqual([]);
  });

  it('name npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const named = documents.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });
});

/** Calendar errors are a union of texts: the type's source is their registry. */
function calendarCodes(): string[] {
  const source = readFileSync('packages/time/src/calendar/error.ts', 'utf8');
  const union = /type CalendarErrorCode =([^;]+);/.exec(source)?.[1] ?? '';
  return [...union.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code);
}

function listedCodes(registry: string): string[] {
  return tableRows(registry).map((row) => /^\| `([^`]+)`/.exec(row)?.[1] ?? row);
}

/** The rows of the table after the mark `<!-- codes: NAME -->`. */
function tableRows(registry: string): string[] {
  const page = readFileSync(ERRORS_PAGE, 'utf8');
  const section = page.split(`<!-- codes: ${registry} -->`)[1]?.split('\n## ')[0] ?? '';
  return section.split('\n').filter((line) => line.startsWith('| `'));
}

/** Links to files of the repository, code blocks left out. */
function relativeLinks(file: string): string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/^```.*?^```/gms, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0]!)
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}
