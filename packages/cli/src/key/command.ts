import { rotationNote, verifierText } from '@tallystick/ledger';
import { Command } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { write } from '../output/write.ts';
import { newKey, readSigningKey, writeSigningKey } from './file.ts';

const EXAMPLES = `
Examples:
  tallystick key new provider.example/sla --out provider.key
  tallystick key new customer.example/sla --cosign --out customer.key
  tallystick key show provider.key > provider.pub
  tallystick key rotate provider.key provider-2027.key > rotation.txt

Exit codes: 0 done, 2 wrong usage, 3 invalid input.`;

/** `tallystick key`: the keys that sign bundles and checkpoints. */
export function keyCommand(): Command {
  return new Command('key')
    .description('Makes signing keys, and shows what others need to check their signatures.')
    .addCommand(newCommand())
    .addCommand(showCommand())
    .addCommand(rotateCommand())
    .addHelpText('after', EXAMPLES);
}

function newCommand(): Command {
  return new Command('new')
    .description(
      'Makes a signing key, writes it to a file for your eyes only, and prints the key to give to others.',
    )
    .argument('<name>', 'whose key it is, such as provider.example/sla')
    .requiredOption('--out <file>', 'where the signing key goes; it must not be there yet')
    .option('--cosign', 'a key to countersign checkpoints with, as a customer does')
    .action(async (name: string, { out, cosign }: { out: string; cosign?: true }) => {
      const key = newKey(name, cosign ? 'cosignature' : 'note');
      writeSigningKey(out, key);
      await write(`${verifierText(key.verifier)}\n`);
    });
}

function showCommand(): Command {
  return new Command('show')
    .description('Prints the key that others check the signatures of a signing key with.')
    .argument('<file>', 'a signing key')
    .action(async (file: string) => write(`${verifierText(readSigningKey(file).verifier)}\n`));
}

function rotateCommand(): Command {
  return new Command('rotate')
    .description(
      'Prints the note with which one signing key passes on to another: who trusts the old one can trust the new.',
    )
    .argument('<old>', 'the signing key until now')
    .argument('<new>', 'the signing key from now on')
    .action(async (oldFile: string, newFile: string) => {
      const [from, to] = [readSigningKey(oldFile), readSigningKey(newFile)];
      if (from.verifier.use !== 'note' || to.verifier.use !== 'note') {
        throw new CommandError(
          EXIT.usage,
          'Keys that countersign are not passed on: give out the new one instead.',
        );
      }
      await write(rotationNote(from, to, new Date().toISOString()));
    });
}
