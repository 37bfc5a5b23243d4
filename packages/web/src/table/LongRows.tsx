import { lazy, Suspense } from 'react';
import type { RowsInViewProps } from './RowsInView.tsx';

/** With more rows than this a table scrolls in itself and draws those that are seen. */
export const LONG = 100;

const RowsInView = lazy(() => import('./RowsInView.tsx').then(({ RowsInView }) => ({ default: RowsInView })));

/** The rows of a long table; what finds those that are seen comes with the first such table. */
export function LongRows(props: RowsInViewProps) {
  return (
    <Suspense fallback={<tbody aria-busy />}>
      <RowsInView {...props} />
    </Suspense>
  );
}
