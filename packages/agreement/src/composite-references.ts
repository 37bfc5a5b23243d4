import { compare, ONE } from './exact/rational.ts';
import { quoted } from './language/scalar.ts';
import type { Reader } from './language/shape.ts';
import { type CompositeIndicator, MAX_PARTS } from './model/composite.ts';
import type { Agreement, Indicator } from './model.ts';
import type { Known } from './references.ts';

/** Checks that the parts of a composite are there, each once, and that its rule can be applied to them. */
export function checkComposite(
  { id, rule, parts }: CompositeIndicator,
  { indicators }: Agreement,
  reader: Reader,
  known: Known,
): void {
  const path = ['indicators', id, 'parts'];
  const refuse = (index: number, message: string, remedy: string) =>
    reader.reportAt([...path, index], 'part-does-not-fit', message, remedy);
  const count = parts.reduce((sum, { subjects }) => sum + (subjects?.length ?? 1), 0);
  if (count > MAX_PARTS) {
    refuse(
      parts.length - 1,
      `A composite has at most ${MAX_PARTS} parts, and this one ${count}.`,
      'Take parts out.',
    );
  }
  const before = new Set<string>();
  parts.forEach(({ indicator, weight, subjects }, index) => {
    known('indicator', indicator, indicators, [...path, index]);
    for (const name of namesOf(indicator, subjects)) {
      if (before.has(name)) refuse(index, `${name} is a part twice.`, 'Take one out.');
      before.add(name);
    }
    const part = indicators.get(indicator);
    const problem = part && misfit(rule, part);
    if (problem) refuse(index, problem, 'Name another indicator, or use another rule.');
    if (rule !== 'weighted' && compare(weight, ONE) !== 0) {
      refuse(
        index,
        `Parts have weights under the rule "weighted"; this one is "${rule}".`,
        'Take the weight out.',
      );
    }
  });
}

function namesOf(indicator: string, subjects: readonly string[] | undefined): readonly string[] {
  return subjects?.map((subject) => `${quoted(indicator)} of ${quoted(subject)}`) ?? [quoted(indicator)];
}

function misfit(rule: CompositeIndicator['rule'], part: Indicator): string | undefined {
  const isTime = part.kind === 'availability';
  if (rule === 'any down') {
    if (!isTime) return `"any down" needs states in time, and ${quoted(part.id)} is of kind ${part.kind}.`;
    if (part.method.kind !== 'slices') return undefined;
    return `"any down" needs states in time, and ${quoted(part.id)} is a mean of slices.`;
  }
  if (isTime || part.kind === 'ratio') return undefined;
  return `Parts are availabilities and ratios, and ${quoted(part.id)} is of kind ${part.kind}.`;
}
