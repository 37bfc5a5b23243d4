import { isSeq } from 'yaml';
import { readDocuments } from '../language/document.ts';
import type { Problem } from '../language/problem.ts';
import { quoted } from '../language/scalar.ts';
import { suggestion } from '../language/suggest.ts';
import { Field, type OpenSloFile, type Reading } from './field.ts';
import { tellName } from './names.ts';

/** The versions of OpenSLO that are read. */
export type Version = 'v1alpha' | 'v1' | 'v2alpha';

/** How each version calls itself. */
const VERSIONS: Readonly<Record<string, Version>> = {
  'openslo/v1alpha': 'v1alpha',
  'openslo/v1': 'v1',
  'openslo.com/v2alpha': 'v2alpha',
};

const KINDS = [
  'SLO',
  'SLI',
  'Service',
  'DataSource',
  'AlertPolicy',
  'AlertCondition',
  'AlertNotificationTarget',
  'BudgetAdjustment',
] as const;

export type Kind = (typeof KINDS)[number];

/** An object of OpenSLO: what it is, what it is called, and what it says. */
export interface OpenSloObject {
  readonly version: Version;
  readonly kind: Kind;
  readonly name: string;
  readonly root: Field;
}

/** The objects of all files, in their order. Each document holds one object, or a list of them. */
export function readObjects(files: readonly OpenSloFile[], reading: Reading): readonly OpenSloObject[] {
  return files.flatMap(({ file, text }) => {
    const read = readDocuments(text);
    if ('problems' in read) {
      reading.problems.push(...read.problems.map((problem): Problem => ({ ...problem, file })));
      return [];
    }
    return read.documents.flatMap((document) => {
      const root = new Field(document.root, [], { file, document, reading });
      const objects = isSeq(document.root) ? root.items() : [root];
      return objects.flatMap((one) => objectOf(one) ?? []);
    });
  });
}

function objectOf(root: Field): OpenSloObject | undefined {
  const apiVersion = root.at('apiVersion');
  const written = apiVersion?.text();
  const version = written === undefined || !Object.hasOwn(VERSIONS, written) ? undefined : VERSIONS[written];
  if (!version) {
    const message =
      written === undefined
        ? 'This names no version of OpenSLO.'
        : `${quoted(written)} is no version of OpenSLO.`;
    return (apiVersion ?? root).refuse(
      'not-openslo',
      message,
      `Read are apiVersion ${Object.keys(VERSIONS).join(', ')}.`,
    );
  }
  const kindField = root.at('kind');
  if (!kindField) return root.lacks('kind');
  const kind = kindField.text() ?? '';
  if (!isKind(kind)) {
    return kindField.refuse(
      'unknown-word',
      `${quoted(kind)} is no kind of OpenSLO’s.`,
      suggestion(kind, KINDS),
    );
  }
  const name = root.at('metadata', 'name')?.text();
  if (name === undefined) return (root.at('metadata') ?? root).lacks('name');
  tellName(root);
  return { version, kind, name, root };
}

function isKind(kind: string): kind is Kind {
  return (KINDS as readonly string[]).includes(kind);
}
