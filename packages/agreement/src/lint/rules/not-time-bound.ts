import type { Rule } from '../rule.ts';

/** SMART: time-bound. */
export const notTimeBound: Rule = {
  id: 'not-time-bound',
  severity: 'warning',
  finds: 'A remedy that someone must carry out, or a statement or report, that is never due.',
  why: 'What is owed without a date is never late.',
  *check({ agreement: { remedies, reporting } }) {
    for (const { id, owner, due } of remedies.values()) {
      if (owner === undefined || due !== undefined) continue;
      yield {
        at: ['remedies', id],
        message: `"${owner}" carries this remedy out, and nothing says by when.`,
        suggestion: 'Add "due: 10 business days", with its calendar.',
      };
    }
    const { statement, reports } = reporting;
    const dueAt = 'Add "due: 5 business days", with its calendar.';
    if (statement && !statement.due) {
      yield { at: ['reporting', 'statement'], message: 'The statement is never due.', suggestion: dueAt };
    }
    for (const [id, { due }] of reports) {
      if (!due)
        yield { at: ['reporting', 'reports', id], message: 'This report is never due.', suggestion: dueAt };
    }
  },
};
