import { type Agreement, type Finding, lint, type Problem, parseAgreement } from '@tallystick/agreement';
import { publicHolidays } from '@tallystick/holidays';
import { HttpProblem } from '../http/problem.ts';

/**
 * Reads the text of an agreement that somebody sent.
 *
 * @param id that it must have
 * @throws HttpProblem 422 with every problem at its line and column
 */
export function readText(text: string, id: string) {
  const parsed = parseAgreement(text, { holidays: publicHolidays });
  if (!parsed.ok) throw notAnAgreement(parsed.problems);
  if (parsed.agreement.id !== id) {
    const detail = `The text is of the agreement "${parsed.agreement.id}", and the address is that of "${id}".`;
    throw new HttpProblem(422, 'Another agreement', detail);
  }
  return parsed;
}

/**
 * The same of a text that is to be put before the other party, which must not have what lint calls an error.
 *
 * @throws HttpProblem 422
 */
export function readSoundText(text: string, id: string, now: number): Agreement {
  const parsed = readText(text, id);
  const errors = lint(parsed, { asOf: now }).filter(
    ({ severity, suppression }) => severity === 'error' && suppression === undefined,
  );
  if (errors.length > 0) throw notSound(errors);
  return parsed.agreement;
}

function notAnAgreement(problems: readonly Problem[]): HttpProblem {
  const [first] = problems;
  const rest = problems.length > 1 ? ` There are ${problems.length - 1} more problems.` : '';
  const detail = first
    ? `Line ${first.line}, column ${first.column}: ${first.message} ${first.remedy}${rest}`
    : 'The text is no agreement.';
  return new HttpProblem(422, 'The text is no agreement', detail, { members: { problems } });
}

function notSound(errors: readonly Finding[]): HttpProblem {
  const [first] = errors;
  const rest = errors.length > 1 ? ` There are ${errors.length - 1} more.` : '';
  const detail = `Line ${first!.region.line}, column ${first!.region.column}: ${first!.message} ${first!.suggestion}${rest}`;
  return new HttpProblem(422, 'Not sound yet', detail, { members: { findings: errors } });
}
