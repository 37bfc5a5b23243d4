import type { DatabaseFacts } from '@tallystick/store';

/** One thing that was looked at. */
export interface Finding {
  readonly check:
    | ('node' | 'disk' | 'database' | 'schema' | 'role' | 'isolation' | 'clock' | 'queue')
    | ('signing key' | 'server key');
  readonly state: 'well' | 'warning' | 'wrong';
  /** What was found. */
  readonly found: string;
  /** What to do, where something is to do. */
  readonly remedy?: string;
}

/** Free space below which a warning is given, and below which it is wrong, bytes. */
const DISK = { warning: 5e9, wrong: 5e8 } as const;
/** Difference of clocks from which on it is told, and from which on arrival times mislead, ms. */
const CLOCK = { warning: 2_000, wrong: 60_000 } as const;
/** Wait for evaluation from which on it is told, and from which on nobody can be at work, ms. */
const QUEUE = { warning: 60_000, wrong: 900_000 } as const;

/** Whether this Node.js is one that we run on. */
export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isFit = major > 22 || (major === 22 && minor >= 18);
  if (isFit) return well('node', `Node.js ${version}`);
  return wrong('node', `Node.js ${version} is too old`, 'Install Node.js 22.18 or newer.');
}

/** Whether there is room. */
export function diskFinding(freeBytes: number): Finding {
  const found = `${(freeBytes / 1e9).toFixed(1)} GB are free where the data lies`;
  const remedy = 'Make room: a database without space takes no evidence.';
  return graded('disk', -freeBytes, { warning: -DISK.warning, wrong: -DISK.wrong }, found, remedy);
}

/** What is to be said of a database. */
export function databaseFindings(facts: DatabaseFacts): Finding[] {
  return [
    serverFinding(facts),
    schemaFinding(facts),
    roleFinding(facts),
    ...(facts.schema.applied > 0 ? [isolationFinding(facts)] : []),
    clockFinding(facts),
    ...(facts.queue ? [queueFinding(facts.queue)] : []),
  ];
}

function serverFinding({ server }: DatabaseFacts): Finding {
  if (server.number >= 150_000) return well('database', `PostgreSQL ${server.text} answers`);
  return wrong('database', `PostgreSQL ${server.text} is too old`, 'Upgrade the server to 15 or newer.');
}

function schemaFinding({ schema: { applied, known, changed } }: DatabaseFacts): Finding {
  if (changed.length > 0) {
    return wrong(
      'schema',
      `${changed.join(', ')} was applied with another content than it has today`,
      'Install the version of Tallystick that this database was made with, or a newer release of it.',
    );
  }
  if (applied > known) {
    return wrong(
      'schema',
      `the database has ${applied} migrations and this version knows ${known}: it is newer`,
      'Use the newer version of Tallystick, or restore a backup from before the upgrade.',
    );
  }
  if (applied === known) return well('schema', `up to date, ${known} migrations`);
  const found = `${known - applied} of ${known} migrations are not applied yet`;
  return {
    check: 'schema',
    state: 'warning',
    found,
    remedy: 'tallystick serve applies them when it starts. Make a backup before.',
  };
}

function roleFinding({ roles }: DatabaseFacts): Finding {
  const { user, app } = roles;
  if (!roles.appExists) {
    return {
      check: 'role',
      state: 'warning',
      found: `the role ${app} is not there yet`,
      remedy: 'The first start makes it, where the user may.',
    };
  }
  if (roles.appIsMighty) {
    return wrong(
      'role',
      `the role ${app} may pass over row-level security, so tenants are not kept apart`,
      `As an administrator run: ALTER ROLE ${app} NOSUPERUSER NOBYPASSRLS;`,
    );
  }
  if (!roles.mayBecomeApp) {
    return wrong(
      'role',
      `the user ${user} may not change to the role ${app}`,
      `As an administrator run: GRANT ${app} TO ${user};`,
    );
  }
  return well('role', `work is done as ${app}, which owns nothing and may not pass over row-level security`);
}

function isolationFinding({ unguarded }: DatabaseFacts): Finding {
  if (unguarded.length === 0) return well('isolation', 'row-level security is forced on every table');
  return wrong(
    'isolation',
    `row-level security is not forced on ${unguarded.join(', ')}`,
    'Someone changed these tables: for each run ALTER TABLE … ENABLE ROW LEVEL SECURITY; ALTER TABLE … FORCE ROW LEVEL SECURITY; and look who.',
  );
}

function clockFinding({ clockAheadMs }: DatabaseFacts): Finding {
  const difference = Math.abs(clockAheadMs);
  const seconds = (difference / 1_000).toFixed(1);
  const found = `the database's clock is ${seconds} s ${clockAheadMs < 0 ? 'behind' : 'ahead of'} this machine's`;
  return graded(
    'clock',
    difference,
    CLOCK,
    found,
    'Let both machines take their time from the network (NTP): arrival is told by this one.',
  );
}

function queueFinding({ waiting, oldestMs }: NonNullable<DatabaseFacts['queue']>): Finding {
  if (waiting === 0) return well('queue', 'no agreement waits for evaluation');
  const found = `${waiting} wait for evaluation, the oldest for ${Math.round(oldestMs / 1_000)} s`;
  return graded(
    'queue',
    oldestMs,
    QUEUE,
    found,
    'Look whether a server runs and what its log says of evaluations that fail.',
  );
}

function well(check: Finding['check'], found: string): Finding {
  return { check, state: 'well', found };
}

function wrong(check: Finding['check'], found: string, remedy: string): Finding {
  return { check, state: 'wrong', found, remedy };
}

/** Graded by a value that is worse the larger it is. */
function graded(
  check: Finding['check'],
  value: number,
  limits: { readonly warning: number; readonly wrong: number },
  found: string,
  remedy: string,
): Finding {
  if (value < limits.warning) return well(check, found);
  return { check, state: value < limits.wrong ? 'warning' : 'wrong', found, remedy };
}
