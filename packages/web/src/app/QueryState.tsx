import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, use, useDeferredValue } from 'react';
import { RequestError } from '../api/request.ts';
import { t } from '../i18n/text.ts';
import styles from './layout.module.css';
import { type Standing, StandingContext } from './standing.ts';

interface QueryLike<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface QueryStateProps<T> {
  readonly query: QueryLike<T>;
  /** What is shown while it loads, in the shape of what comes. */
  readonly skeleton?: ReactNode;
  /** Whether the page's own heading comes with it: until then there is none. */
  readonly bringsHeading?: boolean;
  readonly children: (data: T) => ReactNode;
}

/**
 * Shows what a query brings, and until then that it loads, or why it failed and what to do. What comes is drawn in pieces, between which the page answers
 * its reader: a query's own news would be drawn in one go.
 */
export function QueryState<T>({ query, skeleton, bringsHeading = false, children }: QueryStateProps<T>) {
  const standing = use(StandingContext);
  const isHere = useDeferredValue(query.data !== undefined);
  if (query.data !== undefined && isHere) return children(query.data);
  if (query.error && query.data === undefined)
    return (
      <Failure
        error={query.error}
        onRetry={() => void query.refetch()}
        {...(bringsHeading ? { as: 'h1' as const } : {})}
      />
    );
  return (
    <div aria-busy role="status">
      <span className="visually-hidden">{t('Loading…')}</span>
      {skeleton ?? (standing.heading === 'h3' ? <PartSkeleton {...standing} /> : <PageSkeleton />)}
    </div>
  );
}

interface FailureProps {
  readonly error: Error;
  readonly onRetry: () => void;
  /** The heading, where it is not the one that its place takes. */
  readonly as?: Standing['heading'];
}

/** What went wrong, and the thing to do next: in a box of its own, or in a section without one. */
export function Failure({ error, onRetry, as }: FailureProps) {
  const standing = use(StandingContext);
  const Heading = as ?? standing.heading;
  const isPart = Heading === 'h3';
  const isRefused = error instanceof RequestError && (error.status === 404 || error.status === 403);
  return (
    <div className={isPart ? partClass(standing) : `${styles.section} ${styles.state}`} role="alert">
      <Heading>{error instanceof RequestError ? error.title : t('Something went wrong')}</Heading>
      <p>{error.message}</p>
      {!isRefused && (
        <Button onClick={onRetry} {...(isPart ? { size: 'compact-sm', variant: 'default' } : {})}>
          {t('Try again')}
        </Button>
      )}
      {isRefused && !isPart && (
        <Button component={Link} to="/" variant="default">
          {t('Go to the first page')}
        </Button>
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

/** The outline of a few lines. */
function PartSkeleton(standing: Standing) {
  return (
    <div className={partClass(standing)}>
      <Skeleton height={14} width="min(420px, 80%)" />
      <Skeleton height={14} width="min(560px, 95%)" />
      <Skeleton height={14} width="min(300px, 60%)" />
    </div>
  );
}

function partClass({ isAtEdge }: Standing): string {
  return isAtEdge ? `${styles.part} ${styles.padded}` : `${styles.part}`;
}
