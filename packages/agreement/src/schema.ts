import { agreementFile } from './clauses/agreement.ts';
import type { JsonSchema } from './language/shape.ts';

/** The JSON Schema (draft 2020-12) of the agreement language, for editors; published as schema/agreement.schema.json. */
export const agreementSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://tallystick.example/schema/agreement-v1.json',
  title: 'Tallystick agreement',
  ...agreementFile.schema,
};
