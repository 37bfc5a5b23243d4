import { readEvidence } from '@tallystick/connectors';
import { Command } from 'commander';
import { evidenceInputs } from '../evaluate/inputs.ts';
import { readInstants } from '../evaluate/instant.ts';
import { withEvidence } from '../evaluate/with-evidence.ts';
import { CommandError, EXIT } from '../exit.ts';
import { readAgreementFile, readText } from '../files.ts';
import { readSigningKey } from '../key/file.ts';
import { masterOption } from '../masters.ts';
import { nativeSha256 } from '../native-sha256.ts';
import { wholeText } from '../whole-text.ts';
import { writeWhole } from './write-whole.ts';

interface Options {
  readonly master?: readonly string[];
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly mapping?: string;
  readonly key: string;
  readonly origin?: string;
  readonly rotation?: readonly string[];
  readonly out: string;
}

/** `tallystick bundle make`: from files, without a server. */
export function makeCommand(): Command {
  return new Command('make')
    .description('Makes a bundle from an agreement and files of evidence.')
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .argument('<evidence...>', 'evidence: NDJSON, or another format as FILE@MAPPING; gzip too')
    .requiredOption('--key <file>', 'the signing key')
    .requiredOption(
      '--out <file>',
      'where the bundle goes; one that is there is replaced once the new one is whole',
    )
    .option(
      '--as-of <instant>',
      'evaluation instant: a date or time in the agreement zone, or ISO 8601 (default: now)',
    )
    .option('--known-at <instant>', 'only evidence received until then counts')
    .option('--mapping <file>', 'mapping for evidence files that name none of their own')
    .option(
      '--rotation <file...>',
      'notes with which earlier keys passed on to this one (tallystick key rotate)',
    )
    .option('--origin <name>', 'names the ledger (default: the name of the key and the id of the agreement)')
    .addOption(masterOption())
    .action(async (file: string, files: string[], options: Options) => {
      if (files.includes('-'))
        throw new CommandError(EXIT.usage, 'Evidence is read twice, so it must be in files.');
      const { text, agreement } = await readAgreementFile(file, options.master);
      const key = readSigningKey(options.key);
      const inputs = evidenceInputs(files, options.mapping);
      const { makeBundle } = await import('@tallystick/proof');
      const instants = readInstants(options, agreement.term.timeZone);
      // A bad row ends the command: what was left out would go unproven.
      await withEvidence(inputs, 'stop', async (reading) => {
        let isFirst = true;
        const pieces = makeBundle({
          versions: [{ text: wholeText(file, text, options.master), agreement }],
          ...instants,
          origin: options.origin ?? `${key.verifier.name}/${agreement.id}`,
          evidence: () => {
            const again = isFirst ? reading : readEvidence(inputs, { onError: 'stop' });
            isFirst = false;
            return again;
          },
          rotations: (options.rotation ?? []).map(readText),
          key,
          sha256: nativeSha256,
        });
        await writeWhole(options.out, pieces);
      });
    });
}
