import { InvalidArgumentError, Option } from 'commander';

/** What commands are given that ask a server: which one, and whether they answer people or programs. */
export interface AskOptions {
  readonly url: string;
  readonly format: 'text' | 'json';
}

/** `--url`: which server a command speaks to. */
export function serverOption(): Option {
  return new Option('--url <url>', 'the server')
    .env('TALLYSTICK_URL')
    .default('http://127.0.0.1:4400')
    .argParser(readUrl);
}

/** An http address without a slash at its end. @throws InvalidArgumentError */
export function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/\/$/, '');
  throw new InvalidArgumentError('A URL such as http://127.0.0.1:4400 is expected.');
}
