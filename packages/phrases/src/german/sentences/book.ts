import { FIRST_SENTENCES } from '../first.ts';
import { OTHER_SENTENCES } from '../others.ts';
import { DIGESTS } from './digests.ts';

/** All German sentences by their English ones, by what of the server they are about. */
export const SENTENCES = { ...FIRST_SENTENCES, ...OTHER_SENTENCES, digests: DIGESTS } as const;
