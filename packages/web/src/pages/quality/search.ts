import { FINDING_KINDS, type FindingKind } from '../../api/quality.ts';

export interface QualitySearch {
  readonly agreement?: string;
  readonly source?: string;
  readonly kind?: FindingKind;
  readonly state?: 'closed';
}

/** Reads the address; what it does not understand is left out, as is what is shown anyway. */
export function qualitySearch({ agreement, source, kind, state }: Record<string, unknown>): QualitySearch {
  const isKind = FINDING_KINDS.some((one) => one === kind);
  return {
    ...(typeof agreement === 'string' && agreement !== '' ? { agreement } : {}),
    ...(typeof source === 'string' && source !== '' ? { source } : {}),
    ...(isKind ? { kind: kind as FindingKind } : {}),
    ...(state === 'closed' ? { state } : {}),
  };
}
