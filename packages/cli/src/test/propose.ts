import { type Agreement, zoneOf } from '@tallystick/agreement';
import {
  clauseCoverage,
  proposeScenarios,
  runScenario,
  type ScenarioResult,
  writtenScenarios,
} from '@tallystick/engine';
import { EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { save } from '../output/save.ts';
import { jsonText, write } from '../output/write.ts';
import { testReport } from './report.ts';

interface Options {
  readonly master?: readonly string[];
  readonly format: 'text' | 'json';
  readonly output?: string;
}

/** `tallystick test --propose`: cases at the edges, ready to be pasted, and what trying them adds. */
export async function runPropose(file: string, { master, format, output }: Options): Promise<number> {
  const { agreement } = await readAgreementFile(file, master);
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
      ? jsonText({ ...testReport(agreement, proposed, coverage), yaml })
      : `${heading}\nscenarios:\n${yaml}`;
  if (output === undefined) await write(text);
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
