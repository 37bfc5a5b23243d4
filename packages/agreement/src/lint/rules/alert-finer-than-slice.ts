import { durationText } from '../../model/length.ts';
import type { Rule } from '../rule.ts';

/** A short window is a twelfth of the long one (semantics §6). */
const SHORT_WINDOWS = 12;

/** Alerts whose short window holds no whole slice. */
export const alertFinerThanSlice: Rule = {
  id: 'alert-finer-than-slice',
  severity: 'warning',
  finds: 'A burn-rate alert whose short window, a twelfth of the long one, is shorter than a slice.',
  why: 'The short window then holds a single slice or none, and the alert fires on one bad slice or not at all.',
  *check({ agreement: { objectives } }) {
    for (const { id, alerts, budgeting } of objectives.values()) {
      if (!alerts || !budgeting || budgeting.method === 'occurrences') continue;
      for (const { windowMs } of alerts) {
        if (windowMs / SHORT_WINDOWS >= budgeting.sliceMs) continue;
        yield {
          at: ['objectives', id, 'alerts'],
          message: `The window of ${durationText(windowMs)} has a short one of ${durationText(Math.floor(windowMs / SHORT_WINDOWS))}, and a slice lasts ${durationText(budgeting.sliceMs)}.`,
          suggestion: 'Choose shorter slices, or a longer window.',
        };
      }
    }
  },
};
