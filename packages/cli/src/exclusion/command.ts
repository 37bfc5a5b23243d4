import { Command } from 'commander';
import { type KnownAtOptions, knownAtOption, withKnownAt } from '../known-at-option.ts';
import { write, writeJson } from '../output/write.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

const EXAMPLES = `
Examples:
  tallystick exclusion list acme-2026
  tallystick exclusion announce acme-2026 maintenance --from 2026-03-15T01:00Z --to 2026-03-15T03:00Z --reason "New disks."
  tallystick exclusion announce acme-2026 maintenance --from … --to … --reason "New disks." --preview
  tallystick exclusion announce acme-2026 maintenance --from … --to … --reason "Patches." --repeats "FREQ=MONTHLY;BYDAY=1SU"
  tallystick exclusion withdraw acme-2026 maintenance-2026-03-15-0b7d1c55 --reason "Not needed." --series
  tallystick exclusion accept acme-2026 force-majeure-2026-03-05-4f1c22aa --reason "We saw the storm."

Which time may be told not to count, and who decides, the agreement says under "exclusions"; docs/exclusions.md tells the rest.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** An exclusion as the server tells it. */
interface Exclusion {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly evidence: readonly string[];
  readonly excluded: readonly { readonly from: string; readonly to: string }[];
  readonly refused: readonly { readonly from: string; readonly to: string; readonly rule: string }[];
}

/** `tallystick exclusion`: maintenance and claims that do not count. */
export function exclusionCommand(): Command {
  const command = new Command('exclusion')
    .description('Announces maintenance, claims time, and decides about claims.')
    .addHelpText('after', EXAMPLES);
  for (const one of [listCommand(), announceCommand(), ...DECISIONS.map(decisionCommand)])
    command.addCommand(one);
  return command;
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists what was announced or claimed not to count, the newest first.')
    .argument('<agreement>', 'id of the agreement')
    .addOption(knownAtOption())
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (agreement: string, { url, format, knownAt }: KnownAtOptions) => {
      const path = withKnownAt(pathOf(agreement), knownAt);
      const { exclusions } = await askForAll<{ exclusions: Exclusion[] }>(url, path, 'exclusions');
      if (format === 'json') return writeJson({ format: 'tallystick-exclusions/1', exclusions });
      return write(exclusions.map(exclusionLine).join('') || 'There are none.\n');
    });
}

function announceCommand(): Command {
  return new Command('announce')
    .description('Announces maintenance, or claims that time does not count; which of both, the clause says.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<clause>', 'id under "exclusions" of the agreement')
    .requiredOption('--from <instant>', 'when it begins, ISO 8601')
    .requiredOption('--to <instant>', 'when it is over, ISO 8601')
    .requiredOption('--reason <text>', 'in your words; the other party reads it')
    .option('--evidence <what...>', 'what shows it: addresses, numbers of tickets, names of documents')
    .option('--service <id>', 'for one service only')
    .option(
      '--repeats <rule>',
      'a series: an RRULE by the wall clock of the agreement, such as FREQ=WEEKLY;COUNT=8',
    )
    .option('--preview', 'says what it would come to, and keeps nothing')
    .addOption(serverOption())
    .action(
      async (
        agreement: string,
        clause: string,
        { url, preview, ...form }: { url: string; preview?: true; from: string; to: string; reason: string },
      ) => {
        const path = preview ? `${pathOf(agreement)}/preview` : pathOf(agreement);
        const answer = (await (await post(url, path, { clause, ...form })).json()) as
          | (Exclusion & { occurrences: number })
          | { exclusion: Exclusion; series: Exclusion[] };
        if ('exclusion' in answer) return write(answer.series.map(exclusionLine).join(''));
        const more = answer.occurrences > 1 ? `and ${answer.occurrences - 1} more of its series\n` : '';
        await write(`${exclusionLine(answer)}${more}`);
      },
    );
}

const DECISIONS = [
  { name: 'accept', says: 'Accepts a claim of the other party.' },
  { name: 'reject', says: 'Rejects a claim of the other party.' },
  { name: 'withdraw', says: 'Withdraws what your own party announced or claimed.' },
] as const;

function decisionCommand({ name, says }: (typeof DECISIONS)[number]): Command {
  const command = new Command(name)
    .description(says)
    .argument('<agreement>', 'id of the agreement')
    .argument('<exclusion>', 'id of the exclusion')
    .requiredOption('--reason <text>', 'in your words; the other party reads it')
    .addOption(serverOption());
  if (name === 'withdraw') command.option('--series', 'those of its series too that have not begun');
  return command.action(
    async (
      agreement: string,
      exclusion: string,
      { url, reason, series }: { url: string; reason: string; series?: true },
    ) => {
      const path = `${pathOf(agreement)}/${encodeURIComponent(exclusion)}/decisions`;
      const answer = await post(url, path, { decision: name, reason, ...(series ? { series } : {}) });
      await write(exclusionLine((await answer.json()) as Exclusion));
    },
  );
}

function post(url: string, path: string, body: object): Promise<Response> {
  return askServer(url, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function exclusionLine({ id, state, from, to, evidence, excluded, refused }: Exclusion): string {
  const shown = evidence.length === 0 ? '' : `  shown by ${evidence.join(', ')}`;
  const parts = [
    ...excluded.map((one) => `does not count ${one.from} to ${one.to}`),
    ...refused.map((one) => `counts ${one.from} to ${one.to} (${one.rule})`),
  ];
  return `${id}  ${state}  ${from} to ${to}  ${parts.join('; ') || 'nothing of it counts otherwise'}${shown}\n`;
}

function pathOf(agreement: string): string {
  return `/agreements/${encodeURIComponent(agreement)}/exclusions`;
}
