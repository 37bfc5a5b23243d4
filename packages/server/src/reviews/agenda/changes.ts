import type { ObjectiveReport } from '@tallystick/engine';
import type { StoredProposal } from '@tallystick/store';
import type { ReviewFacts } from './facts.ts';
import type { AgendaItem, AgendaSection } from './form.ts';

/** Texts that were proposed, changes of targets that rules propose, and those that a guardrail refused. */
export function changeSection({ report, proposals }: ReviewFacts): AgendaSection {
  return {
    id: 'changes',
    title: 'Changes asked for',
    rule: 'Each text that a party proposed in the reviewed time or that is open, each change of a target that its rule proposes, and each one told that a guardrail refuses. What people ask for stands among the points that they put on the agenda.',
    items: [...proposals.map(ofProposal), ...report.objectives.flatMap(ofTargets)],
  };
}

function ofProposal({ number, party, title, words, state }: StoredProposal): AgendaItem {
  return {
    key: `changes/proposal/${number}`,
    says: `The ${party} proposed "${title}"${words === '' ? '' : `: ${words}`} (${state}).`,
    evidence: [{ kind: 'proposal', number, says: `Proposal ${number}` }],
  };
}

function ofTargets({ id, title, clause, proposal, targets }: ObjectiveReport): readonly AgendaItem[] {
  const evidence = [{ kind: 'clause', clause, says: title }] as const;
  const proposed = proposal
    ? [
        {
          key: `changes/${id}/${proposal.period}`,
          says: `${title}: ${proposal.target.text} from ${proposal.from} on. ${proposal.reason}`,
          evidence,
        },
      ]
    : [];
  const refused = targets
    .filter(({ state }) => state === 'refused')
    .map((one) => ({
      key: `changes/${id}/${one.record ?? one.from}`,
      says: `${title}: ${one.target.text} from ${one.from} on was asked for and is refused by the guardrail "${one.refused}"${one.reason === null ? '' : ` (${one.reason})`}.`,
      evidence,
    }));
  return [...proposed, ...refused];
}
