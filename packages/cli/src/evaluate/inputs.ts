import type { EvidenceInput, Mapping } from '@tallystick/connectors';
import { readMappingFile } from '../mapping-file.ts';

/**
 * What the evidence arguments mean: `FILE@MAPPING` is read through that mapping, any other file through
 * the mapping of --mapping where there is one. A file of evidence records (.ndjson, .jsonl) is read as it
 * is beside a mapping for CSV.
 */
export function evidenceInputs(
  files: readonly string[],
  defaultMapping: string | undefined,
): readonly EvidenceInput[] {
  const read = new Map<string, Mapping>();
  const mapping = (path: string) => {
    const found = read.get(path) ?? readMappingFile(path);
    read.set(path, found);
    return found;
  };
  return files.map((file) => {
    const at = file.lastIndexOf('@');
    if (at > 0) return { path: file.slice(0, at), mapping: mapping(file.slice(at + 1)) };
    const common = defaultMapping === undefined ? undefined : mapping(defaultMapping);
    const isOwnForm = common?.format === 'csv' && /\.(?:ndjson|jsonl)(?:\.gz)?$/.test(file);
    return common && !isOwnForm ? { path: file, mapping: common } : { path: file };
  });
}
