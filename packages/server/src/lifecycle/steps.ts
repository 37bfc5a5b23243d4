import type { AskedStep, LifecycleState, StoredLifecycle } from '@tallystick/store';

/** What a party does with an agreement that stands, besides proposing another text. */
export type LifecycleStep =
  | { readonly kind: 'activate' }
  /** Has it rest until an instant that is still to come, ms; null until it is resumed. */
  | { readonly kind: 'suspend'; readonly until: number | null }
  | { readonly kind: 'resume' }
  /** Does not agree to what the other party asked for, or takes back what one's own did. */
  | { readonly kind: 'turn down' }
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
      /** Whether either party takes it, the provider alone, or both: then one asks for it and the other agrees. */
      readonly by: 'either' | 'provider' | 'both';
    }
  >
> = {
  activate: { from: ['agreed'], event: 'activated', by: 'provider' },
  suspend: { from: ['active', 'in review'], event: 'suspended', by: 'both' },
  resume: { from: ['suspended'], event: 'resumed', by: 'both' },
  'turn down': { from: ['active', 'in review', 'suspended'], event: 'turned down', by: 'either' },
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

/** Who takes a step, and when. */
export interface StepTaker {
  /** ms */
  readonly now: number;
  readonly party: 'provider' | 'customer';
  /** Whether the other party has agreed already: on paper, or since whoever acts speaks for both. */
  readonly isForBoth: boolean;
  /** The state that a resumed one comes back to. */
  readonly resumesTo: 'active' | 'in review';
}

/** Where a step leads, and what it is called in the history. */
export interface StepTaken {
  readonly after: StoredLifecycle;
  readonly event: string;
}

/**
 * Where a step leads.
 *
 * @throws LifecycleRefused
 */
export function takeLifecycleStep(
  lifecycle: StoredLifecycle,
  step: LifecycleStep,
  taker: StepTaker,
): StepTaken {
  const { from, event, by } = LIFECYCLE_STEPS[step.kind];
  const { agreementId, state } = lifecycle;
  const { now, party } = taker;
  if (!from.includes(state)) {
    const can = from.length === 1 ? from[0] : `${from.slice(0, -1).join(', ')} or ${from.at(-1)}`;
    throw new LifecycleRefused(
      `"${agreementId}" is ${state}, and only one that is ${can} can be "${event}". Look at where it stands now.`,
    );
  }
  if (by === 'provider' && party !== 'provider')
    throw new LifecycleRefused(`An agreement is "${event}" by its provider. Ask the provider.`);
  const next = { ...lifecycle, revision: lifecycle.revision + 1 };
  const at = (to: LifecycleState): StoredLifecycle => ({
    ...next,
    ...{ state: to, sinceAt: now, asked: null, resumesAt: null },
  });
  const taken = (after: StoredLifecycle): StepTaken => ({ after, event });
  switch (step.kind) {
    case 'activate':
    case 'end review':
      return taken(at('active'));
    case 'suspend':
    case 'resume':
      return takeTogether(lifecycle, step, taker) ?? taken(together(at, step, lifecycle.asked, taker));
    case 'turn down':
      if (!lifecycle.asked) throw new LifecycleRefused('Nothing is asked for that could be turned down.');
      return {
        after: { ...next, asked: null },
        event: `${NOUNS[lifecycle.asked.step]} ${lifecycle.asked.by === party ? 'taken back' : 'turned down'}`,
      };
    case 'start review':
      return taken(at('in review'));
    case 'give notice':
      if (lifecycle.endsAt !== null)
        throw new LifecycleRefused(`Notice was given already. Take it back first to name another day.`);
      if (step.endsAt <= now)
        throw new LifecycleRefused('Notice names a day that is still to come. To end it now, terminate it.');
      return taken({ ...next, endsAt: step.endsAt });
    case 'take notice back':
      if (lifecycle.endsAt === null) throw new LifecycleRefused('No notice was given.');
      return taken({ ...next, endsAt: null });
    case 'terminate':
      return taken({ ...at('terminated'), endsAt: now });
  }
}

const NOUNS = { suspend: 'suspension', resume: 'resumption' } as const;

/** What a party asks for, where the other has not asked for it; undefined where both want it now. */
function takeTogether(
  lifecycle: StoredLifecycle,
  step: Extract<LifecycleStep, { kind: 'suspend' | 'resume' }>,
  { now, party, isForBoth }: StepTaker,
): StepTaken | undefined {
  const until = step.kind === 'suspend' ? step.until : null;
  if (until !== null && until <= now)
    throw new LifecycleRefused('A suspension ends at an instant that is still to come.');
  if (isForBoth) return undefined;
  const { asked } = lifecycle;
  if (asked?.step === step.kind && asked.by !== party) {
    if (until !== null && until !== asked.until)
      throw new LifecycleRefused(
        'The other party asked for another end of it. Leave the end out to agree, or turn it down and ask for yours.',
      );
    if (asked.until !== null && asked.until <= now)
      throw new LifecycleRefused('The end that was asked for has passed. Turn it down, and ask anew.');
    return undefined;
  }
  if (asked)
    throw new LifecycleRefused(
      `The ${asked.by} asked for the ${NOUNS[asked.step]} already. The other party agrees or turns it down.`,
    );
  const wanted: AskedStep = { step: step.kind, by: party, until, at: now };
  return {
    after: { ...lifecycle, revision: lifecycle.revision + 1, asked: wanted },
    event: `${NOUNS[step.kind]} asked for`,
  };
}

/** Where a step leads that both parties want. */
function together(
  at: (to: LifecycleState) => StoredLifecycle,
  step: Extract<LifecycleStep, { kind: 'suspend' | 'resume' }>,
  asked: AskedStep | null,
  { resumesTo, isForBoth }: StepTaker,
): StoredLifecycle {
  if (step.kind === 'resume') return at(resumesTo);
  return { ...at('suspended'), resumesAt: isForBoth ? step.until : (asked?.until ?? null) };
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
