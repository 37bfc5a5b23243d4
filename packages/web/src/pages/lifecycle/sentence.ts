import type { Lifecycle } from '../../api/lifecycle.ts';

/** Where an agreement stands and what comes next, in words. */
export function standingSentence(lifecycle: Lifecycle): string {
  const { state, proposals, checklist, term, ends, asked, resumes } = lifecycle;
  const open = proposals.findLast((one) => one.state === 'open');
  const waiting = open
    ? open.approvals.length === 0
      ? `Proposal ${open.number} waits for an answer.`
      : `Proposal ${open.number} is approved by the ${open.approvals[0]!.party} and waits for the other party.`
    : '';
  switch (state) {
    case 'negotiation':
      return waiting || 'Nothing is proposed now. Draft a text and propose it.';
    case 'agreed': {
      const left = checklist.filter((one) => one.state === 'open').length;
      return left === 0
        ? 'Both parties agreed, and everything is seen to: activate it.'
        : `Both parties agreed. ${left} things are to be seen to before it becomes active.`;
    }
    case 'active':
    case 'in review':
    case 'suspended':
      return [
        SAYS[state],
        resumes === null ? '' : `It is resumed by itself on ${resumes.slice(0, 10)}.`,
        asked === null
          ? ''
          : `The ${asked.by} asks to ${asked.step} it${asked.until === null ? '' : ` until ${asked.until.slice(0, 10)}`}; the other party agrees or turns it down.`,
        ends !== null ? 'Notice was given.' : term ? RENEWAL[term.renewal] : '',
        waiting,
      ]
        .filter((one) => one !== '')
        .join(' ');
    case 'expired':
      return 'Its term is over, and it was not renewed.';
    case 'terminated':
      return 'It was ended before its term.';
  }
}

const SAYS = {
  active: 'It holds.',
  'in review': 'It holds, and the parties talk about what comes after this term.',
  suspended: 'It is suspended: time counts for neither side.',
} as const;

const RENEWAL = {
  negotiate: 'It ends with its term unless both agree on a next one.',
  none: 'It ends with its term.',
  automatic: 'It renews by itself unless a party gives notice.',
} as const;
