import { Command, InvalidArgumentError } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { readMappingFile } from '../mapping-file.ts';
import { write, writeJson } from '../output/write.ts';
import { formatOption } from '../serve/options.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';
import { post } from './post.ts';

/** The personal fields of a source, by name. */
export type Fields = Readonly<Record<string, { readonly person: string; readonly class: string }>>;

/** `tallystick person fields` */
export function fieldsCommand(): Command {
  return new Command('fields')
    .description('Lists which fields of the sources of an agreement are personal.')
    .argument('<agreement>', 'id of the agreement')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (agreement: string, { url, format }: AskOptions) => {
      const { sources } = (await (await askServer(url, pathOf(agreement))).json()) as {
        sources: Readonly<Record<string, Fields>>;
      };
      if (format === 'json') return writeJson({ format: 'tallystick-personal-fields/1', sources });
      const lines = Object.entries(sources).flatMap(([source, fields]) => fieldLines(source, fields));
      return write(lines.join('') || 'None are.\n');
    });
}

/** `tallystick person mark` */
export function markCommand(): Command {
  return new Command('mark')
    .description(
      'Says which fields of a source are personal, all of them at once: records that come from then on are sealed.',
    )
    .argument('<agreement>', 'id of the agreement')
    .argument('<source>', 'id of the source')
    .option(
      '--field <field...>',
      'FIELD, FIELD=PERSON or FIELD=PERSON:CLASS; PERSON is the field that says whose it is',
    )
    .option('--mapping <file>', 'the marks of a mapping')
    .requiredOption('--reason <text>', 'why; it stands in the log')
    .addOption(serverOption())
    .action(
      async (
        agreement: string,
        source: string,
        given: { url: string; field?: string[]; mapping?: string; reason: string },
      ) => {
        const { url, field = [], mapping, reason } = given;
        const fields = {
          ...(mapping === undefined ? {} : readMappingFile(mapping).personal),
          ...Object.fromEntries(field.map(readField)),
        };
        const answer = await putFields(url, { agreement, source, fields, reason });
        const lines = fieldLines(source, answer.fields).join('') || 'No field is personal.\n';
        const earlier = answer.hasEarlierRecords
          ? 'Records that the ledger has already stay as they are.\n'
          : '';
        await write(`${lines}${earlier}`);
      },
    );
}

/** Says at a server which fields of a source are personal. @throws CommandError */
export async function putFields(
  url: string,
  {
    agreement,
    source,
    ...body
  }: {
    readonly agreement: string;
    readonly source: string;
    readonly fields: Fields;
    readonly reason: string;
  },
): Promise<{ readonly fields: Fields; readonly hasEarlierRecords: boolean }> {
  const answer = await post(url, `${pathOf(agreement)}/${encodeURIComponent(source)}`, body, 'PUT');
  return (await answer.json()) as { fields: Fields; hasEarlierRecords: boolean };
}

/**
 * Makes sure that a server seals what a mapping marks, before anything is sent.
 *
 * @throws CommandError where it does not
 */
export async function assertSealed(
  url: string,
  {
    agreement,
    source,
    fields,
  }: { readonly agreement: string; readonly source: string; readonly fields: Fields },
): Promise<void> {
  const names = Object.keys(fields);
  if (names.length === 0) return;
  const path = `${pathOf(agreement)}/${encodeURIComponent(source)}/check`;
  const { missing } = (await (await post(url, path, { fields: names })).json()) as { missing: string[] };
  if (missing.length === 0) return;
  throw new CommandError(
    EXIT.invalidInput,
    `The mapping says that ${missing.join(', ')} of "${source}" ${missing.length === 1 ? 'is' : 'are'} personal, and the server does not seal ${missing.length === 1 ? 'it' : 'them'} yet. Nothing was sent. Have somebody who may do so run: tallystick person mark ${agreement} ${source} --mapping FILE --reason "…"`,
  );
}

function readField(text: string): [string, Fields[string]] {
  const [, field, person = field, of = 'personal'] =
    /^([^=:]+)(?:=([^=:]+))?(?::([a-z0-9-]+))?$/.exec(text) ?? [];
  if (field !== undefined && person !== undefined) return [field, { person, class: of }];
  throw new InvalidArgumentError(`"${text}" is none of FIELD, FIELD=PERSON and FIELD=PERSON:CLASS.`);
}

function fieldLines(source: string, fields: Fields): string[] {
  return Object.entries(fields).map(([field, one]) => {
    const whose = one.person === field ? 'says whose it is' : `whose it is says ${one.person}`;
    return `${source}  ${field}  ${whose}, class ${one.class}\n`;
  });
}

function pathOf(agreement: string): string {
  return `/agreements/${encodeURIComponent(agreement)}/personal-fields`;
}
