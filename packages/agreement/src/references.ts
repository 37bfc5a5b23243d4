import { checkBudget } from './budget-references.ts';
import { checkComposite } from './composite-references.ts';
import { checkContractReferences } from './contract-references.ts';
import { checkCredits } from './credit-references.ts';
import type { Path } from './language/document.ts';
import { quoted } from './language/scalar.ts';
import type { Reader } from './language/shape.ts';
import { suggestion } from './language/suggest.ts';
import { type ExclusionClause, OWN_SOURCE } from './model/exclusion.ts';
import type { Remedy } from './model/remedy.ts';
import type { Agreement, ClockIndicator, Objective } from './model.ts';

/** Checks that every id names something, and that what belongs together fits together. */
export function checkReferences(agreement: Agreement, reader: Reader): void {
  const known = (what: string, id: string | undefined, among: ReadonlyMap<string, unknown>, path: Path) => {
    if (id === undefined || among.has(id)) return;
    reader.reportAt(
      path,
      'unknown-reference',
      `There is no ${what} ${quoted(id)}.`,
      suggestion(id, [...among.keys()]),
    );
  };

  for (const indicator of agreement.indicators.values()) {
    const path = ['indicators', indicator.id];
    if (indicator.kind !== 'composite') {
      known('source', indicator.from, agreement.sources, [...path, 'from']);
      if ('fallback' in indicator) checkFallback(indicator, agreement, reader, known);
      checkReconciled(indicator, agreement, reader, known);
    }
    known('service', indicator.service, agreement.services, [...path, 'service']);
    if (indicator.kind === 'availability') {
      known('calendar', indicator.calendar, agreement.calendars, [...path, 'calendar']);
    } else if (indicator.kind === 'clock') {
      checkClockCalendars(indicator, agreement, reader, known);
    } else if (indicator.kind === 'composite') checkComposite(indicator, agreement, reader, known);
  }
  for (const objective of agreement.objectives.values()) {
    const path = ['objectives', objective.id];
    known('indicator', objective.indicator, agreement.indicators, [...path, 'indicator']);
    known('role', objective.owner, agreement.roles, [...path, 'owner']);
    const { dynamic } = objective;
    known('indicator', dynamic?.follows, agreement.indicators, [...path, 'target', 'dynamic', 'follows']);
    checkObjectiveFits(objective, agreement, reader);
  }
  for (const exclusion of agreement.exclusions.values()) checkExclusion(exclusion, agreement, known);
  for (const remedy of agreement.remedies.values()) checkRemedy(remedy, agreement, reader, known);
  checkCredits(agreement, reader, known);
  checkContractReferences(agreement, reader, known);
}

/** Reports an id that names none of those that are there; says nothing of an id that is left out. */
export type Known = (
  what: string,
  id: string | undefined,
  among: ReadonlyMap<string, unknown>,
  path: Path,
) => void;

/** [REF-15] A fallback is another source than the one that it stands in for. */
function checkFallback(
  { id, from, fallback }: { readonly id: string; readonly from: string; readonly fallback?: string },
  { sources }: Agreement,
  reader: Reader,
  known: Known,
): void {
  const path = ['indicators', id, 'fallback'];
  known('source', fallback, sources, path);
  if (fallback !== from) return;
  reader.reportAt(
    path,
    'fallback-is-source',
    `${quoted(from)} cannot stand in for itself.`,
    'Name another source, or remove the fallback.',
  );
}

/** [REF-16] What an indicator is reconciled with is another source than its own. */
function checkReconciled(
  {
    id,
    from,
    reconcileWith,
  }: { readonly id: string; readonly from: string; readonly reconcileWith?: string },
  { sources }: Agreement,
  reader: Reader,
  known: Known,
): void {
  const path = ['indicators', id, 'reconcileWith'];
  known('source', reconcileWith, sources, path);
  if (reconcileWith !== from) return;
  reader.reportAt(
    path,
    'reconciled-with-itself',
    `${quoted(from)} cannot be held against itself.`,
    'Name another source that tells of the same thing, or remove it.',
  );
}

