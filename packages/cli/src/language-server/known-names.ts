import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** The IANA zones that this machine knows. */
export function zonesKnown(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

/**
 * The countries whose holidays are known, by code, for a line that asks for one: the holidays of all of them take some
 * 40 MB, so they are loaded for nothing else.
 */
export async function countriesFor(text: string, line: number): Promise<ReadonlyMap<string, string>> {
  if (!text.split('\n')[line]?.includes('country')) return new Map();
  const { holidayCountries } = await import('@tallystick/holidays');
  return holidayCountries();
}

/** The ids of the masters that may stand beside a file, by the names of their files. */
export function masterIdsBeside(file: string): readonly string[] {
  try {
    return readdirSync(dirname(file))
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length));
  } catch {
    return []; // a folder that is not there yet holds none
  }
}

const ENDING = '.agreement.yaml';
