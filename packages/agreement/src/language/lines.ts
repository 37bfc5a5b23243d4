import type { Place } from './document.ts';

/**
 * Where an offset stands in the text. A table of our own: the YAML library's line counter misses the line
 * ends inside some texts that are not valid, and every place after them would be wrong.
 */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
