import { readdirSync, readFileSync } from 'node:fs';
import { type Agreement, parseAgreement, resolvedText, zoneOf } from '@tallystick/agreement';
import { publicHolidays } from '@tallystick/holidays';
import { describe, expect, it } from 'vitest';
import { KNOWN_GOOD, RATIOS, WHOLE } from '../../../../agreement/src/testing/known-good.ts';
import { runScenario } from '../run.ts';
import { proposeScenarios } from './propose.ts';
import { writtenScenarios } from './written.ts';

const ROOT = new URL('../../../../../', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const masters = () => ({ text: file('examples/northwind-master.agreement.yaml'), file: 'master' });
const TEMPLATES = 'packages/agreement/templates/';
const TEXTS: readonly (readonly [string, string])[] = [
  ['the known good agreement', KNOWN_GOOD],
  ['the whole agreement', WHOLE],
  ['the agreement with ratios', RATIOS],
  ...['acme', 'servicenow/incident-desk', 'github/code-hosting'].map(
    (name) => [name, file(`examples/${name}.agreement.yaml`)] as const,
  ),
  ...readdirSync(new URL(TEMPLATES, ROOT)).map((name) => [name, file(TEMPLATES + name)] as const),
];

function read(text: string): Agreement {
  const parsed = parseAgreement(text, { masters, holidays: publicHolidays });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.agreement;
}

/** The text with scenarios added to its own. */
function withScenarios(text: string, added: string): string {
  const resolved = resolvedText(text, { masters });
  if (!resolved.ok) throw new Error('The text does not resolve.');
  const lines = resolved.text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('scenarios:'));
  return at < 0
    ? `${resolved.text}scenarios:\n${added}`
    : [...lines.slice(0, at + 1), added.trimEnd(), ...lines.slice(at + 1)].join('\n');
}

const written = (agreement: Agreement, results: Awaited<ReturnType<typeof proposeScenarios>>) =>
  writtenScenarios(
    results.map(({ scenario }) => scenario),
    zoneOf(agreement, agreement.term.timeZone),
  );

describe('proposed scenarios', () => {
  it.each(TEXTS)('[SCN-7] of %s pass when they are pasted, and are proposed once', async (_name, text) => {
    const agreement = read(text);
    const proposed = await proposeScenarios(agreement);
    expect(proposed.length).toBeGreaterThan(0);
    const pasted = read(withScenarios(text, written(agreement, proposed)));
    expect(pasted.scenarios.size).toBe(agreement.scenarios.size + proposed.length);
    for (const scenario of pasted.scenarios.values()) {
      const { checks } = await runScenario(pasted, scenario);
      expect(
        checks.filter(({ passed }) => !passed).map((one) => [scenario.id, one.expected, one.actual]),
      ).toEqual([]);
    }
    expect(await proposeScenarios(pasted)).toEqual([]);
  });

  it('[SCN-7] stand at the edges: due, weekend, change of the clocks, parked, reopened, each bound of a tier', async () => {
    const text = KNOWN_GOOD.replace('      - { where: { priority: 1 }, use: always }\n', '');
    const ids = (await proposeScenarios(read(text))).map(({ scenario }) => scenario.id);
    expect(ids.filter((id) => id.startsWith('p1'))).toEqual([
      'p1-resolved-at-due',
      'p1-resolved-a-minute-late',
      'p1-resolved-over-a-weekend',
      'p1-resolved-over-a-clock-change',
      'p1-resolved-paused-over-closed-hours',
      'p1-resolved-reopened',
    ]);
    expect(ids).toEqual(
      expect.arrayContaining(['up-at-99-9', 'up-above-99-9', 'up-below-99-9', 'up-below-99']),
    );
  });
});
