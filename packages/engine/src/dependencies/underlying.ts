import type { Evaluation, ObjectiveResult } from '../evaluation.ts';

/** An objective that stands behind a service, and how it is reached. */
export interface UnderlyingObjective {
  readonly evaluation: Evaluation;
  readonly result: ObjectiveResult;
  /** Ids from the first dependency to the last: services of the agreement, or other agreements and their services. */
  readonly path: readonly string[];
}

/** What stands behind a service. */
export interface Underlying {
  /** The nearest first, then in the order of the agreements. */
  readonly objectives: readonly UnderlyingObjective[];
  /** Ids that name neither a service nor an agreement that was given: nothing is known of them. */
  readonly unknown: readonly string[];
}

interface Node {
  readonly evaluation: Evaluation;
  /** A service of the agreement; all of the agreement where left out. */
  readonly service?: string;
  readonly path: readonly string[];
}

/**
 * Follows `dependsOn` from a service, breadth first: to services of its own agreement, to other agreements as a
 * whole, and on from there. Each is visited once, by its shortest path, so that circles end.
 *
 * @param others by id of their agreement.
 */
export function underlyingOf(
  start: Evaluation,
  service: string,
  others: ReadonlyMap<string, Evaluation>,
): Underlying {
  const unknown = new Set<string>();
  const objectives: UnderlyingObjective[] = [];
  const visited = new Set([keyOf({ evaluation: start }), keyOf({ evaluation: start, service })]);
  const queue: Node[] = [{ evaluation: start, service, path: [] }];
  for (let at = 0; at < queue.length; at++) {
    for (const next of behind(queue[at]!, others, unknown)) {
      if (visited.has(keyOf(next))) continue;
      visited.add(keyOf(next));
      queue.push(next);
      objectives.push(...objectivesOf(next));
    }
  }
  return { objectives, unknown: [...unknown].sort() };
}

/** What a service depends on; of an agreement as a whole, what each of its services does. */
function behind(
  { evaluation, service, path }: Node,
  others: ReadonlyMap<string, Evaluation>,
  unknown: Set<string>,
): readonly Node[] {
  const { services } = evaluation.agreement;
  const from = service === undefined ? [...services.values()] : [services.get(service)!];
  return from.flatMap(({ dependsOn }) =>
    dependsOn.flatMap((id): readonly Node[] => {
      if (services.has(id)) {
        // As a whole, the agreement has been visited with all its services.
        return service === undefined ? [] : [{ evaluation, service: id, path: [...path, id] }];
      }
      const other = others.get(id);
      if (other) return [{ evaluation: other, path: [...path, id] }];
      unknown.add(id);
      return [];
    }),
  );
}

function objectivesOf({ evaluation, service, path }: Node): readonly UnderlyingObjective[] {
  return evaluation.objectives
    .filter((result) => service === undefined || result.service === service)
    .map((result) => ({ evaluation, result, path }));
}

function keyOf({ evaluation, service }: Pick<Node, 'evaluation' | 'service'>): string {
  return JSON.stringify([evaluation.agreement.id, service ?? null]);
}
