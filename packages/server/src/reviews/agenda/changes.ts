import type { ReviewFacts } from './facts.ts';
import type { AgendaSection } from './form.ts';

/** Changes of targets that rules propose, and those that a guardrail refused. */
export function changeSection({ report }: ReviewFacts): AgendaSection {
  return {
    id: 'changes',
    title: 'Changes asked for',
    rule: 'Each change of a target that its rule proposes, and each one told that a guardrail refuses. What people ask for stands among the points that they put on the agenda.',
    items: report.objectives.flatMap((objective) => {
      const { id, title, clause, proposal, targets } = objective;
      const proposed = proposal
        ? [
            {
              key: `changes/${id}/${proposal.period}`,
              says: `${title}: ${proposal.target.text} from ${proposal.from} on. ${proposal.reason}`,
              evidence: [{ kind: 'clause' as const, clause, says: title }],
            },
          ]
        : [];
      const refused = targets
        .filter(({ state }) => state === 'refused')
        .map((one) => ({
          key: `changes/${id}/${one.record ?? one.from}`,
          says: `${title}: ${one.target.text} from ${one.from} on was asked for and is refused by the guardrail "${one.refused}"${one.reason === null ? '' : ` (${one.reason})`}.`,
          evidence: [{ kind: 'clause' as const, clause, says: title }],
        }));
      return [...proposed, ...refused];
    }),
  };
}
