import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SessionInfo } from '../api/identity.ts';
import { keepCsrfToken, write } from '../api/write.ts';
import { sentenceText } from '../i18n/sentence.ts';
import { t } from '../i18n/text.ts';
import styles from './layout.module.css';

/** Who is signed in, and the way to their account and out. */
export function Who({ session }: { readonly session: SessionInfo }) {
  const queries = useQueryClient();
  const signOut = async () => {
    await write('DELETE', '/session').catch(() => undefined); // A session that is over already is signed out of.
    keepCsrfToken(null);
    await queries.resetQueries();
  };
  const name = sentenceText(session.person?.name ?? '');
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.finder}>
          <VisuallyHidden>{t('Account of {{name}}', { name })}</VisuallyHidden>
          <span className={styles.who} aria-hidden>
            {name}
          </span>
          <span className={styles.initials} aria-hidden>
            {initialsOf(name)}
          </span>
          <span aria-hidden>▾</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account">
          {t('Your account')}
        </Menu.Item>
        {session.actions.includes('people.read') && (
          <Menu.Item component={Link} to="/people">
            {t('People and tokens')}
          </Menu.Item>
        )}
        {session.actions.includes('audit.read') && (
          <Menu.Item component={Link} to="/audit">
            {t('Audit log')}
          </Menu.Item>
        )}
        {session.access === 'sign-in' && (
          <Menu.Item onClick={() => void signOut()}>{t('Sign out')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((part) => part.slice(0, 1))
    .join('')
    .slice(0, 2);
}
