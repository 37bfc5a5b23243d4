import type { Objective, SourceClause } from '../../model.ts';
import type { Rule } from '../rule.ts';

/** Gaps between objectives that are told apart by a field. */
export const uncoveredValue: Rule = {
  id: 'uncovered-value',
  severity: 'note',
  finds: 'A value that a source can have in a field, and that no objective over its clock is for.',
  why: 'Subjects with that value are measured and promised nothing. Where that is meant, the text should say so.',
  *check({ agreement: { objectives, indicators, sources } }) {
    const byIndicator = Map.groupBy(objectives.values(), ({ indicator }) => indicator);
    for (const [id, sharing] of byIndicator) {
      const indicator = indicators.get(id);
      const source = indicator?.kind === 'clock' ? sources.get(indicator.from) : undefined;
      const [field, ...others] = new Set(sharing.flatMap(({ where }) => [...(where?.fields.keys() ?? [])]));
      const isByOne = others.length === 0 && sharing.every(({ where }) => where);
      if (!source || field === undefined || !isByOne) continue;
      const missing = missingValues(field, sharing, source);
      if (missing.length === 0) continue;
      yield {
        at: ['indicators', id],
        message: `No objective is for ${field} ${missing.join(', ')}, which "${source.id}" can say.`,
        suggestion: 'Add an objective for it, or say under "outOfScope" that nothing is promised.',
      };
    }
  },
};

function missingValues(
  field: string,
  sharing: readonly Objective[],
  { values }: SourceClause,
): readonly string[] {
  const covered = new Set(sharing.flatMap(({ where }) => where?.fields.get(field) ?? []));
  return [...new Set(values.get(field)?.values() ?? [])].filter((value) => !covered.has(value));
}
