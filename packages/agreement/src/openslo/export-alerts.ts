import { toFixed } from '../exact/rational.ts';
import { severityOf, usualRate } from '../model/burn-alert.ts';
import type { Objective } from '../model.ts';
import { shortText } from './lengths.ts';
import type { Tell } from './unsaid.ts';
import { type Names, object, plainNumber, type WrittenObject } from './written.ts';

/** The notification target of every policy: OpenSLO wants one. */
export const REPORTS = object(
  'AlertNotificationTarget',
  { name: 'tallystick-reports' },
  { target: 'report', description: 'Tallystick tells in its reports when a burn alert fired and cleared.' },
);

/** A policy with a condition for each burn alert of an objective. */
export function alertPoliciesOf(objective: Objective, names: Names, tell: Tell): readonly WrittenObject[] {
  return (objective.alerts ?? []).flatMap((alert, place) => {
    const clause = `objectives.${objective.id}.alerts[${place}]`;
    const lookbackWindow = shortText(alert.windowMs);
    if (lookbackWindow === undefined) {
      tell(clause, 'Windows of OpenSLO’s are whole minutes.');
      return [];
    }
    const name = names.of(`${objective.id}-burn-${place + 1}`);
    const rate = usualRate(alert, objective.period);
    const threshold = plainNumber(rate) ?? Number(toFixed(rate, 9, 'half-even'));
    if (plainNumber(rate) === undefined)
      tell(clause, `The rate has no plain decimal; it is written as ${threshold}.`);
    tell(
      clause,
      'An alert of OpenSLO asks one window; that the rate is above its limit in a twelfth of it too is not said.',
    );
    return [
      object(
        'AlertPolicy',
        { name },
        {
          alertWhenBreaching: true,
          conditions: [
            {
              kind: 'AlertCondition',
              metadata: { name },
              spec: {
                severity: severityOf(alert),
                condition: { kind: 'burnrate', op: 'gt', threshold, lookbackWindow, alertAfter: '0m' },
              },
            },
          ],
          notificationTargets: [{ targetRef: REPORTS.metadata.name }],
        },
      ),
    ];
  });
}
