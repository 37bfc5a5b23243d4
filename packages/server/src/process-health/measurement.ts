import { DAY_MS } from '@tallystick/time';
import type { KnownAgreement, ProcessFacts } from './facts.ts';
import type { HealthItem, HealthPart } from './form.ts';

/** What was agreed is looked at again within a year. */
const BASELINE_MS = 365 * DAY_MS;

/** Agreements whose term runs, and that bind their parties. */
export function inForce({ agreements }: ProcessFacts): readonly KnownAgreement[] {
  return agreements.filter(
    ({ agreement: { term }, present, isBinding }) => isBinding && term.from <= present && present < term.to,
  );
}

/** Objectives of which nothing is known. */
export function objectivesPart(facts: ProcessFacts): HealthPart {
  const running = inForce(facts);
  return {
    id: 'objectives',
    title: 'Objectives without data',
    rule: 'Each objective of an agreement in force that has no figure: neither for its last ended period nor for the open one.',
    total: running.reduce((sum, { agreement }) => sum + agreement.objectives.size, 0),
    items: running.flatMap(({ agreement, report }) =>
      [...agreement.objectives.values()].flatMap(({ id, title }): readonly HealthItem[] => {
        const periods = report?.objectives.find((one) => one.id === id)?.periods ?? [];
        const ended = periods.filter(({ state }) => state !== 'open').at(-1);
        const open = periods.find(({ state }) => state === 'open');
        const told = [ended, open].filter((one) => one !== undefined);
        if (told.some(({ status }) => status !== 'no data')) return [];
        return [
          {
            says: `${title} (${agreement.title}) has no figure${ended ? ` for ${ended.period} or since` : ''}.`,
            since: ended ? Date.parse(ended.from) : agreement.term.from,
            link: {
              kind: 'objective',
              agreement: agreement.id,
              objective: id,
              period: ended?.period ?? null,
            },
          },
        ];
      }),
    ),
  };
}

/** Agreements whose targets nobody has looked at for long. */
export function baselinesPart(facts: ProcessFacts): HealthPart {
  const running = inForce(facts);
  return {
    id: 'baselines',
    title: 'Stale baselines',
    rule: 'Each agreement in force whose targets nobody has looked at for over a year: no version took effect, and no review was closed.',
    total: running.length,
    items: running.flatMap(({ agreement, present }): readonly HealthItem[] => {
      const closed = facts.reviews
        .filter(({ agreementId }) => agreementId === agreement.id)
        .map(({ closedAt }) => closedAt ?? 0);
      const since = Math.max(agreement.term.from, agreement.effective?.at ?? 0, ...closed);
      if (present - since <= BASELINE_MS) return [];
      return [
        {
          says: `The targets of ${agreement.title} were last looked at over a year ago.`,
          since,
          link: { kind: 'agreement', agreement: agreement.id },
        },
      ];
    }),
  };
}
