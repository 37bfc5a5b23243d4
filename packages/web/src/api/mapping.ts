/** Something wrong, with its place. */
export interface PreviewProblem {
  readonly line: number | null;
  readonly column?: number;
  readonly field: string | null;
  readonly message: string;
  readonly remedy: string;
}

/** What rows of a sample would become through a mapping. */
export interface MappingPreview {
  readonly mappingProblems: readonly PreviewProblem[];
  readonly rows: number;
  readonly recordCount: number;
  readonly records: readonly {
    readonly line: number | null;
    readonly row: string;
    readonly source: string;
    readonly id: string;
    readonly subject: string;
    readonly type: string;
    readonly occurredAt: string;
    /** JSON. */
    readonly data: string;
  }[];
  readonly skipped: number;
  readonly problems: readonly PreviewProblem[];
  readonly problemCount: number;
  readonly unknownSources: readonly string[];
  readonly unmapped: readonly {
    readonly source: string;
    readonly field: string;
    readonly value: string;
    readonly records: number;
  }[];
  readonly unusable: readonly { readonly source: string; readonly id: string; readonly message: string }[];
}
