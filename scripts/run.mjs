/**
 * Every npm script starts here, in plain JavaScript that an old Node.js can read: it makes sure of a
 * Node.js that we support and of the installed dependencies, then hands over to `scripts/tasks/NAME.mjs`.
 * Where the machine's Node.js is too old, the current LTS comes as an npm package into `.toolchain/`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const TOOLCHAIN = join(ROOT, '.toolchain');
const NODE_VERSION = '24.21.0';
const NPM_VERSION = '11.21.2';
const OLDEST_NODE = [22, 18];

const [task, ...args] = process.argv.slice(2);
const taskFile = join(ROOT, 'scripts', 'tasks', `${task}.mjs`);
if (!task || !existsSync(taskFile)) {
  console.error(`There is no task "${task ?? ''}". The tasks are the scripts of package.json.`);
  process.exit(2);
}

const tools = isSupported(process.versions.node) ? ownTools() : fetchedTools();
const env = { ...process.env, PATH: `${tools.bin}${delimiter}${process.env.PATH}` };
installDependencies();
const done = spawnSync(tools.node, [taskFile, ...args], { cwd: ROOT, env, stdio: 'inherit' });
process.exit(done.status ?? 1);

function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** The Node.js that runs this script, and the npm that started it. */
function ownTools() {
  const npm = process.env.npm_execpath;
  return {
    node: process.execPath,
    npm: npm ? [process.execPath, npm] : ['npm'],
    bin: dirname(process.execPath),
  };
}

/** The LTS from the npm registry, fetched once: a platform package that holds the binary and needs no install script. */
function fetchedTools() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const nodePackage = `node-${platform}-${process.arch}`;
  const home = join(TOOLCHAIN, `node-${NODE_VERSION}-npm-${NPM_VERSION}`);
  const node = join(home, 'node_modules', nodePackage, 'bin', platform === 'win' ? 'node.exe' : 'node');
  const npm = join(home, 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (!existsSync(node) || !existsSync(npm)) {
    say(
      `Node.js ${process.versions.node} is too old for Tallystick (needs ${OLDEST_NODE.join('.')}); fetching ${NODE_VERSION} into .toolchain/ …`,
    );
    const fresh = `${home}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'package.json'), '{ "private": true }\n');
    const install = [
      'install',
      '--no-audit',
      '--no-fund',
      '--no-save',
      '--ignore-scripts',
      '--loglevel=error',
      '--prefix',
      fresh,
    ];
    const packages = [`${nodePackage}@${NODE_VERSION}`, `npm@${NPM_VERSION}`];
    const starter = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
    run(starter, [...install, ...packages], process.env, 'fetching Node.js');
    rmSync(home, { recursive: true, force: true });
    renameSync(fresh, home);
  }
  return { node, npm: [node, npm], bin: dirname(node) };
}

/** `npm ci`, once for each state of the lock file. */
function installDependencies() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(process.arch).digest('hex');
  const stamp = join(ROOT, 'node_modules', '.tallystick-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing dependencies …');
  run(tools.npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], env, 'npm ci');
  writeFileSync(stamp, wanted);
}

function run([command, ...before], rest, environment, what) {
  const result = spawnSync(command, [...before, ...rest], { cwd: ROOT, env: environment, stdio: 'inherit' });
  if (result.status === 0) return;
  console.error(
    `${what} failed (${result.error?.message ?? `exit code ${result.status}`}). Is the npm registry reachable?`,
  );
  process.exit(1);
}

function say(text) {
  console.error(`\u2022 ${text}`);
}
