import { beforeAll, describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { canonical } from './diff/canonical.ts';
import { diffAgreements } from './diff/diff.ts';
import { type Difference, opposite } from './diff/difference.ts';
import type { Agreement } from './model.ts';
import { openSloOf } from './openslo/export.ts';
import { parseAgreement } from './parse.ts';
import { RATIOS, REST, VALUES, WHOLE } from './testing/known-good.ts';
import { type ChangedLeaf, changedLeaves, type Leaves } from './testing/measured-leaves.ts';
import { LANGUAGES, type Language } from './text/contract.ts';
import { contractText } from './text/contract-text.ts';

const TEXTS = { WHOLE, RATIOS, VALUES, REST };

/** Values that follow from others, by the last key of their path, and why none else could stand there. */
const SETTLED: Readonly<Record<string, string>> = {
  apiVersion: 'There is one version of the language.',
  kind: 'Another kind of indicator has other keys.',
  do: 'Another kind of step has other keys.',
  rule: 'Parts have weights, and budgets, under one rule only.',
  parts: 'No other indicator there measures states.',
  method: 'The slices have a target of their own.',
  holds: 'Only histograms run on.',
  indicator: 'The target fits one kind of indicator.',
  objective: 'The credit fits one kind of objective.',
  of: 'The unit fits one kind of indicator.',
  atLeast: 'A bonus is above the promise, and 100 % is the most.',
  up: 'Weights add up to the whole.',
  'p1-resolved': 'Weights add up to the whole.',
  inARow: 'What does not hold is left out.',
  owner: 'Some texts have one role.',
  decidedBy: 'Some texts have one role.',
  escalation: 'There is one escalation.',
  playbook: 'There is one playbook.',
  target: 'Where every one is promised there is no more, and a rule stays within the bounds.',
  percentile: 'The steps of a series share it.',
  ceiling: 'Rules propose targets up to it.',
  currency: 'The scenarios name it too.',
};

/** What may stand otherwise without anything else being agreed, and why. */
const WITHOUT_MEANING: ReadonlyMap<string, string> = new Map([
  ...[0, 1, 2].map(
    (at) => [`objectives.mean-answer.warnAt[${at}]`, 'A mean of times has no budget.'] as const,
  ),
]);

/** A difference without what is said of one agreement alone, as it is told or the other way round. */
function seen(one: Difference, turned: boolean): string {
  const { clause, clauseBefore = clause, field, kind, before, after, affects } = one;
  const { gains } = turned ? opposite(one) : one;
  const otherKind = kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind;
  return JSON.stringify(
    turned
      ? [clause, clauseBefore, field, otherKind, after, before, gains, affects]
      : [clauseBefore, clause, field, kind, before, after, gains, affects],
  );
}

/** What names the agreement itself, and is no difference. */
const UNTOLD = ['id', 'version'];
/** Titles and ids are names, and another name is a renaming. */
const A_NAME = /title$|\(name\)$/u;

/** The differences, which the other way round must be the same, turned. */
function mirrored(before: Agreement, after: Agreement) {
  const there = diffAgreements(before, after);
  const back = diffAgreements(after, before);
  expect(back.differences.map((one) => seen(one, true)).sort()).toEqual(
    there.differences.map((one) => seen(one, false)).sort(),
  );
  return there;
}

/** The text without one of its values, each in turn. */
function* withoutOne(text: string): Iterable<string> {
  const document = parseDocument(text);
  const paths: (readonly (string | number)[])[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node))
      for (const { key, value } of node.items)
        walk(value, [...path, String(isScalar(key) ? (key.source ?? key.value) : key)]);
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    else if (isScalar(node)) paths.push(path);
  };
  walk(document.contents, []);
  for (const path of paths) {
    const less = document.clone();
    less.deleteIn(path);
    yield less.toString();
  }
}

function read(text: string): Agreement {
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.agreement;
}

const said = (agreement: Agreement, language: Language) => JSON.stringify(contractText(agreement, language));
const isOpenSlo = (path: string) => /^(?:scope|sources|indicators|objectives)\./u.test(path);

/** The paths whose values could not be changed alone, of all texts. */
const fixed: string[] = [];

// To change each value takes a while: what must hold of every change stands here together.
describe.each(Object.entries(TEXTS))('each value of %s', (_name, text) => {
  let leaves: Leaves;
  beforeAll(() => {
    leaves = changedLeaves(text);
    fixed.push(...leaves.fixed);
  });

  it('can be changed, but for few', () => {
    expect(leaves.changed.length).toBeGreaterThan(150);
  });

  it('[DIF-2] is told when it changes, and mirrored the other way round', () => {
    const untold = leaves.changed.filter(({ path, original, changed: now }) => {
      const { differences, renamings } = mirrored(original, now);
      return differences.length === 0 && !(renamings.length > 0 && A_NAME.test(path));
    });
    expect(untold.map(({ path }) => path).filter((path) => !UNTOLD.includes(path))).toEqual([]);
  });

  it('[DIF-2] is told when it is left out, and mirrored the other way round', () => {
    const before = read(text);
    const content = canonical(before, '', ['version', 'id']);
    let told = 0;
    for (const less of withoutOne(text)) {
      const parsed = parseAgreement(less);
      if (!parsed.ok) continue;
      const { differences, renamings } = mirrored(before, parsed.agreement);
      const isSaid = differences.length + renamings.length > 0;
      if (!isSaid && canonical(parsed.agreement, '', ['version', 'id']) !== content) {
        throw new Error(`Nothing is told of:\n${less}`);
      }
      if (isSaid) told += 1;
    }
    expect(told).toBeGreaterThan(30);
  });

  it('[TXT-1] changes the contract text', () => {
    const isSilent = ({ original, changed: now }: ChangedLeaf, language: Language) =>
      said(original, language) === said(now, language);
    const silent = leaves.changed
      .filter(({ path }) => !WITHOUT_MEANING.has(path))
      .flatMap((leaf) =>
        LANGUAGES.filter((language) => isSilent(leaf, language)).map(
          (language) => `${language}, ${leaf.path}: ${String(leaf.from)} -> ${String(leaf.to)}`,
        ),
      );
    expect(silent).toEqual([]);
  });

  it('[OSL-5] is in what is written as OpenSLO, or told of', () => {
    const measured = leaves.changed.filter(({ path }) => isOpenSlo(path));
    const whole = openSloOf(read(text));
    const silent = measured.filter(({ path, changed: other }) => {
      const isTold = whole.unsaid.some(({ clause }) => path.startsWith(clause));
      return !isTold && JSON.stringify(openSloOf(other).objects) === JSON.stringify(whole.objects);
    });
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe('the values of all texts', () => {
  it('[TXT-6] only what other values settle cannot be changed alone', () => {
    const keyOf = (path: string) =>
      path
        .replaceAll(/\[\d+\]/gu, '')
        .split('.')
        .at(-1)!;
    expect(new Set(fixed.map(keyOf))).toEqual(new Set(Object.keys(SETTLED)));
  });
});
