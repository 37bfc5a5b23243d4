import type { Agreement } from '@tallystick/agreement';

/**
 * The agreement with every service up before its first record [SCN-3]: a scenario tells what goes wrong, and
 * nobody should have to tell that all was well before.
 */
export function startingUp(agreement: Agreement): Agreement {
  const indicators = [...agreement.indicators].map(
    ([id, one]) => [id, one.kind === 'availability' ? { ...one, initially: 'up' as const } : one] as const,
  );
  return { ...agreement, indicators: new Map(indicators) };
}
