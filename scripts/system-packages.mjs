/** Debian packages that the tests drive: a real browser, a second PostgreSQL, Prometheus with promtool. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NEEDED = [
  { name: 'chromium', file: '/usr/bin/chromium', for: 'the tests in a browser' },
  {
    name: 'postgresql-15',
    file: '/usr/lib/postgresql/15/bin/postgres',
    for: 'the tests against an outside PostgreSQL',
  },
  { name: 'prometheus', file: '/usr/bin/promtool', for: 'the tests of Prometheus rules' },
];

/** Installs what is missing through apt-get as root; otherwise says what to install. */
export function installSystemPackages() {
  const missing = NEEDED.filter(({ file }) => !existsSync(file));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    for (const { name, for: purpose } of missing) {
      console.error(
        `\u2022 ${name} is not installed; ${purpose} will be skipped. Install it with: apt-get install ${name}`,
      );
    }
    return;
  }
  console.error(`\u2022 Installing ${names.join(', ')} \u2026`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt(['update', '-qq']);
  const { status } = apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
  if (status !== 0)
    console.error(
      `\u2022 apt-get could not install ${names.join(', ')}; tests that need them will be skipped.`,
    );
}
