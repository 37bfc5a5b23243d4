import { stringify } from 'yaml';
import { inFileOrder, type Problem } from '../language/problem.ts';
import { alertsOf, type Find } from './alerts.ts';
import { checkImported } from './check.ts';
import { type Field, type OpenSloFile, Reading } from './field.ts';
import { Indicators } from './indicators.ts';
import { Ids } from './names.ts';
import { promiseOf } from './objectives.ts';
import { type Kind, type OpenSloObject, readObjects } from './objects.ts';
import type { Remark } from './remark.ts';
import { Services } from './services.ts';
import { Sources } from './sources.ts';
import { type Window, windowOf } from './windows.ts';

/** A master agreement from files of OpenSLO, or what is wrong in them. */
export type Imported =
  | {
      readonly ok: true;
      /** The master agreement as plain data, and as YAML. */
      readonly agreement: Readonly<Record<string, unknown>>;
      readonly text: string;
      /** Every field that it does not hold, and what was taken for granted, in the order of the files. */
      readonly remarks: readonly Remark[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads OpenSLO (v1alpha, v1 and v2alpha, in any mixture) into services, sources, indicators and objectives of a
 * master agreement, which an agreement extends with what OpenSLO does not know: parties, term, credits.
 *
 * Every single value of the files is either in the agreement or told in a remark (rule [OSL-2] of SPEC.md).
 *
 * @param master the id and the title of the master agreement.
 */
export function importOpenSlo(files: readonly OpenSloFile[], master: Master): Imported {
  const reading = new Reading();
  const objects = readObjects(files, reading);
  const used = new Set<OpenSloObject>();
  const agreement = reading.problems.length === 0 ? agreementOf(objects, master, used) : undefined;
  if (agreement && reading.problems.length === 0) {
    for (const object of objects) tellLeftOver(object, used.has(object));
    const text = stringify(agreement, { lineWidth: 0 });
    return { ok: true, agreement, text, remarks: inOrder(reading.remarks, files) };
  }
  return { ok: false, problems: inFileOrder(reading.problems) };
}

type Master = { readonly id: string; readonly title: string };

/** @param used collects the objects that others name. */
function agreementOf(objects: readonly OpenSloObject[], master: Master, used: Set<OpenSloObject>) {
  const byName = new Map(objects.toReversed().map((one) => [`${one.kind} ${one.name}`, one]));
  const find: Find = (kind, name) => {
    const object = byName.get(`${kind} ${name}`);
    if (object) used.add(object);
    return object;
  };
  const twice = objects.find((one) => byName.get(`${one.kind} ${one.name}`) !== one);
  if (twice) {
    const at = twice.root.at('metadata', 'name') ?? twice.root;
    return at.refuse(
      'key-twice',
      `There is another ${twice.kind} "${twice.name}".`,
      'Give each object its own name.',
    );
  }
  const services = new Services(objects);
  const sources = new Sources(objects, new Ids());
  const indicators = new Indicators(sources, find);
  const objectives = new Map<string, unknown>();
  const places = new Map<string, Field>();
  const ids = new Ids();
  const zones: Zone[] = [];
  for (const slo of objects.filter(({ kind }) => kind === 'SLO')) {
    for (const { name, clause, field } of objectivesOf(slo, { services, indicators, find, zones })) {
      const id = ids.take(name);
      objectives.set(id, clause);
      places.set(`objectives.${id}`, field);
    }
  }
  for (const [id, field] of indicators.places) places.set(`indicators.${id}`, field);
  if (zones[0]) places.set('term.timeZone', zones[0].field);
  const agreement = {
    apiVersion: 'tallystick/v1',
    kind: 'MasterAgreement',
    ...master,
    version: 1,
    ...zoneOf(zones),
    scope: { services: services.written },
    calendars: {},
    sources: Object.fromEntries(sources.written),
    indicators: Object.fromEntries(indicators.written),
    objectives: Object.fromEntries(objectives),
  };
  checkImported(agreement, places);
  return agreement;
}

type Zone = NonNullable<Window['zone']>;

interface Collected {
  readonly services: Services;
  readonly indicators: Indicators;
  readonly find: Find;
  readonly zones: Zone[];
}

interface ReadObjective {
  /** What its id is made of. */
  readonly name: string;
  readonly clause: unknown;
  readonly field: Field;
}

function objectivesOf(slo: OpenSloObject, collected: Collected): readonly ReadObjective[] {
  const { services, indicators, find, zones } = collected;
  const spec = slo.root.at('spec');
  if (!spec) return slo.root.lacks('spec') ?? [];
  const service = services.idOf(spec);
  const written = spec.at('objectives')?.items() ?? [];
  if (written.length === 0) return spec.lacks('objectives') ?? [];
  const read = written.map((objective, place) => ({
    objective,
    place,
    indicator: indicators.of(slo, { spec, objective, place, service }),
  }));
  const window = windowOf(slo);
  if (!window)
    return spec.leave('An SLO without a period that an agreement knows is not carried over.') ?? [];
  if (window.zone) zones.push(window.zone);
  const burns = read.some(({ indicator }) => indicator?.promises === 'share');
  if (!burns) spec.at('alertPolicies')?.leave('Only a promised share has a budget that burns.');
  const alerts = burns ? alertsOf(spec, window, find) : [];
  const description = spec.at('description')?.text();
  return read.flatMap(({ objective, place, indicator }) => {
    const promise = indicator && promiseOf(objective, indicator, spec.at('budgetingMethod'), slo.version);
    if (!promise) return objective.leave('This objective is not carried over.') ?? [];
    const clause = {
      ...titleOf(slo.root, objective),
      ...(description === undefined ? {} : { description }),
      indicator: indicator.id,
      ...promise,
      period: window.period,
      ...(alerts.length > 0 && indicator.promises === 'share' ? { alerts } : {}),
    };
    return [{ name: read.length === 1 ? slo.name : `${slo.name}-${place + 1}`, clause, field: objective }];
  });
}

/** The name of the SLO that people see, and that of the objective where it has one besides. */
function titleOf(slo: Field, objective: Field): { readonly title?: string } {
  const names = [slo.at('metadata', 'displayName'), objective.at('displayName')].flatMap(
    (one) => one?.text() ?? [],
  );
  return names.length === 0 ? {} : { title: names.join(' – ') };
}

/** Days and periods of an agreement begin in one zone. */
function zoneOf([first, ...more]: readonly Zone[]): { readonly term?: { readonly timeZone: string } } {
  if (!first) return {};
  for (const { name, field } of more) {
    if (name !== first.name)
      field.leave(`All periods of an agreement begin in one zone, which is ${first.name} here.`);
  }
  return { term: { timeZone: first.name } };
}

/** What is left of an object is what an agreement has no place for. */
function tellLeftOver({ kind, root }: OpenSloObject, isUsed: boolean): void {
  const unused = isUsed ? undefined : UNUSED[kind];
  if (unused !== undefined) root.at('metadata', 'name')?.leave(unused);
  for (const field of root.leftOver()) {
    const isMetadata = field.path.includes('metadata');
    field.leave(
      isMetadata
        ? 'An agreement keeps the names of an object, and no labels or annotations.'
        : (unused ?? 'An agreement has no place for this.'),
    );
  }
}

/** Why an object that no other one names is left out. */
const UNUSED: Readonly<Partial<Record<Kind, string>>> = {
  SLI: 'No SLO names this.',
  AlertPolicy: 'No SLO names this.',
  AlertCondition: 'No alert policy names this.',
  AlertNotificationTarget: 'Who hears of it stands in the escalations of an agreement.',
  BudgetAdjustment: 'Time that does not count is recorded as evidence for an exclusion of the agreement.',
};

function inOrder(remarks: readonly Remark[], files: readonly OpenSloFile[]): readonly Remark[] {
  const place = new Map(files.map(({ file }, index) => [file, index]));
  const order = (one: Remark) => place.get(one.file) ?? 0;
  return remarks.toSorted((a, b) => order(a) - order(b) || a.line - b.line || a.column - b.column);
}
