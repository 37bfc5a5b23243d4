import type { EvaluationReport, ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { Causes } from './Causes.tsx';
import { CodedCauses } from './CodedCauses.tsx';
import { Outcomes } from './Outcomes.tsx';

/** What is measured in time has incidents. */
const IN_TIME: readonly string[] = ['availability', 'composite'];

interface EatersProps {
  readonly report: EvaluationReport;
  readonly objective: ObjectiveReport;
  readonly result: PeriodReport;
}

/** What ate the budget: tickets for a clock, incidents for availability. */
export function Eaters({ report, objective, result }: EatersProps) {
  const { id, timeZone } = report.agreement;
  const props = { agreement: id, objective: objective.id, period: result.period, timeZone };
  return (
    <>
      <div id="eaters">
        {objective.kind === 'clock' && <Outcomes {...props} />}
        {IN_TIME.includes(objective.kind) && <Causes {...props} />}
      </div>
      <CodedCauses agreement={id} objective={objective.id} period={result.period} />
    </>
  );
}
