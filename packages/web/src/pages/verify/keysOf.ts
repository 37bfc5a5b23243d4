import { parseVerifier } from '@tallystick/ledger';
import { t } from '../../i18n/text.ts';

/** The keys in a text, one a line; or which line is none. */
export function keysOf(text: string): { readonly keys: readonly string[]; readonly problem?: string } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const wrong = lines.find((line) => parseVerifier(line) === undefined);
  if (wrong === undefined) return { keys: lines };
  const shown = wrong.length > 40 ? `${wrong.slice(0, 40)}…` : wrong;
  return {
    keys: [],
    problem: t('“{{shown}}” is no verifier key. One looks like name+1a2b3c4d+AQ…: copy it whole.', { shown }),
  };
}
