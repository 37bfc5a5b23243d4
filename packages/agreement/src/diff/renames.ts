import { DEFAULT_ESCALATION } from '../model/escalation.ts';
import type { Agreement } from '../model.ts';
import { canonical } from './canonical.ts';
import type { Renaming } from './difference.ts';
import { titleOf } from './family.ts';

/** Sections whose clauses have ids, in an order in which what is named comes before what names it. */
const SECTIONS = [
  ['roles', 'roles'],
  ['services', 'scope.services'],
  ['calendars', 'calendars'],
  ['sources', 'sources'],
  ['reviews', 'reviews'],
  ['playbooks', 'playbooks'],
  ['indicators', 'indicators'],
  ['escalations', 'escalations'],
  ['objectives', 'objectives'],
  ['exclusions', 'exclusions'],
  ['remedies', 'remedies'],
  ['scenarios', 'scenarios'],
] as const;

type Section = (typeof SECTIONS)[number][0];

/** The keys under which clauses name others, and the section that they name. */
const NAMED_UNDER: Readonly<Record<string, Section>> = {
  service: 'services',
  services: 'services',
  dependsOn: 'services',
  from: 'sources',
  source: 'sources',
  calendar: 'calendars',
  use: 'calendars',
  indicator: 'indicators',
  indicators: 'indicators',
  objective: 'objectives',
  escalation: 'escalations',
  playbook: 'playbooks',
  review: 'reviews',
  role: 'roles',
  owner: 'roles',
  notify: 'roles',
  attendees: 'roles',
  approvedBy: 'roles',
  decidedBy: 'roles',
  to: 'roles',
};

/** Sections whose ids records of evidence name. */
const NAMED_BY_RECORDS: readonly Section[] = ['services', 'sources', 'exclusions'];

/** Composites name indicators, and services each other: after that many rounds, names of names are settled too. */
const ROUNDS = 3;

/**
 * The old agreement with the ids of the new one, where a clause has another id and otherwise says the same. A
 * clause is recognised when it is the only one of its section that is gone and says what exactly one new one says.
 */
export function withNewIds(
  before: Agreement,
  after: Agreement,
): { readonly agreement: Agreement; readonly renamings: readonly Renaming[] } {
  let agreement = before;
  const renamings: Renaming[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [section, within] of SECTIONS) {
      const renamed = renamedIds(nameable(agreement, section), nameable(after, section));
      if (renamed.size === 0) continue;
      agreement = rewritten(agreement, section, renamed);
      for (const [old, now] of renamed) {
        renamings.push({
          clause: `${within}.${now}`,
          what: 'id',
          before: old,
          after: now,
          namedByRecords: NAMED_BY_RECORDS.includes(section),
        });
      }
    }
  }
  return { agreement, renamings: [...renamings, ...renamedTitles(agreement, after, renamings)] };
}

/** The clauses of a section whose ids are only names: the escalation `default` is what its id makes it. */
function nameable(agreement: Agreement, section: Section): ReadonlyMap<string, unknown> {
  if (section !== 'escalations') return agreement[section];
  return new Map([...agreement.escalations].filter(([id]) => id !== DEFAULT_ESCALATION));
}

function renamedIds(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, string> {
  const [gone, come] = [byContent(before, after), byContent(after, before)];
  const renamed = new Map<string, string>();
  for (const [content, ids] of gone) {
    const others = come.get(content) ?? [];
    if (ids.length === 1 && others.length === 1) renamed.set(ids[0]!, others[0]!);
  }
  return renamed;
}

/** The clauses that the other agreement does not have, by what they say. */
function byContent(
  clauses: ReadonlyMap<string, unknown>,
  others: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [id, clause] of clauses) {
    if (others.has(id)) continue;
    const content = canonical(clause, '', ['id', 'title']);
    found.set(content, [...(found.get(content) ?? []), id]);
  }
  return found;
}

function rewritten(agreement: Agreement, section: Section, renamed: ReadonlyMap<string, string>): Agreement {
  const clauses = new Map<string, unknown>(
    [...agreement[section]].map(([id, clause]) => {
      const now = renamed.get(id) ?? id;
      return [now, typeof clause === 'object' ? { ...clause, id: now } : clause];
    }),
  );
  // The shape stays: only texts under keys that name a clause are others.
  return inNewWords({ ...agreement, [section]: clauses }, { section, renamed }) as Agreement;
}

interface NewNames {
  readonly section: Section;
  readonly renamed: ReadonlyMap<string, string>;
}

/** Conditions and the words of sources are maps inside clauses: they hold values of evidence, and no ids. */
function inNewWords(value: unknown, names: NewNames, key = ''): unknown {
  if (typeof value === 'string') {
    return NAMED_UNDER[key] === names.section ? (names.renamed.get(value) ?? value) : value;
  }
  if (value === null || typeof value !== 'object' || 'numerator' in value) return value;
  if (Array.isArray(value)) return value.map((one) => inNewWords(one, names, key));
  if (value instanceof Map) {
    if (key === 'fields' || key === 'values' || key === 'set') return value;
    return new Map([...value].map(([id, one]) => [id, inNewWords(one, names)]));
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inNewWords(one, names, name)]));
}

function renamedTitles(before: Agreement, after: Agreement, ids: readonly Renaming[]): readonly Renaming[] {
  const known = new Set(ids.map(({ clause }) => clause));
  const clauses = SECTIONS.flatMap(([section, within]) =>
    [...after[section]].map(([id, clause]) => {
      const old: unknown = before[section].get(id);
      return { clause: `${within}.${id}`, old: old === undefined ? clause : old, now: clause };
    }),
  );
  const reports = (agreement: Agreement) => [
    ...[...agreement.reporting.reports].map(([id, one]) => [`reporting.reports.${id}`, one] as const),
    ...[...(agreement.dataProtection?.classes ?? [])].map(
      ([id, one]) => [`dataProtection.classes.${id}`, one] as const,
    ),
    ...(agreement.reporting.statement
      ? [['reporting.statement', agreement.reporting.statement] as const]
      : []),
  ];
  const others = new Map<string, unknown>(reports(before));
  const deeper = reports(after).flatMap(([clause, now]) =>
    others.has(clause) ? [{ clause, old: others.get(clause), now }] : [],
  );
  return [{ clause: 'agreement', old: before, now: after }, ...clauses, ...deeper].flatMap(
    ({ clause, old, now }) => {
      const [was, is] = [titleOf(old) ?? '', titleOf(now) ?? ''];
      if (was === is || known.has(clause)) return [];
      return [{ clause, what: 'title' as const, before: was, after: is, namedByRecords: false }];
    },
  );
}
