import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PROMTOOL = '/usr/bin/promtool';

/** Whether this machine has Prometheus’s own tool for rules; `npm test` installs it as root. */
export const HAS_PROMTOOL = existsSync(PROMTOOL);

/** Runs promtool to its end in a folder, and gives its exit code and all that it said. */
export function promtool(
  args: readonly string[],
  cwd: string,
): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(PROMTOOL, args, { cwd, encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
}
