import type { Agreement } from '../model.ts';
import type { Tell } from './unsaid.ts';

/** What a section of an agreement is about that OpenSLO has nothing for. */
const SECTIONS = {
  roles: 'who answers for what',
  glossary: 'defined terms',
  calendars: 'business hours',
  exclusions: 'time that does not count',
  remedies: 'what follows upon misses',
  escalations: 'who hears of trouble',
  playbooks: 'what is done then',
  reviews: 'meetings',
  scenarios: 'worked examples',
  precedence: 'which document holds first',
  outOfScope: 'what is not covered',
} as const;

/** Tells of the sections of an agreement that OpenSLO has no place for. */
export function beyondOpenSlo(agreement: Agreement, tell: Tell): void {
  for (const key of ['kind', 'id', 'title', 'version'] as const) {
    tell(key, 'OpenSLO holds single objectives, and no agreement that they belong to.');
  }
  tell('parties', 'OpenSLO knows no parties.');
  tell('term', 'OpenSLO knows no term, no currency, no renewal; its zone stands in the time windows.');
  if (agreement.effective) tell('effective', 'OpenSLO knows no day from which a version holds.');
  for (const [section, about] of Object.entries(SECTIONS)) {
    const value = agreement[section as keyof typeof SECTIONS];
    const count = 'size' in value ? value.size : value.length;
    const clause = section === 'outOfScope' ? 'scope.outOfScope' : section;
    if (count > 0) tell(clause, `OpenSLO has nothing about ${about}.`);
  }
  const { schedules, caps, bonuses, pools } = agreement.credits;
  if (schedules.length + caps.length + bonuses.length + pools.size > 0) {
    tell('credits', 'OpenSLO has nothing about what a miss costs.');
  }
  tell('reporting', 'OpenSLO has nothing about statements, reports and how long late evidence is welcome.');
  for (const key of ['changeControl', 'termination', 'dataProtection'] as const) {
    if (agreement[key]) tell(key, 'OpenSLO has nothing about how an agreement is run.');
  }
}
