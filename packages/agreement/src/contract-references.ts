import type { Path } from './language/document.ts';
import { quoted } from './language/scalar.ts';
import type { Reader } from './language/shape.ts';
import { OBJECTIVE_OWNER } from './model/escalation.ts';
import type { Report } from './model/reporting.ts';
import type { Expectation } from './model/scenario.ts';
import type { Agreement } from './model.ts';
import type { Known } from './references.ts';

/** Checks the names in what the parties do beside measuring: escalations, reports, reviews, changes, scenarios. */
export function checkContractReferences(agreement: Agreement, reader: Reader, known: Known): void {
  const roles = (ids: readonly string[], path: Path) =>
    ids.forEach((id, index) => {
      known('role', id, agreement.roles, [...path, index]);
    });

  for (const { id, levels } of agreement.escalations.values()) {
    levels.forEach((level, index) => {
      const path = ['escalations', id, index];
      known('calendar', level.calendar, agreement.calendars, [...path, 'calendar']);
      known('playbook', level.playbook, agreement.playbooks, [...path, 'playbook']);
      level.notify.forEach((role, place) => {
        if (role !== OBJECTIVE_OWNER) known('role', role, agreement.roles, [...path, 'notify', place]);
      });
    });
  }
  for (const { id, owner, steps } of agreement.playbooks.values()) {
    known('role', owner, agreement.roles, ['playbooks', id, 'owner']);
    steps.forEach((step, index) => {
      const path = ['playbooks', id, 'steps', index];
      if (step.kind === 'notify') roles(step.to, [...path, 'to']);
      if (step.kind === 'ask a person') known('role', step.role, agreement.roles, [...path, 'role']);
      if (step.kind === 'post status update')
        known('service', step.service, agreement.services, [...path, 'service']);
      if (step.kind === 'start review') known('review', step.review, agreement.reviews, [...path, 'review']);
    });
  }
  for (const { id, escalation } of agreement.objectives.values()) {
    known('escalation', escalation, agreement.escalations, ['objectives', id, 'escalation']);
  }
  const { statement, reports } = agreement.reporting;
  const report = (one: Report, path: Path) => {
    roles(one.to, [...path, 'to']);
    known('calendar', one.calendar, agreement.calendars, [...path, 'calendar']);
    if (one.due?.kind === 'business-days' && one.calendar === undefined) {
      reader.reportAt(
        [...path, 'due'],
        'no-calendar',
        'Business days are counted on a calendar, and none is named.',
        'Add "calendar: …" beside it.',
      );
    }
  };
  if (statement) report(statement, ['reporting', 'statement']);
  for (const [id, one] of reports) report(one, ['reporting', 'reports', id]);
  for (const { id, attendees } of agreement.reviews.values()) roles(attendees, ['reviews', id, 'attendees']);
  roles(agreement.changeControl?.approvedBy ?? [], ['changeControl', 'approvedBy']);
  checkDependencies(agreement, reader);
  checkScenarios(agreement, reader, known);
}

/**
 * A service that depends on itself, directly or through others, could never be restored first. A walk with a list
 * of its own: a chain of services may be longer than the stack is deep.
 */
function checkDependencies({ services }: Agreement, reader: Reader): void {
  const state = new Map<string, 'above' | 'done'>();
  for (const first of services.keys()) {
    const path = state.has(first) ? [] : [{ id: first, next: 0 }];
    if (path.length > 0) state.set(first, 'above');
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const index = here.next++;
      const other = services.get(here.id)!.dependsOn[index];
      if (other === undefined) {
        state.set(here.id, 'done');
        path.pop();
      } else if (state.get(other) === 'above') {
        reader.reportAt(
          ['scope', 'services', here.id, 'dependsOn', index],
          'dependency-cycle',
          `The service ${quoted(here.id)} depends on ${quoted(other)}, which depends on it.`,
          'Take one of the two out.',
        );
      } else if (services.has(other) && !state.has(other)) {
        state.set(other, 'above');
        path.push({ id: other, next: 0 });
      }
    }
  }
}

function checkScenarios(agreement: Agreement, reader: Reader, known: Known): void {
  for (const { id, events, expectations } of agreement.scenarios.values()) {
    events.forEach((event, index) => {
      known('source', event.source, agreement.sources, ['scenarios', id, 'when', index, 'source']);
    });
    expectations.forEach((one, index) => {
      const path = ['scenarios', id, 'then', index];
      known('objective', one.objective, agreement.objectives, [...path, 'objective']);
      checkExpectation(one, agreement, reader, path);
    });
  }
}

function checkExpectation(one: Expectation, agreement: Agreement, reader: Reader, path: Path): void {
  const { currency } = agreement.term;
  if (one.kind === 'credit' && one.currency !== currency) {
    reader.reportAt(
      [...path, 'credit'],
      'wrong-currency',
      `The amount is in ${one.currency}; every amount of the agreement is in ${currency}.`,
      `Write it in ${currency}.`,
    );
  }
  if (one.kind === 'status' && one.status === undefined && !one.attained) {
    reader.reportAt(path, 'expects-nothing', 'This expects nothing.', 'Add a status, or what is attained.');
  }
  const indicator = agreement.indicators.get(agreement.objectives.get(one.objective ?? '')?.indicator ?? '');
  if (one.kind === 'outcome' && indicator && indicator.kind !== 'clock') {
    reader.reportAt(
      [...path, 'objective'],
      'not-a-clock',
      `${quoted(one.objective)} is not about a clock, so no subject has an outcome of its own.`,
      'Expect a status in a period instead.',
    );
  }
}
