import { Command, InvalidArgumentError } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { write, writeJson } from '../output/write.ts';
import { formatOption } from '../serve/options.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

const MINUTE_MS = 60_000;
const SIDES = ['consistent', 'punctual', 'clock', 'usable', 'mapped', 'covered'];

interface Options extends AskOptions {
  readonly source: string;
  readonly score?: number;
  readonly side?: Readonly<Record<string, number>>;
  readonly silence?: number;
  readonly lookBack?: number;
  readonly reset?: true;
  readonly reason: string;
}

/** Thresholds as the server tells them. */
interface InForce {
  readonly source: string;
  readonly score: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly silenceMs: number | null;
  readonly lookBackDays: number;
}

/** `tallystick source thresholds`. */
export function thresholdsCommand(): Command {
  return new Command('thresholds')
    .description(
      'Shows from where on the quality of sources is told, and sets it. What is set replaces all that was set for that source before.',
    )
    .argument('<agreement>', 'id of the agreement')
    .option(
      '--source <id>',
      'set it for this source; for all sources of the agreement where that is left out',
      '',
    )
    .option('--score <percent>', 'a score below this is told', readPercent)
    .option(
      '--side <side=percent>',
      `what is wrong with a side is told below this: ${SIDES.join(', ')}`,
      readSide,
    )
    .option('--silence <minutes>', 'a silence longer than this is told', readWhole)
    .option('--look-back <days>', 'how many days are looked back', readWhole)
    .option('--reset', 'takes back what was set')
    .option('--reason <text>', 'why, for the audit log', '')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (agreement: string, options: Options) => {
      const path = `/agreements/${encodeURIComponent(agreement)}/quality/thresholds`;
      const { url, format, source, reason, reset } = options;
      const thresholds = thresholdsIn(options);
      const isSet = Object.keys(thresholds).length > 0;
      if (reset && isSet)
        throw new CommandError(EXIT.usage, '--reset takes back what was set. Say that, or what to set.');
      const isChange = reset === true || isSet;
      const answer = await askServer(
        url,
        path,
        isChange
          ? {
              method: 'PUT',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ source, thresholds: reset ? {} : thresholds, reason }),
            }
          : {},
      );
      const told = (await answer.json()) as { sources: InForce[] };
      if (format === 'json') return writeJson({ format: 'tallystick-thresholds/1', agreement, ...told });
      return write(told.sources.map(inForceLines).join(''));
    });
}

function thresholdsIn({ score, side, silence, lookBack }: Options): object {
  return {
    ...(score === undefined ? {} : { score: `${score} %` }),
    ...(side === undefined
      ? {}
      : { parts: Object.fromEntries(Object.entries(side).map(([id, percent]) => [id, `${percent} %`])) }),
    ...(silence === undefined ? {} : { silenceMs: silence * MINUTE_MS }),
    ...(lookBack === undefined ? {} : { lookBackDays: lookBack }),
  };
}

function inForceLines({ source, score, parts, silenceMs, lookBackDays }: InForce): string {
  const sides = Object.entries(parts).map(([id, share]) => `${id} ${share}`);
  const silence = silenceMs === null ? 'three times what is usual' : `${silenceMs / MINUTE_MS} min`;
  return `${source}: told below a score of ${score}, after a silence of ${silence}, over ${lookBackDays} days\n  sides: ${sides.join(', ')}\n`;
}

function readPercent(text: string): number {
  const value = Number(text);
  if (/^\d{1,3}(\.\d{1,4})?$/.test(text) && value <= 100) return value;
  throw new InvalidArgumentError('A percentage from 0 to 100 is expected, such as 99.5.');
}

function readSide(text: string, before: Readonly<Record<string, number>> = {}): Record<string, number> {
  const [side = '', percent = ''] = text.split('=');
  if (!SIDES.includes(side))
    throw new InvalidArgumentError(`One of ${SIDES.join(', ')} is expected, such as punctual=99.`);
  return { ...before, [side]: readPercent(percent) };
}

function readWhole(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number from 1 is expected.');
}
