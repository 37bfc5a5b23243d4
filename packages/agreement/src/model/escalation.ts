import type { Rational } from '../exact/rational.ts';

/** Who hears of trouble, and when: levels in the order of the text. */
export interface EscalationPolicy {
  readonly id: string;
  readonly levels: readonly EscalationLevel[];
}

export interface EscalationLevel {
  /**
   * What sets it off: a share of a clock's target or of the error budget that is used, a breach (of a clock, or a
   * missed objective), or an objective that can no longer be met in its period.
   */
  readonly at:
    | { readonly kind: 'used'; readonly share: Rational }
    | { readonly kind: 'breach' }
    | { readonly kind: 'lost' };
  /** How long after that it still stands open, ms on the calendar; 0 is at once. */
  readonly afterMs: number;
  /** Id of the calendar on which `afterMs` runs; all the time when absent. */
  readonly calendar?: string;
  /** Ids of roles; `objective owner` is whoever owns the objective. */
  readonly notify: readonly string[];
  /** Id of a playbook. */
  readonly playbook?: string;
}

/** The escalation of this id holds for every objective that names none. */
export const DEFAULT_ESCALATION = 'default';

/** Stands for the owner of whichever objective is in trouble. */
export const OBJECTIVE_OWNER = 'objective owner';

/** What to do, step by step. */
export interface Playbook {
  readonly id: string;
  readonly title: string;
  readonly owner?: string;
  /** In the order in which they are taken. */
  readonly steps: readonly PlaybookStep[];
}

/**
 * One thing to do. What is done through a channel names it: where that leads, the server keeps, and not the text that both parties sign. A step that
 * is written as text alone asks a person.
 */
export type PlaybookStep =
  | { readonly kind: 'notify'; readonly to: readonly string[]; readonly text: string }
  | { readonly kind: 'open ticket'; readonly via: string; readonly text: string }
  | StatusStep
  | { readonly kind: 'start review'; readonly review: string }
  | { readonly kind: 'call webhook'; readonly via: string; readonly text?: string }
  | AskStep;

/** Tells everybody who is affected: through a channel, or, where none is named, on the public status page of a service. */
export interface StatusStep {
  readonly kind: 'post status update';
  readonly via?: string;
  /** Id of the service whose page it is; that of the promise in trouble when absent. */
  readonly service?: string;
  /** What readers see it is about; the title of the playbook when absent. */
  readonly title?: string;
  /** How far it is; `investigating` when absent. */
  readonly state?: (typeof STATUS_STEP_STATES)[number];
  readonly text: string;
}

/** How far an incident can be that a playbook posts about. */
export const STATUS_STEP_STATES = ['investigating', 'identified', 'monitoring', 'resolved'] as const;

/** Waits until a person says that it is done, or that it is not and why. */
export interface AskStep {
  readonly kind: 'ask a person';
  /** Id of the role that is asked; the playbook's owner when absent. */
  readonly role?: string;
  readonly text: string;
}

/** What a step tells or asks, where it holds a text. */
export function textOfStep(step: PlaybookStep): string | undefined {
  return step.kind === 'start review' ? undefined : step.text;
}
