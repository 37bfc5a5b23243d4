import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';

const SAMPLE = 'examples/servicenow';
const EVIDENCE = [
  `${SAMPLE}/incidents-2016-03.csv.gz`,
  '--mapping',
  `${SAMPLE}/mapping.yaml`,
  '--as-of',
  '2016-04-06',
];

describe('tallystick compare', () => {
  const agreement = `${SAMPLE}/incident-desk.agreement.yaml`;
  let folder: string;
  let draft: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-compare-'));
    draft = join(folder, 'draft.yaml');
    const text = readFileSync(agreement, 'utf8');
    const looser = text.replace(/target: \d+(?:\.\d+)? %/, 'target: 10 %');
    expect(looser).not.toBe(text);
    writeFileSync(draft, looser);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('replays the real sample against a draft, and agrees with evaluating it alone', async () => {
    const compared = await tallystick(['compare', agreement, draft, ...EVIDENCE, '--format', 'json']);
    expect(compared.code, compared.stderr).toBe(0);
    const comparison = JSON.parse(compared.stdout);
    for (const [index, file] of [agreement, draft].entries()) {
      const alone = JSON.parse(
        (await tallystick(['evaluate', file, ...EVIDENCE, '--format', 'json'])).stdout,
      );
      for (const { id, periods } of alone.objectives) {
        const other = comparison.objectives.find((one: { id: string }) => one.id === id);
        for (const { period, attained, status, credit } of periods) {
          const { results } = other.periods.find((one: { period: string }) => one.period === period);
          expect(results[index]).toMatchObject({
            attained: attained?.text ?? null,
            status,
            credit: credit.amount,
          });
        }
      }
    }
    expect(
      comparison.objectives.some(({ periods }: { periods: { differs: boolean }[] }) =>
        periods.some(({ differs }) => differs),
      ),
    ).toBe(true);
  });

  it('shows what differs as text', async () => {
    const { code, stdout } = await tallystick(['compare', agreement, draft, ...EVIDENCE]);
    expect(code).toBe(0);
    expect(stdout).toContain('target 10 %');
    expect(stdout).toMatch(/Credits\n.+due [\d.]+ EUR/);
  });

  it.each([
    [[agreement, agreement], 'There is no evidence'],
    [
      [agreement, 'draft.txt', 'evidence.ndjson'],
      'There is no draft to compare: "draft.txt" is taken for evidence',
    ],
    [[agreement, 'missing.yaml', 'evidence.ndjson'], 'There is no such file'],
  ])('says what is missing: %j', async (args, message) => {
    const { code, stderr } = await tallystick(['compare', ...args]);
    expect(code).toBeGreaterThan(1);
    expect(stderr).toContain(message);
  });
});
