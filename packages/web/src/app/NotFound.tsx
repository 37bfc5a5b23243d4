import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import styles from './layout.module.css';
import { Page } from './Page.tsx';

/** The page for an address that leads nowhere. */
export function NotFound() {
  return (
    <Page title="Page not found">
      <div className={`${styles.section} ${styles.state}`}>
        <h1>There is no page at this address</h1>
        <p>The address may be mistyped, or what it showed may have been removed.</p>
        <Button component={Link} to="/">
          Go to the first page
        </Button>
      </div>
    </Page>
  );
}
