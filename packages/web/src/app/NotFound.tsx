import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { t } from '../i18n/text.ts';
import styles from './layout.module.css';
import { Page } from './Page.tsx';

/** The page for an address that leads nowhere. */
export function NotFound() {
  return (
    <Page title={t('Page not found')}>
      <div className={`${styles.section} ${styles.state}`}>
        <h1>{t('There is no page at this address')}</h1>
        <p>{t('The address may be mistyped, or what it showed may have been removed.')}</p>
        <Button component={Link} to="/">
          {t('Go to the first page')}
        </Button>
      </div>
    </Page>
  );
}
