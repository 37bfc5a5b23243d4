import { InvalidArgumentError } from 'commander';

/** A number from 1, as an argument or an option gives it. @throws InvalidArgumentError */
export function readNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A number from 1 is expected.');
}
