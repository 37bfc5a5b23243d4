import type { Lifecycle } from '../../api/lifecycle.ts';
import { later, t } from '../../i18n/text.ts';
import { ownZone } from '../../session/zone.ts';
import { dayText } from '../../time/instant.ts';
import { PARTIES } from './partyWords.ts';

/** Where an agreement stands and what comes next, in words. */
export function standingSentence(lifecycle: Lifecycle): string {
  const { state, proposals, checklist, ends, asked, resumes } = lifecycle;
  const zone = lifecycle.term?.timeZone ?? ownZone();
  const open = proposals.findLast((one) => one.state === 'open');
  const waiting = open
    ? open.approvals.length === 0
      ? t('Proposal {{number}} waits for an answer.', { number: open.number })
      : t('Proposal {{number}} is approved by {{party}} and waits for the other party.', {
          number: open.number,
          party: t(PARTIES[open.approvals[0]!.party]),
        })
    : '';
  switch (state) {
    case 'negotiation':
      return waiting || t('Nothing is proposed now. Draft a text and propose it.');
    case 'agreed': {
      const left = checklist.filter((one) => one.state === 'open').length;
      return left === 0
        ? t('Both parties agreed, and everything is seen to: activate it.')
        : t('Both parties agreed. {{left}} things are to be seen to before it becomes active.', { left });
    }
    case 'active':
    case 'in review':
    case 'suspended':
      return [
        t(SAYS[state]),
        resumes === null ? '' : t('It is resumed by itself on {{day}}.', { day: dayText(resumes, zone) }),
        asked === null ? '' : askedSentence(asked, zone),
        ends !== null ? t('Notice was given.') : afterTerm(lifecycle, zone),
        waiting,
      ]
        .filter((one) => one !== '')
        .join(' ');
    case 'expired':
      return t('Its term is over, and it was not renewed.');
    case 'terminated':
      return t('It was ended before its term.');
  }
}

/** What comes after the term. */
function afterTerm({ term, versions }: Lifecycle, zone: string): string {
  if (!term) return '';
  const next = versions.find(({ takesOver }) => takesOver !== null && takesOver >= term.ends);
  if (!next?.takesOver) return t(RENEWAL[term.renewal]);
  const { version, takesOver } = next;
  return t('Both agreed on the next term: version {{version}} begins on {{day}}.', {
    ...{ version, day: dayText(takesOver, zone) },
  });
}

/** What a party asks for, until which day, and that the other answers. */
function askedSentence({ by, step, until }: NonNullable<Lifecycle['asked']>, zone: string): string {
  const party = t(PARTIES[by]);
  const day = until === null ? '' : dayText(until, zone);
  if (step === 'resume')
    return t('To resume it was asked for by {{party}}; the other party agrees or turns it down.', { party });
  return until === null
    ? t('To suspend it was asked for by {{party}}; the other party agrees or turns it down.', { party })
    : t('To suspend it until {{day}} was asked for by {{party}}; the other party agrees or turns it down.', {
        party,
        day,
      });
}

const SAYS = {
  active: later('It holds.'),
  'in review': later('It holds, and the parties talk about what comes after this term.'),
  suspended: later('It is suspended: time counts for neither side.'),
} as const;

const RENEWAL = {
  negotiate: later('It ends with its term unless both agree on a next one.'),
  none: later('It ends with its term.'),
  automatic: later('It renews by itself unless a party gives notice.'),
} as const;
