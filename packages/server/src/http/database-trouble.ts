import { type DatabaseTrouble, databaseTrouble } from '@tallystick/store';

/** What is told of a database that does not do its work, and after how many seconds to try again: a restart takes about as long; room on a disk takes people. */
const TOLD: Readonly<Record<DatabaseTrouble, { title: string; detail: string; retryAfter: number }>> = {
  away: {
    title: 'The database is away',
    detail:
      'The database does not answer at the moment. Send the request again after the time in Retry-After; the server goes on by itself when the database is back.',
    retryAfter: 2,
  },
  full: {
    title: 'The disk of the database is full',
    detail:
      'Nothing more can be written until there is room on the disk of the database; reading goes on, and what was acknowledged is safe. Make room, then send the request again.',
    retryAfter: 60,
  },
  'read-only': {
    title: 'The database takes no writes',
    detail:
      'The database is a standby, or was set to read-only. Reading goes on; send what writes again when it takes writes.',
    retryAfter: 30,
  },
};

/** What to tell of an error that is the database's state and no mistake of ours; undefined for every other error. */
export function tellTrouble(
  error: unknown,
): { code: string; title: string; detail: string; retryAfter: number } | undefined {
  const trouble = databaseTrouble(error);
  return trouble && { code: `database-${trouble}`, ...TOLD[trouble] };
}
