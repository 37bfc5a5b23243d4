import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as time from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The README's example as JavaScript: what stands in a line of its own before `; // …` is what the comment says. */
it('[EXP-2] [CAL-13] [CAL-14] the example of README.md gives what it says', () => {
  const source = /```ts\n([\s\S]*?)```/.exec(readme)![1]!;
  const imported = /import \{(.*)\} from '@tallystick\/time';/.exec(source)![1]!;
  const answers = /^(?!const|\/\/)(\w.*\)); \/\/ (.*)$/gm;
  const expected = [...source.matchAll(answers)].map((match) => match[2]!);
  const printed = [...source.matchAll(/^\/\/ (.*)$/gm)].map((match) => match[1]!);
  const body = source.replace(/^import .*$/m, '').replace(answers, 'answer($1);');

  const answered: string[] = [];
  const lines: string[] = [];
  const run = new Function('time', 'answer', 'console', `const {${imported}} = time;\n${body}`);
  run(time, (value: unknown) => answered.push(String(value)), {
    log: (...words: unknown[]) => lines.push(words.join(' ')),
  });

  expect(expected).toHaveLength(4);
  expect(answered).toEqual(expected);
  expect(printed.length).toBeGreaterThan(0);
  expect(lines).toEqual(printed);
});
