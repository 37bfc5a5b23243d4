import type { Agreement, Scenario, ScenarioEvent } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { everyMeasured } from '../composite/parts.ts';

/**
 * The records that a scenario's events stand for [SCN-1]: received at once, in the order of the text where they
 * happen at one instant, and named after the events. A service that no event is about gets one record that it is
 * up [SCN-3].
 */
export function scenarioRecords(agreement: Agreement, scenario: Scenario): readonly EvidenceRecord[] {
  const told = scenario.events.flatMap((event, index) =>
    sourcesOf(agreement, event).map(
      (source): EvidenceRecord => ({
        source,
        id: `when[${index}]`,
        subject: event.subject,
        type: event.type ?? 'updated',
        occurredAt: event.at,
        receivedAt: event.at,
        sequence: index + 1,
        data: Object.fromEntries(event.set),
      }),
    ),
  );
  return [...quietServices(agreement, scenario), ...told];
}

function quietServices(agreement: Agreement, { events }: Scenario): readonly EvidenceRecord[] {
  const told = new Set(events.map(({ subject }) => subject));
  const at = Math.max(0, agreement.term.from);
  const quiet = everyMeasured(agreement).flatMap((one) =>
    one.kind === 'availability' && !told.has(one.subject) ? [{ source: one.from, subject: one.subject }] : [],
  );
  return quiet.map(({ source, subject }) => ({
    source,
    id: `up/${subject}`,
    subject,
    type: 'state',
    occurredAt: at,
    receivedAt: at,
    data: { state: 'up' },
  }));
}

/** The source that the event names; else those whose indicators read its subject, or any subject. */
function sourcesOf(agreement: Agreement, event: ScenarioEvent): readonly string[] {
  if (event.source !== undefined) return [event.source];
  const indicators = everyMeasured(agreement);
  const own = indicators.filter((one) => 'subject' in one && one.subject === event.subject);
  const readers = own.length > 0 ? own : indicators.filter((one) => !('subject' in one));
  return [...new Set(readers.map(({ from }) => from))];
}
