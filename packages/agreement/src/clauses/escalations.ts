import { divide, parseDecimal, rational } from '../exact/rational.ts';
import { list, mapOf, notation, object, optional, type Read, required } from '../language/shape.ts';
import { type EscalationLevel, type EscalationPolicy, OBJECTIVE_OWNER } from '../model/escalation.ts';
import { ID, nameOf } from './names.ts';
import { duration } from './notations.ts';

const trigger = notation<EscalationLevel['at']>({
  description:
    'What sets the level off: a share used of a clock’s target or of the error budget; breach; or lost (the target can no longer be reached).',
  expected: 'breach, lost, or a percentage such as 75 %',
  pattern: /^(?:breach|lost|(?:100|\d{1,2}(?:\.\d{1,9})?) ?%)$/u,
  examples: ['75 %', 'breach', 'lost'],
  parse: (written) => {
    if (written === 'breach' || written === 'lost') return { kind: written };
    const value = parseDecimal(written.replace(/ ?%$/, ''));
    return value && { kind: 'used', share: divide(value, rational(100n)) };
  },
});

const level = object('Who hears of it, and when.', {
  at: required(trigger),
  after: optional(duration('How long after that it must still stand open.')),
  calendar: optional(
    nameOf('calendars', 'Id of the calendar on which that time runs; all the time when absent.'),
  ),
  notify: required(
    list(
      'Who is told: ids of roles, or "objective owner".',
      nameOf('roles', 'Id of a role, or "objective owner".', { also: [OBJECTIVE_OWNER] }),
      1,
    ),
  ),
  playbook: optional(nameOf('playbooks', 'Id of the playbook to follow.')),
});

export const escalations = mapOf(
  'Who hears of trouble, by id. "default" holds for every objective that names no other.',
  ID,
  list('Levels.', level, 1),
);

/** The escalations with their defaults: at once, at any hour. */
export function resolveEscalations(read: Read<typeof escalations>): ReadonlyMap<string, EscalationPolicy> {
  return new Map(
    [...read].map(([id, levels]) => [
      id,
      { id, levels: levels.map(({ after, ...rest }) => ({ ...rest, afterMs: after ?? 0 })) },
    ]),
  );
}
