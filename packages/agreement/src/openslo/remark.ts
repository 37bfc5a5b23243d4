/** A field of an OpenSLO file that an agreement cannot hold, or what was taken for granted about it. */
export interface Remark {
  /** `left-out`: the agreement does not say it. `assumed`: it says something that the file leaves open or has otherwise. */
  readonly kind: 'left-out' | 'assumed';
  readonly file: string;
  /** Where in the document: `spec.objectives[0].op`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Why, in a sentence. */
  readonly message: string;
}

/** `file:line:column: left out: spec.objectives[0].op: …`, the form that editors turn into a link. */
export function remarkText({ kind, file, path, line, column, message }: Remark): string {
  return `${file}:${line}:${column}: ${kind === 'assumed' ? 'assumed' : 'left out'}: ${path}: ${message}`;
}
