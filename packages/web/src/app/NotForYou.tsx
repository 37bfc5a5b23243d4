import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { rolesText } from '../session/roleWords.ts';
import { useSession } from '../session/useSession.ts';
import styles from './layout.module.css';

/** What stands in place of what the reader's roles do not open. @param props.as `h2` where it is a part of a page */
export function NotForYou({ as: Heading = 'h1' }: { readonly as?: 'h1' | 'h2' }) {
  const session = useSession();
  const isOfUs = session?.person?.organisation.kind === 'provider';
  return (
    <div className={`${styles.section} ${styles.state}`}>
      <Heading>This is not for your roles</Heading>
      <p>
        {session && `${rolesText(session.roles)}. `}
        {isOfUs
          ? 'An administrator gives roles, under People.'
          : 'It belongs to those who provide the service. What is yours stands on your first page.'}
      </p>
      <Button component={Link} to="/" variant="default">
        Go to the first page
      </Button>
    </div>
  );
}
