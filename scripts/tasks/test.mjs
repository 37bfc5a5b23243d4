/**
 * `npm test`: installs what the tests need, then runs every check and every test, and closes with
 * `N passed, N failed, N skipped`. Under CI=true a skipped test is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages, ROOT } from '../build.mjs';
import { installSystemPackages } from '../system-packages.mjs';

const long = process.argv.includes('--long');
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const totals = { passed: 0, failed: 0, skipped: 0 };

installSystemPackages();
step('Types and build of the packages', bin('tsc'), ['-b']);
step('Types of the tests', bin('tsc'), ['-p', 'tsconfig.test.json']);
step('Types of the pages', bin('tsc'), ['-p', 'packages/web']);
step('Format and lint', bin('biome'), ['check', '--error-on-warnings']);
step('Unused code and undeclared dependencies', bin('knip'), ['--no-config-hints']);
say('Pages');
buildPages();
runTests();

const failed = totals.failed + (process.env.CI === 'true' ? totals.skipped : 0);
if (failed > totals.failed)
  console.log(`\nUnder CI a skipped test is a failure: ${totals.skipped} were skipped.`);
console.log(`\n${totals.passed} passed, ${failed} failed, ${totals.skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);

/** One check: passed or failed as a whole, its output shown. */
function step(title, command, args) {
  say(title);
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (status === 0) totals.passed++;
  else {
    totals.failed++;
    console.error(`\u2717 ${title} failed${error ? `: ${error.message}` : ''}`);
  }
}

/** The unit, property and end-to-end tests; counts come from the runner's own record. */
function runTests() {
  say('Tests');
  const folder = join(ROOT, '.vitest');
  const results = join(folder, 'results.json');
  mkdirSync(folder, { recursive: true });
  rmSync(results, { force: true });
  const env = { ...process.env, NODE_NO_WARNINGS: '1', ...(long ? { TALLYSTICK_LONG: '1' } : {}) };
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const { status } = spawnSync(bin('vitest'), args, { cwd: ROOT, stdio: 'inherit', env });
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

function say(text) {
  console.log(`\n\u2022 ${text}`);
}
