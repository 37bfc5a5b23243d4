import type { EvaluationReport, ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { Causes } from './Causes.tsx';
import { CodedCauses } from './CodedCauses.tsx';
import { Outcomes } from './Outcomes.tsx';

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
      <div id="eaters">{objective.kind === 'clock' ? <Outcomes {...props} /> : <Causes {...props} />}</div>
      <CodedCauses agreement={id} objective={objective.id} period={result.period} />
    </>
  );
}
