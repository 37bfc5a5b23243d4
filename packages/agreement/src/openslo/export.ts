import { stringify } from 'yaml';
import type { Agreement, Indicator, Objective, Service, SourceClause } from '../model.ts';
import { alertPoliciesOf, REPORTS } from './export-alerts.ts';
import { type Sayable, sliOf } from './export-indicators.ts';
import { sloOf } from './export-objectives.ts';
import { beyondOpenSlo } from './export-rest.ts';
import type { Tell, Unsaid } from './unsaid.ts';
import { described, Names, object, type WrittenObject } from './written.ts';

/** An agreement in OpenSLO v1, and what OpenSLO cannot say of it. */
export interface Exported {
  readonly objects: readonly WrittenObject[];
  /** As YAML, a document for each object. */
  readonly text: string;
  readonly unsaid: readonly Unsaid[];
}

/**
 * Writes what OpenSLO v1 can say of an agreement: its services, sources, ratios, availabilities and latencies, and the
 * objectives over them. Every clause, and every key of one that is written, which it cannot say is told
 * (rule [OSL-5] of SPEC.md).
 */
export function openSloOf(agreement: Agreement): Exported {
  const unsaid: Unsaid[] = [];
  const tell: Tell = (clause, message) => void unsaid.push({ clause, message });
  beyondOpenSlo(agreement, tell);
  const names = {
    services: new Names('scope.services', tell),
    sources: new Names('sources', tell),
    indicators: new Names('indicators', tell),
    objectives: new Names('objectives', tell),
    policies: new Names('policies', () => {}),
  };
  const sources = [...agreement.sources.values()].map((one) =>
    dataSource(one, names.sources.of(one.id), tell),
  );
  const services = [...agreement.services.values()].map((one) =>
    serviceOf(one, names.services.of(one.id), tell),
  );
  const said = new Map<string, Sayable>();
  const slis = [...agreement.indicators.values()].flatMap((indicator) => {
    const spec = sliOf(indicator, (id) => names.sources.of(id), tell);
    if (!spec) return [];
    said.set(indicator.id, indicator as Sayable);
    const { id, title } = indicator;
    return [object('SLI', { name: names.indicators.of(id), title, id }, spec)];
  });
  const rest = [...agreement.objectives.values()].flatMap((objective) => {
    const indicator = said.get(objective.indicator);
    if (!indicator) {
      tell(`objectives.${objective.id}`, 'OpenSLO has no indicator for it.');
      return [];
    }
    const spec = sloOf(objective, indicator, agreement, tell);
    if (!spec) return [];
    const { id, title } = objective;
    const name = names.objectives.of(id);
    const policies = alertPoliciesOf(objective, names.policies, tell);
    const service = serviceFor(indicator, objective, agreement, tell);
    const { description, ...promise } = spec;
    const slo = object(
      'SLO',
      { name, title, id },
      {
        ...(description === undefined ? {} : { description }),
        service: agreement.services.has(service) ? names.services.of(service) : service,
        indicatorRef: names.indicators.of(indicator.id),
        ...promise,
        ...(policies.length > 0
          ? { alertPolicies: policies.map(({ metadata }) => ({ alertPolicyRef: metadata.name })) }
          : {}),
      },
    );
    return [...policies, slo];
  });
  for (const { id, service } of said.values()) {
    const isNamed = [...agreement.objectives.values()].some(({ indicator }) => indicator === id);
    if (!isNamed && service !== undefined)
      tell(`indicators.${id}.service`, 'In OpenSLO an SLO names the service, and none is about this.');
  }
  const hasPolicies = rest.some(({ kind }) => kind === 'AlertPolicy');
  const objects = [...sources, ...services, ...slis, ...(hasPolicies ? [REPORTS] : []), ...rest];
  return { objects, text: objects.map((one) => stringify(one, { lineWidth: 0 })).join('---\n'), unsaid };
}

function dataSource(
  { id, title, connector, url, keptBy, values, ...others }: SourceClause,
  name: string,
  tell: Tell,
): WrittenObject {
  const clause = `sources.${id}`;
  if (keptBy !== 'provider') tell(`${clause}.keptBy`, 'OpenSLO does not say whose data it is.');
  if (values.size > 0) tell(`${clause}.values`, 'OpenSLO does not translate the words of a source.');
  for (const key of Object.keys(others)) tell(`${clause}.${key}`, 'A DataSource of OpenSLO has no such key.');
  return object(
    'DataSource',
    { name, id, ...(title === undefined ? {} : { title }) },
    { type: connector, connectionDetails: url === undefined ? {} : { url } },
  );
}

function serviceOf(service: Service, name: string, tell: Tell): WrittenObject {
  const { id, title, description, tier, fee, environments, regions, plans, dependsOn } = service;
  const clause = `scope.services.${id}`;
  const has = { tier, fee, environments, regions, plans, dependsOn };
  for (const [key, value] of Object.entries(has)) {
    const isThere = Array.isArray(value) ? value.length > 0 : value !== undefined;
    if (isThere) tell(`${clause}.${key}`, 'A Service of OpenSLO has a name and a description.');
  }
  return object('Service', { name, title, id }, described(description, clause, tell));
}

/** OpenSLO wants a service for each SLO: the indicator’s, else the only one, else one of the agreement’s name. */
function serviceFor(indicator: Indicator, { id }: Objective, agreement: Agreement, tell: Tell): string {
  if (indicator.service !== undefined) return indicator.service;
  const [only, ...more] = agreement.services.keys();
  const service = only !== undefined && more.length === 0 ? only : agreement.id.toLowerCase();
  tell(
    `objectives.${id}`,
    `OpenSLO wants a service, and its indicator names none: it is written under ${service}.`,
  );
  return service;
}
