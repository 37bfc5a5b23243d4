import { LineCounter, parseDocument } from 'yaml';
import { formattedText } from '../format/formatted-text.ts';
import { readDocument } from '../language/document.ts';
import type { Problem } from '../language/problem.ts';
import { earnBackOfSchedules } from './from-v1alpha1/earn-back.ts';
import { histogramAsField } from './from-v1alpha1/histogram.ts';
import { rampAsTarget } from './from-v1alpha1/ramp.ts';
import { linesBy, type MigrationChange, type MigrationStep } from './step.ts';
import { isOlderVersion, type LanguageVersion, NEWEST_VERSION } from './versions.ts';

/** What leads from each older version to the next. */
const STEPS: readonly {
  readonly from: LanguageVersion;
  readonly to: LanguageVersion;
  readonly steps: readonly MigrationStep[];
}[] = [
  {
    from: 'tallystick/v1alpha1',
    to: 'tallystick/v1',
    steps: [histogramAsField, rampAsTarget, earnBackOfSchedules],
  },
];

export type Migrated =
  | {
      readonly ok: true;
      /** In the newest version, in the layout of {@link formattedText}; as it was where nothing was to do. */
      readonly text: string;
      /** The version that the file named. */
      readonly from: string;
      readonly changes: readonly MigrationChange[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Brings an agreement's text to the newest version of the language: comments and order stay. A file of the newest
 * version stays as it is, byte for byte. What a step does not understand it leaves to the parser, which tells where.
 *
 * @param written YAML or JSON.
 * @returns problems where the text is no YAML.
 */
export function migratedText(written: string): Migrated {
  const read = readDocument(written);
  if ('problems' in read) return { ok: false, problems: read.problems };
  const counter = new LineCounter();
  const document = parseDocument(written.replace(/^\uFEFF/, ''), {
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    lineCounter: counter,
  });
  const named = String(document.get('apiVersion') ?? '');
  if (!isOlderVersion(named)) return { ok: true, text: written, from: named, changes: [] };
  const file = { document, lineOf: linesBy(counter) };
  const changes: MigrationChange[] = [];
  for (const { from, to, steps } of STEPS) {
    if (document.get('apiVersion') !== from) continue;
    const line = file.lineOf(document.get('apiVersion', true));
    const message = `The language is ${to}, and was ${from}.`;
    changes.push({ clause: 'apiVersion', line, message, isToBeRead: false });
    changes.push(...steps.flatMap((step) => step(file)));
    document.set('apiVersion', to);
  }
  const isJson = written.trimStart().startsWith('{');
  const laidOut = formattedText(
    isJson ? JSON.stringify(document.toJS()) : document.toString({ lineWidth: 0 }),
  );
  if (!laidOut.ok) throw new Error(`Migration to ${NEWEST_VERSION} wrote no YAML.`);
  return { ok: true, text: laidOut.text, from: named, changes };
}
