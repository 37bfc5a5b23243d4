import type { Masters } from '../inheritance/read.ts';
import type { Region } from '../language/clause-places.ts';
import type { Place } from '../language/document.ts';
import type { Draft } from './draft.ts';
import { type DraftFile, definitions, nameAt, namesIn, withMasters } from './names.ts';

/**
 * Where what stands at a place is defined: in this text, or in a master's, whose file is in the region. Of the name
 * of a master, the beginning of its file.
 */
export function definitionAt(draft: Draft, place: Place, masters: Masters): Region | undefined {
  const at = nameAt(draft, draft.offsetOf(place));
  if (!at) return undefined;
  if (at.named === 'masters') {
    const file = masters(at.name)?.file;
    return file === undefined ? undefined : { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  }
  const found = definitions(withMasters(draft, masters), at.named).get(at.name);
  return found && inFile(found, found.draft.regionOf(found.key));
}

/** Every place that uses what is named at a place, here and in the masters above; with its definition where it is wanted. */
export function referencesAt(
  draft: Draft,
  place: Place,
  { masters, withDefinition }: { readonly masters: Masters; readonly withDefinition: boolean },
): readonly Region[] {
  const at = nameAt(draft, draft.offsetOf(place));
  if (!at) return [];
  return withMasters(draft, masters).flatMap((file) =>
    namesIn(file.draft)
      .filter(({ named, name }) => named === at.named && name === at.name)
      .filter(({ isDefinition }) => withDefinition || !isDefinition)
      .map(({ region }) => inFile(file, region)),
  );
}

function inFile({ file }: DraftFile, region: Region): Region {
  return file === undefined ? region : { ...region, file };
}
