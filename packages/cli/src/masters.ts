import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { agreementIdOf, type Masters } from '@tallystick/agreement';
import { Option } from 'commander';
import { readText } from './files.ts';

/** `--master FILE`, as often as there are masters elsewhere than beside the agreement. */
export function masterOption(): Option {
  return new Option(
    '--master <file...>',
    'master agreements that "extends" names (default: ID.agreement.yaml beside the agreement)',
  );
}

/** Finds masters among the files given, by the id inside them, else beside the agreement. */
export function mastersBeside(agreementFile: string, given: readonly string[] = []): Masters {
  const read = new Map(
    given.map((file) => {
      const text = readText(file);
      return [agreementIdOf(text), { text, file }] as const;
    }),
  );
  const folder = agreementFile === '-' ? '.' : dirname(agreementFile);
  return (id) => {
    const known = read.get(id);
    if (known) return known;
    const file = join(folder, `${id}.agreement.yaml`);
    return existsSync(file) ? { text: readText(file), file } : undefined;
  };
}
