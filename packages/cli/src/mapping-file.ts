import { type Mapping, mappingProblemText, parseMapping } from '@tallystick/connectors';
import { invalid, readText } from './files.ts';

/** Reads a mapping, or ends the command with every problem at its line and column. */
export function readMappingFile(path: string): Mapping {
  const parsed = parseMapping(readText(path), { file: path });
  if (parsed.ok) return parsed.mapping;
  throw invalid(parsed.problems.map(mappingProblemText));
}
