import { MAX_COUNT } from './slices.ts';

/** A count as evidence states it, or a sentence on why the text is none. */
export function countOf(field: string, text: string): number | string {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]\+?(\d{1,3}))?$/.exec(text.trim());
  if (!match) return `"${field}" holds "${shortened(text)}", which is no number of events.`;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const value = Number(text);
  if (sign === '-' && value !== 0)
    return `"${field}" holds ${shortened(text)}; events cannot be fewer than none.`;
  if (fraction.replace(/0+$/, '').length > Number(exponent)) {
    return `"${field}" holds ${shortened(text)}; events are counted in whole numbers.`;
  }
  if (!(value <= Number.MAX_SAFE_INTEGER) || whole.length > 400) {
    return `"${field}" holds ${shortened(text)}, more than can be counted exactly.`;
  }
  return value === 0 ? 0 : value;
}

/** Whether a number is no more than one record can add. */
export function isCountable(increase: number): boolean {
  return increase <= MAX_COUNT;
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
