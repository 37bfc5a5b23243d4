import { type AvailabilityIndicator, exact, type Rational } from '@tallystick/agreement';
import type { EvidenceTable } from '../evidence/table.ts';

/** Impacts are kept as whole millionths, so that weighted time adds up exactly. */
export const FULL_IMPACT = 1_000_000;

/** The fields of `data` that state records carry. */
export const STATE_FIELDS = ['state', 'impact', 'probe'] as const;

/** What a record says of a probe of a service. */
export interface StatedState {
  readonly probe: string;
  /** Down share in millionths; undefined is "unknown". */
  readonly impact: number | undefined;
}

/** Reads what state records say: their state, or a sentence on why they state none ([AVL-4] to [AVL-6]). */
export function stateReader(
  indicator: Pick<AvailabilityIndicator, 'degraded'>,
  table: EvidenceTable,
): (row: number) => StatedState | string {
  const [state, impact, probe] = STATE_FIELDS.map((name) => table.fieldIndex(name));
  const textOf = (field: number, row: number) =>
    field < 0 ? undefined : table.valueOf(field, table.fieldCode(field, row));
  return (row) => {
    const stated = impactOf(indicator, textOf(state!, row), () => textOf(impact!, row));
    return typeof stated === 'string' ? stated : { probe: textOf(probe!, row) ?? '', impact: stated.impact };
  };
}

function impactOf(
  { degraded }: Pick<AvailabilityIndicator, 'degraded'>,
  state: string | undefined,
  impactText: () => string | undefined,
): { readonly impact: number | undefined } | string {
  switch (state) {
    case 'up':
      return { impact: 0 };
    case 'down':
    case 'maintenance': // [AVL-5] down unless an accepted exclusion covers it
      return { impact: FULL_IMPACT };
    case 'unknown':
      return { impact: undefined };
    case 'degraded': {
      const stated = impactText();
      return stated === undefined ? { impact: millionths(degraded) } : statedImpact(stated);
    }
    case undefined:
      return 'The record has no field "state".';
    default:
      return `"${state}" is not a state; known are up, down, degraded, maintenance and unknown.`;
  }
}

function statedImpact(text: string): { readonly impact: number } | string {
  const value = exact.parseDecimal(text);
  const scaled = value && exact.multiply(value, exact.rational(FULL_IMPACT));
  if (scaled?.denominator === 1n && scaled.numerator >= 0n && scaled.numerator <= BigInt(FULL_IMPACT)) {
    return { impact: Number(scaled.numerator) };
  }
  return `An impact of "${text}" is not a number from 0 to 1 with at most six decimals.`;
}

function millionths(share: Rational): number {
  return Number(exact.scaled(share, 6, 'up'));
}
