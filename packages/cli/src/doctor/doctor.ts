import { existsSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { examineDatabase, StoreError, type StoreLocation } from '@tallystick/store';
import { storeLocation } from '../serve/options.ts';
import { databaseFindings, diskFinding, type Finding, nodeFinding } from './findings.ts';
import { keyFindings } from './keys.ts';

/** Looks at everything. @param now reads the clock, ms. */
export async function examine(
  options: { readonly data: string },
  now: () => number,
): Promise<readonly Finding[]> {
  const location = storeLocation(options);
  return [
    nodeFinding(process.versions.node),
    ...diskFindings(location),
    ...(await lookInside(location, now)),
    ...keyFindings(location),
  ];
}

function diskFindings(location: StoreLocation): Finding[] {
  if ('databaseUrl' in location) return []; // Its disk is another machine's, or another program's business.
  const { bavail, bsize } = statfsSync(nearestExisting(resolve(location.dataDir)));
  return [diskFinding(bavail * bsize)];
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

async function lookInside(location: StoreLocation, now: () => number): Promise<Finding[]> {
  const check = 'database';
  if ('dataDir' in location && !existsSync(join(location.dataDir, 'postgresql-18'))) {
    const found = `there is none in ${location.dataDir} yet; tallystick serve makes it`;
    return [
      { check, state: 'warning', found, remedy: 'If there should be one, say with --data where it is.' },
    ];
  }
  try {
    return databaseFindings(await examineDatabase(location, now));
  } catch (error) {
    const { message } = error as Error;
    const remedy =
      error instanceof StoreError
        ? error.remedy
        : 'Check DATABASE_URL, and that the server runs and lets this user in.';
    const found =
      error instanceof StoreError ? message.replace(` ${remedy}`, '') : `it cannot be reached: ${message}`;
    return [{ check, state: 'wrong', found, remedy }];
  }
}
