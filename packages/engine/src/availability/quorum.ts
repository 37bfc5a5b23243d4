import type { AvailabilityIndicator } from '@tallystick/agreement';

/** What the probes of a subject say together. */
export interface CombinedState {
  /** Down share in millionths; undefined where the state is unknown. */
  readonly impact: number | undefined;
  /** The probes behind an impact above 0, in the order of their ids. */
  readonly causes: readonly string[];
}

/** The last word of each probe, and what they come to together. */
export interface Quorum {
  /** @param impact one of those that the quorum was made for; undefined for unknown. */
  set(probe: string, impact: number | undefined): void;
  combined(): CombinedState;
}

/**
 * [AVL-3] Down when any, most or all of the probes whose state is known are. Probes are counted by impact, so that a
 * change costs the logarithm of the number of different impacts, however many probes there are; causes cost what they
 * are long. `combineByScan` of quorum.oracle.ts says the same slowly.
 *
 * @param impacts every impact that will be set, in millionths; repeats do not matter.
 */
export function quorumOf(
  { quorum, initially }: Pick<AvailabilityIndicator, 'quorum' | 'initially'>,
  impacts: Iterable<number>,
): Quorum {
  const descending = [...new Set(impacts)].sort((a, b) => b - a);
  const rankOf = new Map(descending.map((impact, rank) => [impact, rank]));
  const probesAt = descending.map(() => new Set<string>());
  const counts = new Counts(descending.length);
  const held = new Map<string, number | undefined>();
  let known = 0;

  const move = (probe: string, impact: number | undefined, by: 1 | -1) => {
    if (impact === undefined) return;
    const rank = rankOf.get(impact)!;
    if (by === 1) probesAt[rank]!.add(probe);
    else probesAt[rank]!.delete(probe);
    counts.add(rank, by);
    known += by;
  };
  return {
    set: (probe, impact) => {
      move(probe, held.get(probe), -1);
      held.set(probe, impact);
      move(probe, impact, 1);
    },
    combined: () => {
      if (known === 0) return { impact: held.size === 0 && initially === 'up' ? 0 : undefined, causes: [] };
      const place = { any: 0, majority: Math.floor(known / 2), all: known - 1 }[quorum];
      const rank = counts.rankAt(place);
      const impact = descending[rank]!;
      if (impact === 0) return { impact, causes: [] };
      return {
        impact,
        causes: probesAt
          .slice(0, rank + 1)
          .flatMap((probes) => [...probes])
          .sort(),
      };
    },
  };
}

/** Numbers by rank with their running sums (a Fenwick tree). */
class Counts {
  readonly #tree: number[];
  readonly #top: number;

  constructor(ranks: number) {
    this.#tree = new Array<number>(ranks + 1).fill(0);
    this.#top = 2 ** Math.floor(Math.log2(Math.max(ranks, 1)));
  }

  add(rank: number, by: number): void {
    for (let node = rank + 1; node < this.#tree.length; node += node & -node) this.#tree[node]! += by;
  }

  /** The rank of the item at a place, both counted from 0. */
  rankAt(place: number): number {
    let [node, left] = [0, place];
    for (let step = this.#top; step >= 1; step /= 2) {
      const next = this.#tree[node + step];
      if (next === undefined || next > left) continue;
      node += step;
      left -= next;
    }
    return node;
  }
}
