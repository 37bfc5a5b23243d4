import { type Schema, typeOf } from './type-of.ts';

/** An operation of the OpenAPI document. */
interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

/** The OpenAPI document. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const PREFIX = '/api/v1';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const JSON_TYPE = 'application/json';
/** What says from where on a page is asked for. */
const FROM = ['cursor', 'before', 'after', 'skip'];

/** The operations of the API as TypeScript: what each takes and gives, and what a client must know of them while it runs. */
export function clientText(document: OpenApi): string {
  const operations = Object.entries(document.paths).flatMap(([path, all]) =>
    Object.entries(all).map(([method, operation]) => ({
      path: path.slice(PREFIX.length),
      method,
      operation,
    })),
  );
  const interfaces = METHODS.map((method) => {
    const own = operations.filter((one) => one.method === method);
    const name = `${method[0]!.toUpperCase()}${method.slice(1)}`;
    return `/** Operations of method ${method.toUpperCase()}, by path. */\nexport interface ${name} {\n${own.map(memberOf).join('')}}\n`;
  });
  const named = (test: (operation: Operation) => boolean) =>
    operations
      .filter(({ operation }) => test(operation))
      .map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  const files = named((one) => answers(one).every(({ type }) => type === 'Response'));
  const keyed = named((one) => one.parameters?.some(({ name }) => name === 'idempotency-key') ?? false);
  const pages = operations.flatMap(({ path, operation }) => {
    const page = pageOf(operation);
    return page ? [`  ${JSON.stringify(path)}: ${JSON.stringify(page)},\n`] : [];
  });
  return [
    '/** Made of schema/openapi.json by scripts/publish-client.ts, and not by hand. */\n',
    ...interfaces,
    `/** Lists that come in pages: the parameter that takes \`next\`, and what the list is called. */\nexport const PAGES = {\n${pages.join('')}} as const;\n`,
    `/** Operations whose answer is a file, or never ends. */\nexport const FILES: ReadonlySet<string> = new Set(${listOf(files)});\n`,
    `/** Writes that take a key, and may be sent again under it. */\nexport const KEYED: ReadonlySet<string> = new Set(${listOf(keyed)});\n`,
  ].join('\n');
}

function memberOf({ path, operation }: { readonly path: string; readonly operation: Operation }): string {
  const { parameters = [], requestBody, summary = '' } = operation;
  const group = (place: string) => parameters.filter((one) => one.in === place);
  const inputs = [
    ...groupOf('path', group('path'), true),
    ...groupOf(
      'query',
      group('query'),
      group('query').some(({ required }) => required),
    ),
    ...(requestBody || operation.summary?.startsWith('Takes evidence') ? bodyOf(path, requestBody) : []),
  ];
  const input =
    inputs.length === 0
      ? 'Record<never, never>'
      : `{\n${inputs.map((one) => `      ${one}\n`).join('')}    }`;
  const answer = [...new Set(answers(operation).map(({ type }) => type))].join(' | ');
  return `  /** ${summary} */\n  ${JSON.stringify(path)}: {\n    readonly input: ${input};\n    readonly answer: ${answer};\n  };\n`;
}

function groupOf(name: string, all: NonNullable<Operation['parameters']>, isRequired: boolean): string[] {
  if (all.length === 0) return [];
  const properties = Object.fromEntries(
    all.map((one) => [
      one.name,
      one.description === undefined ? one.schema : { ...one.schema, description: one.description },
    ]),
  );
  const required = all.filter((one) => name === 'path' || one.required).map((one) => one.name);
  const type = typeOf({ type: 'object', properties, required, additionalProperties: false }, '      ');
  return [`readonly ${name}${isRequired ? '' : '?'}: ${type};`];
}

function bodyOf(path: string, requestBody: Operation['requestBody']): string[] {
  // Its forms are many (docs/evidence-api.md): `sendEvidence` has the types.
  if (path.endsWith('/evidence')) return ['readonly body: unknown;'];
  const schema = requestBody?.content[JSON_TYPE]?.schema;
  return schema ? [`readonly body: ${typeOf(schema, '      ')};`] : [];
}

function answers({ responses }: Operation): { readonly type: string; readonly schema?: Schema }[] {
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return good.map(([status, { content }]) => {
    const schema = content?.[JSON_TYPE]?.schema;
    if (status === '204') return { type: 'null' };
    return schema ? { type: typeOf(schema, '    '), schema } : { type: 'Response' };
  });
}

function pageOf(operation: Operation): { readonly from: string; readonly list: string } | undefined {
  const from = operation.parameters?.find((one) => one.in === 'query' && FROM.includes(one.name))?.name;
  const properties = answers(operation)[0]?.schema?.properties ?? {};
  const list = Object.keys(properties).find((name) => properties[name]?.type === 'array');
  return from !== undefined && list !== undefined && 'next' in properties ? { from, list } : undefined;
}

function listOf(names: readonly string[]): string {
  return `[\n${names.map((name) => `  ${JSON.stringify(name)},\n`).join('')}]`;
}
