/** The longest line that is read, in bytes. A longer one is reported and left out. */
export const MAX_LINE_BYTES = 1_048_576;
/** The longest CSV row whose quoted cells run over several lines, in UTF-16 code units. */
export const MAX_ROW_LENGTH = 1_048_576;
/** The most columns that a CSV header may name. */
export const MAX_COLUMNS = 4_096;
/** The most elements of one list that an `each` entry repeats for. */
export const MAX_EACH = 10_000;
/** The longest mapping file, in UTF-16 code units. */
export const MAX_MAPPING_LENGTH = 262_144;
/** How many problems a reading keeps; all are counted. */
export const MAX_PROBLEMS_KEPT = 20;
/** How many records a batch holds at most. */
export const BATCH_RECORDS = 512;
/** How many bytes are asked of a file at a time. */
export const CHUNK_BYTES = 262_144;
