/** The limits of a record (rules LIM-1 to LIM-6). Lengths of texts are in UTF-16 code units, as `length` counts them. */
export const RECORD_LIMITS = {
  sourceLength: 128,
  idLength: 512,
  subjectLength: 512,
  typeLength: 128,
  /** The canonical JSON of `data`, in bytes of UTF-8. */
  dataBytes: 65_536,
  /** How deep arrays and objects may lie in each other; `data` itself is 1. */
  dataDepth: 16,
  /** The source's original text. */
  rawLength: 262_144,
  fileLength: 1_024,
  /** A line of NDJSON as a whole, before it is read. */
  lineLength: 524_288,
} as const;
