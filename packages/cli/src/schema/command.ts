import { agreementSchema } from '@tallystick/agreement';
import { Command } from 'commander';

/** `tallystick schema`: the JSON Schema of the agreement language, for editors. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('Prints the JSON Schema of the agreement language, for editors.')
    .action(() => {
      process.stdout.write(`${JSON.stringify(agreementSchema, undefined, 2)}\n`);
    });
}
