import { later, t } from '../i18n/text.ts';
import { useSession } from '../session/useSession.ts';
import { seenEntries } from './entries.ts';

/** What the first page is called for whoever has signed in. */
export function useHomeName(): string {
  const session = useSession();
  const home = session && seenEntries(session).find(({ to }) => to === '/');
  return t(home?.text ?? later('Portfolio'));
}
