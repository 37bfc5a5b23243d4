import type { LinkProps } from '@tanstack/react-router';
import type { SessionInfo } from '../api/identity.ts';
import { later, type Text } from '../i18n/text.ts';

/** A page that the bar leads to. */
export interface Entry {
  readonly to: NonNullable<LinkProps['to']>;
  readonly text: Text;
  /** What its reader must be allowed to do somewhere; everyone where it is left out. */
  readonly action?: string;
  /** What opens a part of it to those who may not do that. */
  readonly orAction?: string;
  /** Whether it stands in the bar itself, or one press away. */
  readonly isDaily: boolean;
}

/** For people who provide, and their suppliers. */
const OURS: readonly Entry[] = [
  { to: '/', text: later('Portfolio'), isDaily: true },
  { to: '/agreements', text: later('Agreements'), action: 'agreement.read', isDaily: true },
  { to: '/shift', text: later('On shift'), action: 'evidence.read', isDaily: true },
  { to: '/alerts', text: later('Alerts'), action: 'alert.read', orAction: 'channel.manage', isDaily: true },
  { to: '/credits', text: later('Credits'), action: 'credit.read', isDaily: true },
  { to: '/reviews', text: later('Reviews'), action: 'review.read', isDaily: true },
  { to: '/maintenance', text: later('Maintenance'), action: 'agreement.read', isDaily: false },
  { to: '/studio', text: later('Studio'), action: 'agreement.draft', isDaily: false },
  { to: '/quality', text: later('Data quality'), action: 'evidence.read', isDaily: false },
  {
    ...{ to: '/sources', text: later('Sources') },
    ...{ action: 'evidence.write', orAction: 'settings.read', isDaily: false },
  },
  { to: '/process-health', text: later('Process health'), action: 'health.read', isDaily: false },
  { to: '/people', text: later('People'), action: 'people.read', isDaily: false },
  { to: '/settings', text: later('Settings'), action: 'settings.read', isDaily: false },
  { to: '/audit', text: later('Audit'), action: 'audit.read', isDaily: false },
  { to: '/verify', text: later('Verify'), isDaily: false },
];

/** For people of customers: what is theirs, and none of the provider's tools. */
const CUSTOMERS: readonly Entry[] = [
  { to: '/', text: later('Home'), isDaily: true },
  { to: '/agreements', text: later('Agreements'), action: 'agreement.read', isDaily: true },
  { to: '/credits', text: later('Credits'), action: 'credit.read', isDaily: true },
  { to: '/claims', text: later('Claims'), action: 'credit.read', isDaily: true },
  { to: '/reviews', text: later('Reviews'), action: 'review.read', isDaily: true },
  { to: '/maintenance', text: later('Maintenance'), action: 'agreement.read', isDaily: true },
  { to: '/alerts', text: later('Alerts'), action: 'alert.read', isDaily: false },
  { to: '/verify', text: later('Verify'), isDaily: false },
];

/** Pages that no bar leads to and that take something all the same. */
const TAKES: Readonly<Record<string, string>> = {
  '/claims': 'credit.read',
  '/data-protection': 'person.manage',
};

/** Pages of one agreement, by what follows its id in the path. */
const OF_ONE: readonly (readonly [path: RegExp, action: string])[] = [
  [/^\/agreements\/[^/]+\/(?:subjects\/|record$|what-if$)/, 'evidence.read'],
  [/^\/agreements\/[^/]+\/credits\//, 'credit.read'],
  [/^\/agreements\/[^/]+\/reviews\//, 'review.read'],
];

/** Whether a page, by its path, is for somebody else: the server would refuse what it shows. */
export function isClosedTo({ actions }: SessionInfo, path: string): boolean {
  const entry = OURS.find(({ to }) => to === path);
  const action = TAKES[path] ?? entry?.action ?? OF_ONE.find(([pattern]) => pattern.test(path))?.[1];
  return action !== undefined && !mayOneOf(actions, [action, entry?.orAction]);
}

/** The pages that lead on from the bar, for whoever has signed in. */
export function seenEntries({ actions, person }: SessionInfo): readonly Entry[] {
  const all = person?.organisation.kind === 'customer' ? CUSTOMERS : OURS;
  return all.filter(({ action, orAction }) => action === undefined || mayOneOf(actions, [action, orAction]));
}

function mayOneOf(actions: readonly string[], wanted: readonly (string | undefined)[]): boolean {
  return wanted.some((one) => one !== undefined && actions.includes(one));
}
