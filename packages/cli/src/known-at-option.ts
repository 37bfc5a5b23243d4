import { Option } from 'commander';
import type { AskOptions } from './server-option.ts';

/** What commands are given that ask a server for what it tells, or told by an instant. */
export interface KnownAtOptions extends AskOptions {
  readonly knownAt?: string;
}

/** The same of a list over all agreements, which the options narrow. */
export interface ListOptions extends KnownAtOptions {
  readonly agreement?: string;
  readonly state?: string;
}

/** `--known-at`: of what a server tells, only what was known by an instant; named as the API's parameter is. */
export function knownAtOption(): Option {
  return new Option('--known-at <instant>', 'only what was known by then, such as 2026-03-31T22:00:00Z');
}

/** A path with {@link knownAtOption} as its query, where it was given. */
export function withKnownAt(path: string, knownAt: string | undefined): string {
  return knownAt === undefined ? path : `${path}?${new URLSearchParams({ knownAt })}`;
}
