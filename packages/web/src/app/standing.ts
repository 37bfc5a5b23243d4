import { createContext } from 'react';

/** Where a part of the screen stands: in place of a page, under its heading, or in a section of it. */
export interface Standing {
  /** The heading that may stand there. */
  readonly heading: 'h1' | 'h2' | 'h3';
  /** Whether what stands there has to keep clear of the edges by itself. */
  readonly isAtEdge: boolean;
}

/** Tells what loads or has failed how much room it may take, and which heading. */
export const StandingContext = createContext<Standing>({ heading: 'h1', isAtEdge: false });

/** Under the heading of a page. */
export const UNDER_PAGE: Standing = { heading: 'h2', isAtEdge: false };
/** In a section from edge to edge, such as a table takes. */
export const IN_SECTION: Standing = { heading: 'h3', isAtEdge: true };
/** In a section that keeps clear of its edges. */
export const IN_PADDED_SECTION: Standing = { heading: 'h3', isAtEdge: false };
