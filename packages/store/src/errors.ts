/** Every error of this package, by code: what it means for the person who reads it. */
export const STORE_ERRORS = {
  'platform-unsupported': 'There is no embedded PostgreSQL for this platform.',
  'binaries-missing': 'The embedded PostgreSQL is not installed or cannot run.',
  'no-account': 'Root needs an unprivileged account to run PostgreSQL, and there is none.',
  'not-traversable': 'The account that runs PostgreSQL cannot reach the data directory.',
  'data-directory-unusable': 'The data directory belongs to someone else, cannot be written, or is a file.',
  'data-of-other-version': 'The data directory was made by another major version of PostgreSQL.',
  'already-open': 'Another process has this data directory open.',
  'lock-not-released': 'An earlier PostgreSQL did not let go of the data directory in time.',
  'start-failed': 'PostgreSQL did not start.',
  'server-too-old': 'The PostgreSQL server is older than 15.',
  'address-invalid': 'The address of the database is none of PostgreSQL.',
  'connection-failed': 'The PostgreSQL server cannot be reached.',
  'role-missing': 'The application role is missing and may not be created or used.',
  'migration-changed': 'A migration that was applied has been changed since.',
  'schema-newer': 'The database was migrated by a newer version of Tallystick.',
  'migration-failed': 'A migration failed; nothing of it was applied.',
  'tenant-invalid': 'A tenant id is not of the agreed form.',
  'record-invalid': 'A record cannot be stored as it is.',
  'too-many-records': 'A batch holds more records than one transaction takes.',
  'no-key': 'Personal data is to be sealed or opened, and the server has no key, or another one.',
  'unknown-agreement': 'There is no agreement with this id.',
  'cursor-invalid': 'A page cursor was not made by this store.',
  'not-empty': 'A backup is to be restored into a database that holds data.',
  'nothing-to-back-up': 'A backup is asked for of a database that holds nothing.',
  'backup-damaged': 'A backup is not whole, or not as it was written.',
  'backup-unwritable': 'A backup cannot be written where it was to be. Nothing was left behind.',
  'backup-unreadable': 'A file cannot be read as a backup.',
  'citus-missing': 'Tables are to be distributed, and the database does not have Citus.',
  'not-distributable': 'A table breaks a rule of Citus and cannot be distributed by tenant.',
  'number-too-large': 'The database holds an integer that JavaScript cannot represent exactly.',
} as const;

/** The codes of {@link STORE_ERRORS}. */
export type StoreErrorCode = keyof typeof STORE_ERRORS;

/** An error for people: a code, a sentence that names what was found and where, and what to do about it. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** What the reader can do. */
  readonly remedy: string;

  constructor(code: StoreErrorCode, sentence: string, remedy: string, options?: ErrorOptions) {
    super(`${sentence} ${remedy}`, options);
    this.name = 'StoreError';
    this.code = code;
    this.remedy = remedy;
  }
}
