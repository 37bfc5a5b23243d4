import type { Objective } from '../../model.ts';
import type { Rule } from '../rule.ts';

/** SMART: specific. */
export const notSpecific: Rule = {
  id: 'not-specific',
  severity: 'warning',
  finds:
    'Objectives over one indicator that readers cannot tell apart, for lack of a title or with the same one.',
  why: 'Statements and pages show titles. Where several promises are made about one measurement, each must say which it is.',
  *check({ agreement: { objectives }, places }) {
    const byIndicator = Map.groupBy(objectives.values(), ({ indicator }) => indicator);
    const titleOf = ({ id, title }: Objective) =>
      places.isWritten(['objectives', id, 'title']) ? title : undefined;
    for (const [indicator, sharing] of byIndicator) {
      if (sharing.length < 2) continue;
      const titles = new Set<string>();
      for (const objective of sharing) {
        const title = titleOf(objective);
        if (title === undefined) {
          yield {
            at: ['objectives', objective.id],
            message: `This is one of ${sharing.length} objectives over "${indicator}" and has no title.`,
            suggestion: 'Add "title: …" that says what it promises and to whom.',
          };
        } else if (titles.has(title)) {
          yield {
            at: ['objectives', objective.id, 'title'],
            message: `Another objective over "${indicator}" has the same title.`,
            suggestion: 'Say in the title what tells them apart.',
          };
        } else titles.add(title);
      }
    }
  },
};
