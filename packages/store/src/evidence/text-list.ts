/**
 * SQL for the list of texts that a parameter holds one a line. For texts without line feeds: names of records hold no control character,
 * canonical JSON escapes them. Several times faster than an array, whose elements the driver has to quote and the server to take apart.
 */
export function textList(parameter: number): string {
  return `string_to_array($${parameter}, E'\\n')`;
}
