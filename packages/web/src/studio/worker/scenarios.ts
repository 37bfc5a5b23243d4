import type { Expectation } from '@tallystick/agreement';
import { runScenario } from '@tallystick/engine';
import { parseWithHolidays } from './holidays.ts';
import type { ScenarioView } from './protocol.ts';

/** Runs the scenarios of a text through the engine; none where the text is no agreement. */
export async function runScenarios({ text }: { readonly text: string }): Promise<readonly ScenarioView[]> {
  const parsed = await parseWithHolidays(text);
  if (!parsed.ok) return [];
  const { agreement } = parsed;
  const views: ScenarioView[] = [];
  for (const [id, scenario] of agreement.scenarios) {
    const { passed, checks } = await runScenario(agreement, scenario);
    views.push({
      id,
      title: scenario.title,
      passed,
      checks: checks.map(({ expectation, ...check }) => ({ ...check, about: aboutText(expectation) })),
    });
  }
  return views;
}

function aboutText(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'outcome':
      return `${expectation.subject}, ${expectation.objective}`;
    case 'status':
      return `${expectation.objective}, ${expectation.period}`;
    case 'credit':
      return `credit of ${expectation.objective ?? 'all objectives'}, ${expectation.period}`;
  }
}
