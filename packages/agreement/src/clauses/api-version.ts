import { quoted } from '../language/scalar.ts';
import { oneOf, type Shape } from '../language/shape.ts';
import { isOlderVersion, NEWEST_VERSION } from '../migrate/versions.ts';

const newest = oneOf('The version of the language.', [NEWEST_VERSION]);
const VERSION = /^tallystick\/v\d+(?:(?:alpha|beta)\d+)?$/u;

/** [LNG-25] The version of the language: the newest. Older ones are migrated, never guessed at. */
export const apiVersion: Shape<typeof NEWEST_VERSION> = {
  schema: newest.schema,
  read(node, path, reader) {
    const written = String((node as { value?: unknown }).value ?? '');
    if (isOlderVersion(written)) {
      return reader.report(
        node,
        path,
        'old-version',
        `${quoted(written)} is an older version of the language.`,
        `Run "tallystick migrate" on the file; it becomes ${NEWEST_VERSION}, and says what it changes.`,
      );
    }
    if (written === NEWEST_VERSION || !VERSION.test(written)) return newest.read(node, path, reader);
    return reader.report(
      node,
      path,
      'unknown-version',
      `${quoted(written)} is a version of the language that is not known here.`,
      `Write ${NEWEST_VERSION}, or use a newer Tallystick.`,
    );
  },
};
