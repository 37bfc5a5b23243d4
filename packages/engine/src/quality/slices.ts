import type { EvidenceRecord } from '@tallystick/ledger';
import { isKnown, packSlices } from '../evidence/packed-slices.ts';

/** Of which slices of its series a record tells something. */
export interface ToldSlices {
  readonly stepMs: number;
  /** How many there are, known or not. */
  readonly count: number;
  /** The known ones: where each run begins and where it ends, by place, rising. */
  readonly runs: readonly number[];
}

/**
 * What a record of slices tells something of; undefined of another record, and of one that cannot be read ([SLC-3]).
 *
 * @param fields that are read of the series; a slice of which all of them are null is not known ([SLC-2]).
 */
export function toldSlices(record: EvidenceRecord, fields: readonly string[]): ToldSlices | undefined {
  const packed = packSlices(record, fields, String);
  if (packed?.kind !== 'slices') return undefined;
  const runs: number[] = [];
  for (let place = 0; place < packed.count; place++) {
    if (!isKnown(packed, place)) continue;
    if (runs.at(-1) === place) runs[runs.length - 1] = place + 1;
    else runs.push(place, place + 1);
  }
  return { stepMs: packed.stepMs, count: packed.count, runs };
}
