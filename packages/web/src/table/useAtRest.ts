import { useCallback, useEffect, useState } from 'react';
import { Rest } from './rest.ts';

/**
 * A value that moves, as it is at rest.
 *
 * @param isSame whether two values are the same; one function for the life of the component
 * @returns the value at rest, and what tells of its changes
 */
export function useAtRest<Value>(
  first: Value,
  isSame: (one: Value, other: Value) => boolean,
): readonly [Value, (next: Value) => void] {
  const [rested, setRested] = useState(first);
  const [rest] = useState(() => new Rest<Value>(first, isSame, (value) => setRested(() => value)));
  useEffect(() => () => rest.end(), [rest]);
  return [rested, useCallback((next) => rest.change(next), [rest])];
}
