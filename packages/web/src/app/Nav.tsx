import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { alertCountQuery } from '../api/alerts.ts';
import type { SessionInfo } from '../api/identity.ts';
import { numberText } from '../i18n/notation.ts';
import { t } from '../i18n/text.ts';
import { seenEntries } from './entries.ts';
import styles from './layout.module.css';
import { useShownIn } from './useShownIn.ts';

/** The main pages that whoever is signed in may see. */
export function Nav({ session }: { readonly session: SessionInfo }) {
  const entries = seenEntries(session);
  const row = useShownIn<HTMLDivElement>('[aria-current="page"]', useLocation().pathname);
  return (
    <nav className={styles.nav} aria-label={t('Main')}>
      <div ref={row} className={styles.pages}>
        {entries
          .filter(({ isDaily }) => isDaily)
          .map(({ to, text }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/' || to === '/agreements' }}>
              {t(text)}
              {to === '/alerts' && session.actions.includes('alert.read') && <AlertCount />}
            </Link>
          ))}
      </div>
      <Menu position="bottom-start" width={200}>
        <Menu.Target>
          <UnstyledButton className={styles.more}>
            {t('More')} <span aria-hidden>▾</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {entries
            .filter(({ isDaily }) => !isDaily)
            .map(({ to, text }) => (
              <Menu.Item key={to} component={Link} to={to}>
                {t(text)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}

/** How many alerts nobody looks after. */
function AlertCount() {
  const count = useQuery(alertCountQuery()).data?.unacknowledged ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      {numberText(count)}
      <span className="visually-hidden"> {t('looked after by nobody')}</span>
    </span>
  );
}
