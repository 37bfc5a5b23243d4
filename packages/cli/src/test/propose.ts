import { writeFileSync } from 'node:fs';
import { type Agreement, zoneOf } from '@tallystick/agreement';
import {
  clauseCoverage,
  proposeScenarios,
  runScenario,
  type ScenarioResult,
  writtenScenarios,
} from '@tallystick/engine';
import { CommandError, EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { testReport } from './report.ts';

interface Options {
  readonly master?: readonly string[];
  readonly format: 'text' | 'json';
  readonly output?: string;
}

/** `tallystick test --propose`: cases at the edges, ready to be pasted, and what trying them adds. */
export async function runPropose(file: string, { master, format, output }: Options): Promise<number> {
  const { agreement } = readAgreementFile(file, master);
  const own: ScenarioResult[] = [];
  for (const scenario of agreement.scenarios.values()) own.push(await runScenario(agreement, scenario));
  const proposed = await proposeScenarios(agreement);
  const coverage = clauseCoverage(agreement, [...own, ...proposed]);
  const scenarios = proposed.map(({ scenario }) => scenario);
  const yaml = writtenScenarios(scenarios, zoneOf(agreement, agreement.term.timeZone));
  const heading =
    '# Proposed by tallystick test --propose: expectations are what the engine comes to. Read each before you agree.';
  const text =
    format === 'json'
      ? `${JSON.stringify({ ...testReport(agreement, proposed, coverage), yaml }, undefined, 2)}\n`
      : `${heading}\nscenarios:\n${yaml}`;
  if (output === undefined) process.stdout.write(text);
  else save(output, text);
  console.error(summary(agreement, own, [...own, ...proposed]));
  return EXIT.done;
}

/** How many clauses the agreement's own scenarios try, and how many with the proposals. */
function summary(
  agreement: Agreement,
  own: readonly ScenarioResult[],
  all: readonly ScenarioResult[],
): string {
  const tried = (results: readonly ScenarioResult[]) =>
    clauseCoverage(agreement, results).filter(({ scenarios }) => scenarios.length > 0).length;
  const clauses = clauseCoverage(agreement, []).length;
  const count = all.length - own.length;
  return `${count} scenario${count === 1 ? '' : 's'} proposed. Clauses tried: ${tried(own)} of ${clauses}, with them ${tried(all)}.`;
}

function save(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(EXIT.invalidInput, `${path}: It cannot be written (${code}). Check the path.`);
  }
}
