import type { Disagreement, SourceComparison } from './report-form.ts';

/** What two sources come to beside each other. */
export interface Compared extends Pick<SourceComparison, 'both' | 'agreed' | 'onlyRecord' | 'onlyOther'> {
  /** All of them, by how much the most first. */
  readonly disagreements: readonly Disagreement[];
}
