import type { Scenario } from '../model/scenario.ts';
import type { Agreement } from '../model.ts';
import { CALENDARS } from './calendars.ts';
import { compareConduct, compareReporting, ESCALATIONS, PLAYBOOKS, REVIEWS } from './conduct.ts';
import { compareCredits } from './credits.ts';
import { type Affects, type Difference, neither, type Renaming } from './difference.ts';
import { EXCLUSIONS } from './exclusions.ts';
import { compareFamily, type Family } from './family.ts';
import { type Between, type Fields, leaves } from './fields.ts';
import { INDICATORS } from './indicators.ts';
import { inNormalForm } from './normal-form.ts';
import { OBJECTIVES } from './objectives.ts';
import { stated } from './orders.ts';
import { REMEDIES } from './remedies.ts';
import { withNewIds } from './renames.ts';
import { compareFrame, SERVICES, SOURCES } from './scope.ts';
import { genericText } from './words.ts';

/** What is otherwise in the new agreement than in the old one. */
export interface AgreementDiff {
  /** By what they are about (figures, duties, words), then in the order of the language, then of their ids. */
  readonly differences: readonly Difference[];
  /** Clauses that are only called otherwise; no differences. */
  readonly renamings: readonly Renaming[];
}

/**
 * The differences of two agreements by what they mean (rules [DIF-1] to [DIF-9] of SPEC.md). The order of keys and of
 * lists that have none, comments, notations, defaults that are written out, titles and ids are no differences.
 *
 * Every leaf of the model is compared: what no rule weighs is told with its path and `gains: 'undecidable'`.
 */
export function diffAgreements(before: Agreement, after: Agreement): AgreementDiff {
  const now = inNormalForm(after);
  const { agreement, renamings } = withNewIds(inNormalForm(before), now);
  const between = { before: agreement, after: now };
  const oldIds = new Map(
    renamings.flatMap(({ clause, what, before: id }) =>
      what === 'id' ? [[clause, `${clause.slice(0, clause.lastIndexOf('.'))}.${id}`] as const] : [],
    ),
  );
  const differences = SECTIONS.flatMap((compare) => compare(between)).map((one) => {
    const clauseBefore = oldIds.get(one.clause);
    return clauseBefore === undefined ? one : { ...one, clauseBefore };
  });
  return { differences: inOrder(differences), renamings };
}

const WEIGHT: Readonly<Record<Affects, number>> = { figures: 0, duties: 1, words: 2 };

function inOrder(differences: readonly Difference[]): readonly Difference[] {
  const sections = ['objectives', 'credits', 'remedies', 'exclusions', 'indicators', 'calendars', 'scope'];
  const section = ({ clause }: Difference) => {
    const index = sections.indexOf(clause.split(/[.[]/u)[0] ?? '');
    return index < 0 ? sections.length : index;
  };
  return differences.toSorted(
    (a, b) =>
      WEIGHT[a.affects] - WEIGHT[b.affects] ||
      section(a) - section(b) ||
      byText(a.clause, b.clause) ||
      byText(a.field, b.field),
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const SCENARIOS: Family<Scenario> = {
  within: 'scenarios',
  affects: 'words',
  added: neither('worked-example'),
  words: ({ events, expectations }) => `${events.length} events, ${expectations.length} expectations`,
  fields: {
    events: stated(genericText, neither('worked-example')),
    expectations: stated(genericText, neither('worked-example')),
    asOf: stated(genericText, neither('worked-example')),
  } satisfies Fields<Scenario>,
};

/** The sections that are compared as families of clauses. */
const families = ({ before, after }: Between): readonly Difference[] => {
  const between = { before, after };
  return [
    ...compareFamily(OBJECTIVES, { before: before.objectives, after: after.objectives }, between),
    ...compareFamily(REMEDIES, { before: before.remedies, after: after.remedies }, between),
    ...compareFamily(EXCLUSIONS, { before: before.exclusions, after: after.exclusions }, between),
    ...compareFamily(INDICATORS, { before: before.indicators, after: after.indicators }, between),
    ...compareFamily(CALENDARS, { before: before.calendars, after: after.calendars }, between),
    ...compareFamily(SERVICES, { before: before.services, after: after.services }, between),
    ...compareFamily(SOURCES, { before: before.sources, after: after.sources }, between),
    ...compareFamily(ESCALATIONS, { before: before.escalations, after: after.escalations }, between),
    ...compareFamily(PLAYBOOKS, { before: before.playbooks, after: after.playbooks }, between),
    ...compareFamily(REVIEWS, { before: before.reviews, after: after.reviews }, between),
    ...compareFamily(SCENARIOS, { before: before.scenarios, after: after.scenarios }, between),
  ];
};

const SECTIONS: readonly ((between: Between) => readonly Difference[])[] = [
  families,
  compareCredits,
  compareReporting,
  compareConduct,
  compareFrame,
  compareTheRest,
];

/** Keys of an agreement that the sections above compare, or that only say which text it is. */
const COMPARED: ReadonlySet<string> = new Set([
  'apiVersion',
  'id',
  'title',
  'version',
  'masters',
  'objectives',
  'remedies',
  'exclusions',
  'indicators',
  'calendars',
  'services',
  'sources',
  'escalations',
  'playbooks',
  'reviews',
  'scenarios',
  'credits',
  'reporting',
  'changeControl',
  'termination',
  'dataProtection',
  'term',
  'effective',
  'parties',
  'kind',
  'precedence',
  'outOfScope',
  'graceMs',
  'glossary',
  'roles',
]);

/** What the language has learnt and nothing here knows, and the zones that agreed versions embed. */
function compareTheRest({ before, after }: Between): readonly Difference[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => !COMPARED.has(key))
    .flatMap((key) =>
      leaves({ clause: key, affects: 'figures', between: { before, after } }, '', {
        before: old.get(key),
        after: now.get(key),
      }),
    );
}
