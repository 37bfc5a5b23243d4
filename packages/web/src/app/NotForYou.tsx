import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { t } from '../i18n/text.ts';
import { rolesText } from '../session/roleWords.ts';
import { useSession } from '../session/useSession.ts';
import styles from './layout.module.css';

/** What stands in place of what the reader's roles do not open. @param props.as `h2` where it is a part of a page */
export function NotForYou({ as: Heading = 'h1' }: { readonly as?: 'h1' | 'h2' }) {
  const session = useSession();
  const isOfUs = session?.person?.organisation.kind === 'provider';
  return (
    <div className={`${styles.section} ${styles.state}`}>
      <Heading>{t('This is not for your roles')}</Heading>
      <p>
        {session && `${rolesText(session.roles)}. `}
        {isOfUs
          ? t('An administrator gives roles, under People.')
          : t('It belongs to those who provide the service. What is yours stands on your first page.')}
      </p>
      <Button component={Link} to="/" variant="default">
        {t('Go to the first page')}
      </Button>
    </div>
  );
}
