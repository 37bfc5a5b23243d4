import { randomBytes } from 'node:crypto';
import { NOWHERE } from '@tallystick/server';
import type { ServeOptions } from '../serve/options.ts';
import { openServer } from '../serve/run-server.ts';
import { monthsUntil } from './year/calendar.ts';
import { presentOf } from './year/present.ts';
import { beginningOf, beginYear } from './year/year.ts';

/** How the mail of a demo leaves: not at all. */
export const DEMO_MAIL = { server: NOWHERE, from: 'sla@nordlicht.example' } as const;

/** How far a year is lived. */
export interface YearProgress {
  /** What happens, and when, ms. */
  readonly name: string;
  readonly at: number;
  readonly done: number;
  readonly of: number;
}

/**
 * Lives a year of one agreement until now, through the API of a server of its own over an empty folder, under a clock that is advanced from moment to moment.
 *
 * @param given.isStopped asked between two moments
 * @returns the password of its people; undefined where it was stopped
 */
export async function liveThrough(
  options: ServeOptions,
  given: {
    readonly now: number;
    /** Folder of the sample of real incidents. */
    readonly sample: string;
    readonly isStopped: () => boolean;
    readonly onProgress: (progress: YearProgress) => void;
  },
): Promise<string | undefined> {
  const { now, sample, isStopped, onProgress } = given;
  const months = monthsUntil(now);
  const clock = { at: beginningOf(months) };
  const server = await openServer({
    ...{ ...options, host: '127.0.0.1', port: 0, access: 'sign-in', mail: DEMO_MAIL, now: () => clock.at },
  });
  try {
    const { url, setUpLink = '', idle } = server;
    const password = `tally-${randomBytes(9).toString('base64url')}`;
    const year = await beginYear({ url, setUpLink, idle, clock, months, sample, password });
    const moments = [...year.moments, ...presentOf(now)]
      .filter(({ at }) => at <= now)
      .sort((a, b) => a.at - b.at);
    for (const [done, moment] of moments.entries()) {
      if (isStopped()) return undefined;
      onProgress({ ...moment, done, of: moments.length });
      await year.live(moment);
    }
    return password;
  } finally {
    await server.close();
  }
}
