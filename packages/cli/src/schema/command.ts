import { agreementSchema } from '@tallystick/agreement';
import { evaluationSchema } from '@tallystick/server';
import { Argument, Command } from 'commander';

const SCHEMAS = { agreement: agreementSchema, evaluation: evaluationSchema } as const;

/** `tallystick schema`: the published JSON Schemas, for editors and for readers of our output. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description(
      'Prints a JSON Schema: of the agreement language, or of the evaluation that --format json prints.',
    )
    .addArgument(new Argument('[which]').choices(Object.keys(SCHEMAS)).default('agreement'))
    .action((which: keyof typeof SCHEMAS) => {
      process.stdout.write(`${JSON.stringify(SCHEMAS[which], undefined, 2)}\n`);
    });
}
