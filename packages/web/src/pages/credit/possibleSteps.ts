import type { CreditInfo, CreditState } from '../../api/credits.ts';
import { later, type Text } from '../../i18n/text.ts';

export type CreditStepKind = 'approve' | 'issue' | 'amend' | 'withdraw' | 'uphold' | 'state' | 'dispute';

/** A step that can be taken, as a button and a question say it. */
export interface PossibleStep {
  readonly kind: CreditStepKind;
  readonly says: Text;
  /** Ends before the amount. */
  readonly explains: Text;
  readonly of: 'decisions' | 'disputes';
  readonly takesWords: boolean;
  readonly takesAmount: boolean;
}

const step = (
  kind: CreditStepKind,
  says: Text,
  explains: Text,
  more: Partial<PossibleStep> = {},
): PossibleStep => ({
  ...{ kind, says, explains, of: 'decisions', takesWords: true, takesAmount: false },
  ...more,
});

const APPROVE = step('approve', later('Approve'), later('You approve this credit:'), { takesWords: false });
const ISSUE = step(
  'issue',
  later('Issue credit note'),
  later('A numbered credit note is made for what is not noted yet, and stays for good. The credit comes to'),
  { takesWords: false },
);
const AMEND = step('amend', later('Amend'), later('You give this credit another amount. It is now'), {
  takesAmount: true,
});
const WITHDRAW = step(
  'withdraw',
  later('Withdraw'),
  later('You withdraw this credit, so that nothing is owed of'),
);
const UPHOLD = step('uphold', later('Uphold'), later('You end the dispute, and the credit stays at'));
const SAY = step('state', later('Say something'), later('Both parties read it beside the credit of'));
const DISPUTE = step('dispute', later('Dispute'), later('You say that this credit is not right:'), {
  of: 'disputes',
});

/** What the provider does with a credit in each state, the usual thing first. */
const DECISIONS: Readonly<Record<CreditState, readonly PossibleStep[]>> = {
  proposed: [APPROVE, AMEND, WITHDRAW],
  approved: [ISSUE, WITHDRAW],
  issued: [],
  disputed: [SAY, UPHOLD, AMEND, WITHDRAW],
  withdrawn: [],
};

/** The steps that somebody can take; the server has the last word. */
export function possibleSteps(
  { state }: Pick<CreditInfo, 'state'>,
  may: { readonly decide: boolean; readonly dispute: boolean },
): readonly PossibleStep[] {
  const decisions = may.decide ? DECISIONS[state] : [];
  if (!may.dispute) return decisions;
  if (state !== 'disputed') return [...decisions, DISPUTE];
  return decisions.length > 0 ? decisions : [{ ...SAY, of: 'disputes' }];
}
