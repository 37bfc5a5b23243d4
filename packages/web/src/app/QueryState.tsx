import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { RequestError } from '../api/request.ts';
import { t } from '../i18n/text.ts';
import styles from './layout.module.css';

interface QueryLike<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface QueryStateProps<T> {
  readonly query: QueryLike<T>;
  /** What is shown while it loads, in the shape of what comes. */
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/**
 * Shows what a query brings, and until then that it loads, or why it failed and what to do. What comes is drawn in pieces, between which the page answers
 * its reader: a query's own news would be drawn in one go.
 */
export function QueryState<T>({ query, skeleton, children }: QueryStateProps<T>) {
  const isHere = useDeferredValue(query.data !== undefined);
  if (query.data !== undefined && isHere) return children(query.data);
  if (query.error && query.data === undefined)
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div aria-busy role="status">
      <span className="visually-hidden">{t('Loading…')}</span>
      {skeleton ?? <PageSkeleton />}
    </div>
  );
}

/** What went wrong, and the thing to do next. */
export function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const status = error instanceof RequestError ? error.status : undefined;
  const title = error instanceof RequestError ? error.title : t('Something went wrong');
  return (
    <div className={`${styles.section} ${styles.state}`} role="alert">
      <h1>{title}</h1>
      <p>{error.message}</p>
      {status === 404 || status === 403 ? (
        <Button component={Link} to="/" variant="default">
          {t('Go to the first page')}
        </Button>
      ) : (
        <Button onClick={onRetry}>{t('Try again')}</Button>
      )}
    </div>
  );
}

/** The outline of a page: its head, a row of figures, a table. */
function PageSkeleton() {
  return (
    <div className={styles.page}>
      <Skeleton height={38} width="min(520px, 90%)" />
      <Skeleton height={92} radius="md" />
      <Skeleton height={340} radius="md" />
    </div>
  );
}
