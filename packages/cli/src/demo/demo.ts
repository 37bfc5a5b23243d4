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
import { progressLine } from '../terminal/progress.ts';

/** How many periods of each objective the table shows, the latest. */
const SHOWN_PERIODS = 2;

/** Starts the server, puts the samples in where they are not yet, prints their tables and serves until it is ended. */
export async function demo(options: ServeOptions): Promise<void> {
  say('Starting the database \u2026');
  const server = await openServer({ ...options, access: 'open' });
  let stopped = false;
  const stop = untilStopped().then(() => {
    stopped = true;
  });
  const ready = fill(server).then(() => {
    if (!stopped) console.log(`\nThe pages are at ${server.url} (Ctrl-C ends it).\n${OPEN_NOTICE}`);
  });
  try {
    await Promise.race([stop, ready]);
    await stop;
  } finally {
    await server.close();
  }
}

async function fill(server: RunningServer): Promise<void> {
  const examples = fileURLToPath(new URL('../../../../examples', import.meta.url));
  const ids: string[] = [];
  for (const sample of SAMPLES) {
    const progress = progressLine(process.stderr);
    const { agreementId, change, records } = await putSample(server.store, examples, sample, progress.show);
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
