import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_LINT_CONFIG, type LintConfig, parseLintConfig, problemText } from '@tallystick/agreement';
import { invalid, readText } from '../files.ts';

/** What a configuration is called that stands beside an agreement. */
export const CONFIG_NAMES = ['tallystick-lint.yaml', 'tallystick-lint.yml', 'tallystick-lint.json'];

/**
 * The configurations of agreements: the given file for all of them, else the one beside each. A file is read once, so
 * that agreements in one folder share their suppressions.
 */
export function configurations(given: string | undefined): (agreementFile: string) => LintConfig {
  const read = new Map<string, LintConfig>();
  return (agreementFile) => {
    const folder = agreementFile === '-' ? '.' : dirname(agreementFile);
    const file = given ?? CONFIG_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (file === undefined) return DEFAULT_LINT_CONFIG;
    const known = read.get(file);
    if (known) return known;
    const parsed = parseLintConfig(readText(file), file);
    if (!parsed.ok) throw invalid(parsed.problems.map((problem) => problemText(problem, file)));
    read.set(file, parsed.config);
    return parsed.config;
  };
}
