/**
 * `npm test`: installs what the tests need, then runs every check and every test, and closes with
 * `N passed, N failed, N skipped`. Under CI=true a skipped test is a failure.
 *
 * Tests that wait for servers and browsers run in one row, and beside them, in what those leave of the processor, the checks and the tests that only reckon.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildPages, ROOT } from '../build.mjs';
import { installSystemPackages } from '../system-packages.mjs';

const long = process.argv.includes('--long');
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const totals = { passed: 0, failed: 0, skipped: 0 };
const RESULTS = join(ROOT, '.vitest');

installSystemPackages();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);
await step('Types and build of the packages', bin('tsc'), ['-b'], 'inherit');
say('Pages');
buildPages();
await Promise.all([checksAndReckoning(), runTests('alone', [], 'inherit')]);

const failed = totals.failed + (process.env.CI === 'true' ? totals.skipped : 0);
if (failed > totals.failed)
  console.log(`\nUnder CI a skipped test is a failure: ${totals.skipped} were skipped.`);
console.log(`\n${totals.passed} passed, ${failed} failed, ${totals.skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);

/** What stands beside the tests that wait: each is told when it is done, so that two do not talk at once. */
async function checksAndReckoning() {
  await step('Types of the tests', bin('tsc'), ['-p', 'tsconfig.test.json']);
  await step('Types of the pages', bin('tsc'), ['-p', 'packages/web']);
  await step('Format and lint', bin('biome'), ['check', '--error-on-warnings']);
  await step('Unused code and undeclared dependencies', bin('knip'), ['--no-config-hints']);
  const half = Math.max(1, Math.floor(availableParallelism() / 2));
  await runTests('shared', [`--maxWorkers=${half}`]);
}

/** One check: passed or failed as a whole, its output shown. */
async function step(title, command, args, output) {
  const { status, text, error } = await run(title, command, args, output);
  if (status === 0) totals.passed++;
  else {
    totals.failed++;
    console.error(`${text}\u2717 ${title} failed${error ? `: ${error.message}` : ''}`);
  }
}

/** The unit, property and end-to-end tests of a project of vitest.config.ts; counts come from the runner's own record. */
async function runTests(project, more, output) {
  const results = join(RESULTS, `${project}.json`);
  const args = ['run', '--project', project, ...more, '--reporter=default', '--reporter=json'];
  const { status, text } = await run(
    `Tests: ${project}`,
    bin('vitest'),
    [...args, `--outputFile.json=${results}`],
    output,
  );
  console.log(text);
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    totals.passed += report.numPassedTests;
    totals.failed += report.numFailedTests;
    totals.skipped += report.numPendingTests + report.numTodoTests;
    if (status !== 0 && report.numFailedTests === 0) totals.failed++; // a file that did not load, or an error outside a test
  } catch (error) {
    totals.failed++;
    console.error(`\u2717 The tests left no result: ${error.message}`);
  }
}

/** Runs a command to its end; `inherit` shows its output as it comes, else it is given back. */
function run(title, command, args, output = 'pipe') {
  if (output === 'inherit') say(title);
  const env = { ...process.env, NODE_NO_WARNINGS: '1', ...(long ? { TALLYSTICK_LONG: '1' } : {}) };
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', output, output] });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
    const end = (result) => {
      if (output !== 'inherit') say(title);
      resolve({ ...result, text: Buffer.concat(chunks).toString() });
    };
    child.on('error', (error) => end({ status: null, error }));
    child.on('close', (status) => end({ status }));
  });
}

function say(text) {
  console.log(`\n\u2022 ${text}`);
}
