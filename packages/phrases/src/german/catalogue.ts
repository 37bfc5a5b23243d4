import { DOCUMENTS } from './documents.ts';
import { FIRST } from './first.ts';
import { MAILS } from './mails.ts';
import { OTHERS } from './others.ts';
import type { German } from './texts.ts';

/** What documents and mails say and no page does: browsers do without it. */
const WRITTEN: readonly German[] = [DOCUMENTS, MAILS];

/** All German texts by their English ones, an area of the pages or of what is written each. */
export const GERMAN: readonly German[] = [...FIRST, ...OTHERS, ...WRITTEN];
