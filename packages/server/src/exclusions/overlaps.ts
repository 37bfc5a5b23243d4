/** A planned window, as far as it may be in the way of others. Instants are ms. */
export interface PlannedWindow {
  readonly agreement: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Ids of the services that it is for; every one of the agreement where it is empty. */
  readonly services: readonly string[];
}

/**
 * The windows that are in each other's way, by agreement and id: two of one agreement for one service, or two of different agreements for a service of one name at
 * different times that overlap. The same window told to several customers is in nobody's way.
 */
export function overlapsOf(
  windows: readonly PlannedWindow[],
): ReadonlyMap<PlannedWindow, readonly PlannedWindow[]> {
  const found = new Map<PlannedWindow, PlannedWindow[]>();
  const inOrder = [...windows].sort((a, b) => a.from - b.from);
  for (const [place, one] of inOrder.entries()) {
    for (const other of inOrder.slice(place + 1)) {
      if (other.from >= one.to) break;
      if (!areInTheWay(one, other)) continue;
      for (const [a, b] of [
        [one, other],
        [other, one],
      ] as const) {
        const list = found.get(a);
        if (list) list.push(b);
        else found.set(a, [b]);
      }
    }
  }
  return found;
}

function areInTheWay(one: PlannedWindow, other: PlannedWindow): boolean {
  const share = one.services.some((service) => other.services.includes(service));
  if (one.agreement === other.agreement)
    return share || one.services.length === 0 || other.services.length === 0;
  return share && (one.from !== other.from || one.to !== other.to);
}
