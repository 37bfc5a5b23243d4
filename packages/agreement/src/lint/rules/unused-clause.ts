import type { Path } from '../../language/document.ts';
import type { Agreement } from '../../model.ts';
import type { Rule } from '../rule.ts';

/** Constructs that nothing refers to. */
export const unusedClause: Rule = {
  id: 'unused-clause',
  severity: 'note',
  finds:
    'An indicator, source, calendar, escalation or playbook of the agreement’s own file that nothing uses.',
  why: 'It is a leftover, or the clause that should name it names another.',
  *check({ agreement, places }) {
    const used = usedIds(agreement);
    for (const section of ['indicators', 'sources', 'calendars', 'escalations', 'playbooks'] as const) {
      for (const id of agreement[section].keys()) {
        if (used.has(`${section}.${id}`)) continue;
        const at: Path = [section, id];
        if (places.regionOf(at).file !== undefined) continue; // a master offers more than each customer needs
        yield {
          at,
          message: `Nothing uses this ${NAMES[section]}.`,
          suggestion: 'Take it out, or name it where it was meant.',
        };
      }
    }
  },
};

const NAMES = {
  indicators: 'indicator',
  sources: 'source',
  calendars: 'calendar',
  escalations: 'escalation',
  playbooks: 'playbook',
} as const;

function usedIds(agreement: Agreement): ReadonlySet<string> {
  const used = new Set<string>(['escalations.default']);
  const use = (section: keyof typeof NAMES, ids: Iterable<string | undefined>) => {
    for (const id of ids) if (id !== undefined) used.add(`${section}.${id}`);
  };
  for (const { indicator, escalation } of agreement.objectives.values()) {
    use('indicators', [indicator]);
    use('escalations', [escalation]);
  }
  for (const indicator of agreement.indicators.values()) {
    if (indicator.kind === 'composite')
      use(
        'indicators',
        indicator.parts.map((part) => part.indicator),
      );
    else {
      const fallback = 'fallback' in indicator ? indicator.fallback : undefined;
      use('sources', [indicator.from, fallback, indicator.reconcileWith]);
    }
    if (indicator.kind === 'availability') use('calendars', [indicator.calendar]);
    if (indicator.kind === 'clock')
      use(
        'calendars',
        indicator.calendars.map((policy) => policy.use),
      );
  }
  for (const { from, indicators } of agreement.exclusions.values()) {
    use('sources', [from]);
    use('indicators', indicators);
  }
  for (const { calendar } of agreement.remedies.values()) {
    use('calendars', [calendar]);
  }
  for (const level of [...agreement.escalations.values()].flatMap(({ levels }) => levels)) {
    use('calendars', [level.calendar]);
    use('playbooks', [level.playbook]);
  }
  const { statement, reports } = agreement.reporting;
  for (const { calendar } of [...(statement ? [statement] : []), ...reports.values()]) {
    use('calendars', [calendar]);
  }
  for (const { events } of agreement.scenarios.values())
    use(
      'sources',
      events.map(({ source }) => source),
    );
  return used;
}
