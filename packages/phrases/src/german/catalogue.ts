import { FIRST } from './first.ts';
import { OTHERS } from './others.ts';
import type { German } from './texts.ts';

/** All German texts by their English ones, an area of the pages each. */
export const GERMAN: readonly German[] = [...FIRST, ...OTHERS];
