import { agreementSchema, diffSchema, lintConfigSchema } from '@tallystick/agreement';
import { Argument, Command } from 'commander';
import { lintSchema } from '../lint/report-schema.ts';
import { writeJson } from '../output/write.ts';

const SCHEMAS = {
  agreement: async () => agreementSchema,
  diff: async () => diffSchema,
  lint: async () => lintSchema,
  'lint-config': async () => lintConfigSchema,
  evaluation: async () => (await import('@tallystick/server')).evaluationSchema,
} as const;

/** `tallystick schema`: the published JSON Schemas, for editors and for readers of our output. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description(
      'Prints a JSON Schema: of the agreement language, of lint configurations, or of what evaluate, diff and lint print as JSON.',
    )
    .addArgument(new Argument('[which]').choices(Object.keys(SCHEMAS)).default('agreement'))
    .action(async (which: keyof typeof SCHEMAS) => {
      await writeJson(await SCHEMAS[which]());
    });
}
