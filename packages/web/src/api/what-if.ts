import type { Comparison } from '@tallystick/engine';
import { apiPath } from './request.ts';
import { write } from './write.ts';

/** Has the server measure drafts from a ledger that is too long for a browser. @throws RequestError */
export function compareOnServer(agreement: string, drafts: readonly string[]): Promise<Comparison> {
  return write<Comparison>('POST', apiPath(['agreements', agreement, 'what-if']), { drafts });
}
