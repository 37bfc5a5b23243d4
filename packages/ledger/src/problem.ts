/** Something that is wrong with a piece of evidence, in words for whoever sends it. */
export interface EvidenceProblem {
  /** Where: a field of the record, or `line` for the text as a whole. */
  readonly field: string;
  /** What was found. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}
