import type { EvaluationReport } from '@tallystick/engine';

type ObjectiveReport = EvaluationReport['objectives'][number];

/** How the targets that move do so, a line for each change and proposal: what held, what holds, what comes next. */
export function targetLines({ objectives }: Pick<EvaluationReport, 'objectives'>): readonly string[] {
  const lines = objectives.flatMap((objective) => [...changeLines(objective), ...proposalLines(objective)]);
  return lines.length === 0 ? [] : ['\nTargets that move\n', ...lines];
}

function changeLines({ title, targets }: ObjectiveReport): readonly string[] {
  return targets.map(({ from, target, state, reason, refused }) => {
    const why = [refused ?? state, ...(reason ? [reason] : [])].join(': ');
    return `  ${title}: ${target.text} from ${dayOf(from)}, ${why}\n`;
  });
}

function proposalLines({ title, proposal }: ObjectiveReport): readonly string[] {
  if (!proposal) return [];
  return [
    `  ${title}: ${proposal.target.text} from ${dayOf(proposal.from)} is proposed: ${proposal.reason}\n`,
  ];
}

/** The day in UTC of an instant at midnight, else the instant. */
function dayOf(instant: string): string {
  return instant.endsWith('T00:00:00.000Z') || instant.endsWith('T00:00:00Z')
    ? instant.slice(0, 10)
    : instant;
}
