import { types } from 'pg';
import { StoreError } from './errors.ts';

const INT8 = 20;

/**
 * Type parsers for the driver: 64-bit integers become numbers. All of ours are instants, lengths and counts below
 * 2^53; one that is not is an error, never a rounded number.
 */
export const numbersNotTexts = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary'
      ? parseInteger
      : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
};

function parseInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new StoreError(
    'number-too-large',
    `The database holds the integer ${text}, which is beyond 2^53.`,
    'It was not written by Tallystick: look for what else writes to this database.',
  );
}
