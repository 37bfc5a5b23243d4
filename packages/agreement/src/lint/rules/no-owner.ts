import type { Rule } from '../rule.ts';

/** SMART: assignable. */
export const noOwner: Rule = {
  id: 'no-owner',
  severity: 'warning',
  finds: 'An objective or a playbook that nobody answers for.',
  why: 'A promise without an owner is missed before anyone knows that it was theirs. Escalations to the objective owner reach no one.',
  *check({ agreement: { objectives, playbooks } }) {
    for (const { id, owner } of objectives.values()) {
      if (owner !== undefined) continue;
      yield {
        at: ['objectives', id],
        message: 'Nobody answers for this objective.',
        suggestion: 'Add "owner: …" with the id of a role.',
      };
    }
    for (const { id, owner } of playbooks.values()) {
      if (owner !== undefined) continue;
      yield {
        at: ['playbooks', id],
        message: 'Nobody keeps this playbook up to date.',
        suggestion: 'Add "owner: …" with the id of a role.',
      };
    }
  },
};
