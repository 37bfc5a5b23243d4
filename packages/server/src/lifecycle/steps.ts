import type { LifecycleState, StoredLifecycle } from '@tallystick/store';

/** What a party does with an agreement that stands, besides proposing another text. */
export type LifecycleStep =
  | { readonly kind: 'activate' }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'start review' }
  | { readonly kind: 'end review' }
  /** Says that it will not go on: it ends with its term, or at an instant that is still to come, ms. */
  | { readonly kind: 'give notice'; readonly endsAt: number }
  | { readonly kind: 'take notice back' }
  /** Ends it now. */
  | { readonly kind: 'terminate' };

/** In which states a step can be taken, who takes it, and what it is called once it is. */
export const LIFECYCLE_STEPS: Readonly<
  Record<
    LifecycleStep['kind'],
    {
      readonly from: readonly LifecycleState[];
      readonly event: string;
      /** Whether either party takes it, or the provider alone. */
      readonly by: 'either' | 'provider';
    }
  >
> = {
  activate: { from: ['agreed'], event: 'activated', by: 'provider' },
  suspend: { from: ['active', 'in review'], event: 'suspended', by: 'provider' },
  resume: { from: ['suspended'], event: 'resumed', by: 'provider' },
  'start review': { from: ['active'], event: 'review started', by: 'either' },
  'end review': { from: ['in review'], event: 'review ended', by: 'either' },
  'give notice': { from: ['active', 'in review', 'suspended'], event: 'notice given', by: 'either' },
  'take notice back': {
    from: ['active', 'in review', 'suspended'],
    event: 'notice taken back',
    by: 'either',
  },
  terminate: { from: ['agreed', 'active', 'in review', 'suspended'], event: 'terminated', by: 'either' },
};

/** A step that cannot be taken: why, and what can be done. */
export class LifecycleRefused extends Error {
  override readonly name = 'LifecycleRefused';
}

/**
 * Where a step leads.
 *
 * @param now ms
 * @throws LifecycleRefused
 */
export function takeLifecycleStep(
  lifecycle: StoredLifecycle,
  step: LifecycleStep,
  { now, party }: { readonly now: number; readonly party: 'provider' | 'customer' },
): StoredLifecycle {
  const { from, event, by } = LIFECYCLE_STEPS[step.kind];
  const { agreementId, state } = lifecycle;
  if (!from.includes(state)) {
    const can = from.length === 1 ? from[0] : `${from.slice(0, -1).join(', ')} or ${from.at(-1)}`;
    throw new LifecycleRefused(
      `"${agreementId}" is ${state}, and only one that is ${can} can be "${event}". Look at where it stands now.`,
    );
  }
  if (by === 'provider' && party !== 'provider')
    throw new LifecycleRefused(`An agreement is "${event}" by its provider. Ask the provider.`);
  const next = { ...lifecycle, revision: lifecycle.revision + 1 };
  const at = (to: LifecycleState) => ({ ...next, state: to, sinceAt: now });
  switch (step.kind) {
    case 'activate':
    case 'resume':
    case 'end review':
      return at('active');
    case 'suspend':
      return at('suspended');
    case 'start review':
      return at('in review');
    case 'give notice':
      if (lifecycle.endsAt !== null)
        throw new LifecycleRefused(`Notice was given already. Take it back first to name another day.`);
      if (step.endsAt <= now)
        throw new LifecycleRefused('Notice names a day that is still to come. To end it now, terminate it.');
      return { ...next, endsAt: step.endsAt };
    case 'take notice back':
      if (lifecycle.endsAt === null) throw new LifecycleRefused('No notice was given.');
      return { ...next, endsAt: null };
    case 'terminate':
      return { ...at('terminated'), endsAt: now };
  }
}

/** The states in which what follows from figures (alerts, credits, statements) comes about. */
const BINDING: ReadonlySet<LifecycleState> = new Set([
  'active',
  'in review',
  'suspended',
  'expired',
  'terminated',
]);

/** Whether the figures of an agreement in a state bind its parties. */
export function isBinding(state: LifecycleState | null): boolean {
  return state !== null && BINDING.has(state);
}
