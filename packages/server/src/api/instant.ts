import { EARLIEST_INSTANT, LATEST_INSTANT } from '@tallystick/engine';
import { formatInstant, parseInstant } from '@tallystick/time';
import { HttpProblem } from '../http/problem.ts';

/** Reads an instant of a query, ms, in the years that evaluations reckon with; undefined where it is left out. @throws HttpProblem 400 for a text that is none */
export function instantOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const said = `${name} is "${text.slice(0, 60)}"`;
  const instant = read(text);
  if (instant === undefined) throw refused(`${said}, which is no instant. Write it as 2026-03-31T22:00:00Z.`);
  if (instant >= EARLIEST_INSTANT && instant < LATEST_INSTANT) return instant;
  const [from, to] = [EARLIEST_INSTANT, LATEST_INSTANT].map(formatInstant);
  throw refused(`${said}. It must lie from ${from} on and before ${to}.`);
}

/** The same of an instant that has come. @param now ms. @throws HttpProblem 400 for one to come too: nothing is known or measured of it, and nobody should sign that something is */
export function pastInstantOf(name: string, text: string | undefined, now: number): number | undefined {
  const instant = instantOf(name, text);
  if (instant === undefined || instant <= now) return instant;
  const remedy = 'Give one that has come, or leave it out for now.';
  throw refused(`${name} is ${formatInstant(instant)}, which lies in the future. ${remedy}`);
}

/** Reads an instant of a body, ms. @throws HttpProblem 422 for a text that is none */
export function bodyInstantOf(text: string): number {
  const instant = read(text);
  if (instant !== undefined) return instant;
  const detail = `"${text.slice(0, 60)}" is no instant. Write it as 2026-03-31T22:00:00Z.`;
  throw new HttpProblem(422, 'Not an instant', detail);
}

function read(text: string): number | undefined {
  try {
    return parseInstant(text);
  } catch {
    return undefined;
  }
}

function refused(detail: string): HttpProblem {
  return new HttpProblem(400, 'The request is not valid', detail);
}
