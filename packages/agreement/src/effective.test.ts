import { expect, it } from 'vitest';
import { parseAgreement } from './parse.ts';
import { edited, marked } from './testing/known-good.ts';

const effective = (clause: string) => edited('scope:\n', `effective: ${clause}\nscope:\n`);

it('[EFF-1] a version says from which day on it holds, and whether it waits for the next period', () => {
  const read = (clause: string) => {
    const parsed = parseAgreement(effective(clause));
    return parsed.ok ? parsed.agreement.effective : parsed.problems;
  };
  const at = Date.UTC(2026, 5, 30, 22); // midnight in Berlin
  expect(read('{ from: 2026-07-01 }')).toEqual({ fromDate: '2026-07-01', at, startsWith: 'date' });
  expect(read('{ from: 2026-07-01, startsWith: next period }')).toEqual({
    fromDate: '2026-07-01',
    at,
    startsWith: 'next period',
  });
});

it.each(['2025-12-31', '2027-01-01'])('[EFF-1] %s is no day of the term', (day) => {
  const { text, line, column } = marked(effective(`{ from: ¶${day} }`));
  const parsed = parseAgreement(text);
  expect(parsed.ok ? [] : parsed.problems).toMatchObject([
    { code: 'not-in-term', line, column, path: 'effective.from' },
  ]);
});
