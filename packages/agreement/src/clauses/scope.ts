import { list, mapOf, object, optional, type Read, required, text } from '../language/shape.ts';
import type { Service } from '../model.ts';
import { ID, nameOf } from './names.ts';
import { fee } from './notations.ts';

const service = object('A service in scope.', {
  title: optional(text('What readers see.')),
  description: optional(text('What it is, for readers.')),
  tier: optional(text('How much it matters, in the parties’ own word.')),
  environments: optional(list('Where it runs.', text('An environment.'))),
  regions: optional(list('For which regions.', text('A region.'))),
  plans: optional(list('For which plans or subscriptions.', text('A plan.'))),
  fee: optional(fee('What it costs; credits are shares of it.')),
  dependsOn: optional(
    list(
      'What it cannot run without.',
      nameOf('services', 'Id of a service here, or of another agreement, such as a supplier’s.', ID),
    ),
  ),
});

export const scope = object('What is covered.', {
  services: required(mapOf('Services by id.', ID, service)),
  outOfScope: optional(list('What is expressly not covered.', text('Something not covered.'))),
});

/** The services with their defaults. */
export function resolveServices(read: Read<typeof scope>['services']): ReadonlyMap<string, Service> {
  return new Map(
    [...read].map(([id, one]) => [
      id,
      {
        ...one,
        id,
        title: one.title ?? id,
        environments: one.environments ?? [],
        regions: one.regions ?? [],
        plans: one.plans ?? [],
        dependsOn: one.dependsOn ?? [],
      },
    ]),
  );
}
