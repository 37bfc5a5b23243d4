import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvaluationReport } from '@tallystick/engine';
import {
  HOME_TENANT,
  putSample,
  putSampleReview,
  type RunningServer,
  readReport,
  SAMPLES,
} from '@tallystick/server';
import { reportTable } from '../output/table.ts';
import type { ServeOptions } from '../serve/options.ts';
import { OPEN_NOTICE, openServer, untilStopped } from '../serve/run-server.ts';
import { drawnLine, progressLine } from '../terminal/progress.ts';
import { fillFolder, isFree, passwordOf } from './folder.ts';
import { DEMO_MAIL, liveThrough } from './live-through.ts';
import { PEOPLE } from './year/people.ts';

/** How many periods of each objective the table shows, the latest. */
const SHOWN_PERIODS = 2;

const EXAMPLES = fileURLToPath(new URL('../../../../examples', import.meta.url));

/** Options of the demo. */
export interface DemoOptions extends ServeOptions {
  /** Whether people sign in; else whoever sits at the machine may do everything. */
  readonly signIn?: true;
}

/**
 * Lives a year of an agreement where there is no database yet, starts the server, puts the samples in where they are not yet, prints their tables and serves until it is ended.
 */
export async function demo(options: DemoOptions): Promise<void> {
  let stopped = false;
  const stop = untilStopped().then(() => {
    stopped = true;
  });
  if (isFree(options.data)) {
    const isWhole = await fillFolder(options.data, (data) => live({ ...options, data }, () => stopped));
    if (!isWhole) return;
  }
  if (stopped) return;
  say('Starting the database \u2026');
  const access = options.signIn ? 'sign-in' : 'open';
  const server = await openServer({ ...options, access, mail: DEMO_MAIL });
  const ready = fill(server).then(() => {
    if (!stopped)
      console.log(`\nThe pages are at ${server.url} (Ctrl-C ends it).\n${doorWords(options, server)}`);
  });
  try {
    await Promise.race([stop, ready]);
    await stop;
  } finally {
    await server.close();
  }
}

async function live(options: ServeOptions, isStopped: () => boolean): Promise<string | undefined> {
  say('Living a year of an agreement, until today: once, in a minute or so \u2026');
  const line = drawnLine(process.stderr);
  const startedAt = performance.now();
  let told = 0;
  const password = await liveThrough(options, {
    ...{ now: Date.now(), sample: join(EXAMPLES, 'servicenow'), isStopped },
    onProgress: ({ name, at, done, of }) => {
      const day = new Date(at).toISOString().slice(0, 10);
      line.show(`  ${done} of ${of} \u00b7 ${day}: ${name}`);
      const quarter = Math.floor((done * 4) / of);
      if (!line.isShown && quarter > told) say(`${quarter} of 4 quarters are lived.`);
      told = quarter;
    },
  });
  line.clear();
  if (password !== undefined)
    say(
      `The year was lived in ${Math.ceil((performance.now() - startedAt) / 1000)} s; no message left this machine.`,
    );
  return password;
}

/** Who gets in, and how. */
function doorWords({ data, signIn, port }: DemoOptions, { setUpLink }: RunningServer): string {
  const password = passwordOf(data);
  const lines = signIn ? [] : [OPEN_NOTICE];
  if (password === undefined) {
    lines.push(
      'No year is lived in this database: it was there before. Name a new folder with --data to see one.',
    );
    if (setUpLink) lines.push(`Nobody can sign in yet. Set it up here, once, within a day: ${setUpLink}`);
    return lines.join('\n');
  }
  if (!signIn) {
    const others = [
      ...(port === 4400 ? [] : [`--port ${port}`]),
      ...(data === '.data' ? [] : [`--data ${data}`]),
    ];
    const again = ['npm run demo -- --sign-in', ...others].join(' ');
    lines.push(`Six people live in it. To see it as one of them, start it with: ${again}`);
    return lines.join('\n');
  }
  lines.push(`Sign in as one of them, each with the password ${password}`);
  for (const { name, email, role } of Object.values(PEOPLE))
    lines.push(`  ${email.padEnd(24)} ${name.padEnd(12)} ${role.replaceAll('-', ' ')}`);
  return lines.join('\n');
}

async function fill(server: RunningServer): Promise<void> {
  const ids: string[] = [];
  for (const sample of SAMPLES) {
    const progress = progressLine(process.stderr);
    const { agreementId, change, records } = await putSample(server.store, EXAMPLES, sample, progress.show);
    progress.clear();
    say(
      change === 'imported'
        ? `Imported ${records.toLocaleString('en')} records of ${sample.folder}/${sample.evidence}.`
        : `The evidence of ${sample.folder} is there already.`,
    );
    await putSampleReview(server.store, agreementId, sample, Date.now());
    ids.push(agreementId);
  }
  say('Evaluating \u2026');
  await server.idle();
  for (const id of ids) {
    const report = await readReport(server.store, HOME_TENANT, id);
    if (report) console.log(`\n${reportTable(latest(report)).join('')}`.trimEnd());
  }
}

function latest(report: EvaluationReport): EvaluationReport {
  return {
    ...report,
    objectives: report.objectives.map((one) => ({ ...one, periods: one.periods.slice(-SHOWN_PERIODS) })),
  };
}

function say(text: string): void {
  console.error(`\u2022 ${text}`);
}
