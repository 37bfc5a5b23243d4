import { parseInstant } from '@tallystick/time';
import { HttpProblem } from '../http/problem.ts';

/** Reads an instant of a query, ms; undefined where it is left out. @throws HttpProblem 400 for a text that is none */
export function instantOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  try {
    return parseInstant(text);
  } catch {
    const detail = `${name} is "${text.slice(0, 60)}", which is no instant. Write it as 2026-03-31T22:00:00Z.`;
    throw new HttpProblem(400, 'The request is not valid', detail);
  }
}
