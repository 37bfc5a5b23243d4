import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { expect, it } from 'vitest';
import * as agreement from './index.ts';

/** Runs the example as a script would: its one import is handed in, and what it logs is kept. */
function logged(example: string): string[] {
  const lines: string[] = [];
  const body = stripTypeScriptTypes(
    example.replace(/^import \{(.*)\} from '@tallystick\/agreement';$/m, 'const {$1} = agreement;'),
  );
  const run = new Function('agreement', 'console', body);
  run(agreement, { log: (line: string) => lines.push(line) });
  return lines;
}

it('[LNG-20] the example of the README runs and logs what its comments say', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const promised = [...example.matchAll(/\/\/ (.*)$/gm)].map((match) => match[1]);
  expect(promised).toHaveLength(2);
  expect(logged(example)).toEqual(promised);
});