function checkClockCalendars(
  clock: ClockIndicator,
  agreement: Agreement,
  reader: Reader,
  known: Known,
): void {
  const path = ['indicators', clock.id, 'calendar'];
  clock.calendars.forEach((policy, index) => {
    known(
      'calendar',
      policy.use,
      agreement.calendars,
      clock.calendars.length === 1 ? path : [...path, index, 'use'],
    );
  });
  if (clock.calendars.every((policy) => policy.where)) {
    reader.reportAt(
      path,
      'no-fallback-calendar',
      `Every calendar of "${clock.id}" has a condition; a subject that meets none would have no calendar.`,
      'End the list with an entry that has no "where".',
    );
  }
}

function checkObjectiveFits(objective: Objective, agreement: Agreement, reader: Reader): void {
  const indicator = agreement.indicators.get(objective.indicator);
  const path = ['objectives', objective.id];
  const isOfTimes = objective.target.statistic === 'mean' || objective.target.statistic === 'percentile';
  if (indicator?.kind === 'clock' && isOfTimes && objective.within) {
    reader.reportAt(
      [...path, 'within'],
      'does-not-fit',
      `"${objective.id}" promises a ${objective.target.statistic} of times, so no single ticket has a time.`,
      'Remove it, or promise a share of tickets.',
    );
  } else if (indicator?.kind === 'clock' && !objective.within && !isOfTimes) {
    reader.reportAt(
      path,
      'no-time',
      `"${objective.id}" is about a clock and says no time.`,
      'Add "within: 4 h", or a count of business days.',
    );
  }
  if (indicator && indicator.kind !== 'clock' && (objective.within || objective.where)) {
    const key = objective.within ? 'within' : 'where';
    const measured = indicator.kind === 'availability' ? indicator.kind : `a ${indicator.kind}`;
    reader.reportAt(
      [...path, key],
      'does-not-fit',
      `"${key}" belongs to clocks; "${objective.indicator}" measures ${measured}.`,
      'Remove it.',
    );
  }
  if (indicator) checkBudget(objective, indicator, agreement, reader);
}

function checkExclusion(exclusion: ExclusionClause, agreement: Agreement, known: Known): void {
  const path = ['exclusions', exclusion.id];
  if (exclusion.from !== OWN_SOURCE) known('source', exclusion.from, agreement.sources, [...path, 'from']);
  known('role', exclusion.decidedBy, agreement.roles, [...path, 'decidedBy']);
  exclusion.services.forEach((id, index) => {
    known('service', id, agreement.services, [...path, 'services', index]);
  });
  exclusion.indicators.forEach((id, index) => {
    known('indicator', id, agreement.indicators, [...path, 'indicators', index]);
  });
}

function checkRemedy(
  { id, when, owner, due, calendar }: Remedy,
  agreement: Agreement,
  reader: Reader,
  known: Known,
): void {
  const path = ['remedies', id];
  known('objective', when.objective, agreement.objectives, [...path, 'when', 'objective']);
  known('role', owner, agreement.roles, [...path, 'owner']);
  known('calendar', calendar, agreement.calendars, [...path, 'calendar']);
  const objective = agreement.objectives.get(when.objective);
  if (when.kind === 'below' && objective && objective.target.statistic !== 'share') {
    reader.reportAt(
      [...path, 'when', 'attainedBelow'],
      'not-a-share',
      `"${when.objective}" promises no share that could be below one.`,
      'Use "missed".',
    );
  }
  if (due?.kind === 'business-days' && calendar === undefined) {
    reader.reportAt(
      [...path, 'due'],
      'no-calendar',
      'Business days are counted on a calendar, and none is named.',
      'Add "calendar: …" beside it.',
    );
  }
}
