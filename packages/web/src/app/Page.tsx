import { type ReactNode, useEffect } from 'react';
import { type Crumb, Crumbs } from './Crumbs.tsx';
import styles from './layout.module.css';
import { StandingContext, UNDER_PAGE } from './standing.ts';

interface PageProps {
  /** Of the document, before the product's name. */
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly children: ReactNode;
}

/** The frame of a page: its way back and its title in the window. */
export function Page({ title, crumbs = [], children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Tallystick`;
  }, [title]);
  return (
    <div className={styles.page}>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} here={title} />}
      <StandingContext value={UNDER_PAGE}>{children}</StandingContext>
    </div>
  );
}
