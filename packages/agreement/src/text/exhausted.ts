/** Stands where every case is dealt with: a new one does not compile until it has words. @throws Error when it is reached. */
export function exhausted(left: never): never {
  throw new Error(`There are no words for ${JSON.stringify(left)}.`);
}
