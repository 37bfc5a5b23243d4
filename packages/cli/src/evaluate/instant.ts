import { fromLocal, type Instant, parseDate, parseInstant, zoneRules } from '@tallystick/time';
import { CommandError, EXIT } from '../exit.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?$/;

/** The instants of `--as-of`, now where it is left out, and of `--known-at`. */
export function readInstants(
  { asOf, knownAt }: { readonly asOf?: string; readonly knownAt?: string },
  timeZone: string,
): { readonly asOf: Instant; readonly knownAt: Instant | undefined } {
  return {
    asOf: asOf === undefined ? Date.now() : readInstant('--as-of', asOf, timeZone),
    knownAt: knownAt === undefined ? undefined : readInstant('--known-at', knownAt, timeZone),
  };
}

/**
 * Reads an instant of the command line: ISO 8601 with a zone, or a local date (its first moment) or date
 * and time in the agreement's zone.
 */
function readInstant(option: string, text: string, timeZone: string): Instant {
  const local = LOCAL.exec(text);
  const date = local && parseDate(local[1]!);
  if (local && date) {
    const [hour, minute] = [Number(local[2] ?? 0), Number(local[3] ?? 0)];
    if (hour < 24 && minute < 60) {
      return fromLocal(zoneRules(timeZone), { ...date, hour, minute, second: 0, ms: 0 });
    }
  }
  try {
    return parseInstant(text);
  } catch {
    throw new CommandError(
      EXIT.usage,
      `${option}: "${text}" is not an instant. Write 2016-04-06, 2016-04-06T09:00 (both in ${timeZone}) or 2016-04-06T09:00:00Z.`,
    );
  }
}
