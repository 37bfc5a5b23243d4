/** How many known names a misspelt one is compared with: a wrong file must not take minutes to refuse. */
const MOST_COMPARED = 1_000;

/**
 * The known name that a misspelt one most likely means, or undefined when none is near: at most a third
 * of the letters may differ (Damerau-Levenshtein distance, case ignored).
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const allowed = Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let bestDistance = allowed + 1;
  let compared = 0;
  for (const candidate of known) {
    if (++compared > MOST_COMPARED) break;
    if (Math.abs(candidate.length - name.length) > allowed) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** "Did you mean …?" where a known name is near, else the list of what is known. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near) return `${MEANT}${near}"?`;
  if (known.length === 0) return 'None is defined.';
  const shown = known.slice(0, 12).join(', ');
  return `Known here: ${shown}${known.length > 12 ? ', …' : ''}.`;
}

const MEANT = 'Did you mean "';

/** The name that a remedy suggests as the one that was meant, for editors that write it; undefined where it suggests none. */
export function nameMeant(remedy: string): string | undefined {
  return remedy.startsWith(MEANT) ? remedy.slice(MEANT.length, remedy.lastIndexOf('"')) : undefined;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          last[j]! + 1,
          row[j - 1]! + 1,
          last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
          swap ? beforeLast[j - 2]! + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
