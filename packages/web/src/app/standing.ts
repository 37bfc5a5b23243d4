import { createContext } from 'react';

/** Where a part of the screen stands: in place of a page, under a page's heading, or in a section of it. */
export interface Standing {
  /** The heading that may stand there. */
  readonly heading: 'h1' | 'h2' | 'h3';
  /** Whether what stands there has to keep clear of the edges by itself. */
  readonly isAtEdge: boolean;
}

/** Tells what loads or has failed how much room it may take, and which heading. */
export const StandingContext = createContext<Standing>({ heading: 'h1', isAtEdge: false });

export const UNDER_PAGE: Standing = { heading: 'h2', isAtEdge: false };
export const IN_SECTION: Standing = { heading: 'h3', isAtEdge: true };
export const IN_PADDED_SECTION: Standing = { heading: 'h3', isAtEdge: false };
