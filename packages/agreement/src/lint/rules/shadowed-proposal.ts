import { compare } from '../../exact/rational.ts';
import type { ProposalRule } from '../../model/moving-target.ts';
import type { Rule } from '../rule.ts';

/** A line of a rule that an earlier one always comes before. */
export const shadowedProposal: Rule = {
  id: 'shadowed-proposal',
  severity: 'error',
  finds:
    'A line of the rule of a moving target that is never reached, since an earlier line holds whenever it does.',
  why: 'The first line that holds proposes the target. What the later one promises never comes.',
  *check({ agreement: { objectives } }) {
    for (const { id, dynamic } of objectives.values()) {
      for (const [place, line] of (dynamic?.rules ?? []).entries()) {
        const earlier = dynamic!.rules.slice(0, place).findIndex((one) => covers(one, line));
        if (earlier < 0) continue;
        yield {
          at: ['objectives', id, 'target', 'dynamic', 'rule', place],
          message: `Whenever this line holds, line ${earlier + 1} holds too and comes first.`,
          suggestion: 'Put the line with the further bound first.',
        };
      }
    }
  },
};

function covers(earlier: ProposalRule, later: ProposalRule): boolean {
  if (earlier.comparator !== later.comparator) return false;
  const order = compare(earlier.value, later.value);
  return earlier.comparator === 'above' ? order <= 0 : order >= 0;
}
