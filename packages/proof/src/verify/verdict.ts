/** The steps of a verification, in their order (rules VER-1 to VER-6). */
export const STEPS = ['file', 'signature', 'agreement', 'evidence', 'checkpoints', 'result'] as const;

export type StepId = (typeof STEPS)[number];

/** What is wrong, or worth knowing, by kind. */
export type FindingKind =
  | 'file-malformed'
  | 'signature-wrong'
  | 'signature-missing'
  | 'key-unknown'
  | 'key-unchecked'
  | 'agreement-changed'
  | 'times-changed'
  | 'evidence-changed'
  | 'evidence-removed'
  | 'evidence-added'
  | 'evidence-reordered'
  | 'evidence-unreadable'
  | 'hashes-changed'
  | 'checkpoint-changed'
  | 'checkpoint-of-another'
  | 'checkpoint-beyond'
  | 'history-rewritten'
  | 'result-changed'
  | 'result-wrong'
  | 'result-not-computable'
  | 'engine-differs';

/** One thing that was found. */
export interface Finding {
  readonly kind: FindingKind;
  /** In words: what, where, and what it means. */
  readonly message: string;
  /** Line of the bundle, from 1. */
  readonly line?: number;
  /** A remark does not fail the step. */
  readonly isRemark?: true;
}

/** How a step ended. */
export interface Step {
  readonly id: StepId;
  /** `skipped`: it rests on a step that failed (rule VER-7). */
  readonly state: 'passed' | 'failed' | 'skipped';
  /** What was looked at and found, in a sentence. */
  readonly says: string;
  readonly findings: readonly Finding[];
}

/** What a verification came to. */
export interface Verdict {
  /** `undecided`: nothing is wrong but that another engine worked the result out and this one does not get it. */
  readonly kind: 'verified' | 'failed' | 'undecided';
  readonly steps: readonly Step[];
  /** What the bundle says that it is of; absent where it could not be read. */
  readonly of?: {
    readonly origin: string;
    readonly agreement: string;
    readonly version: number;
    /** ISO 8601 in UTC. */
    readonly asOf: string;
    readonly records: number;
    /** Lowercase hex of the tree's root. */
    readonly root: string;
    readonly engine: string;
  };
}

/** Puts a step together: it fails by any finding that is no remark. */
export function step(id: StepId, passed: string, findings: readonly Finding[], failed?: string): Step {
  const hasFailed = findings.some(({ isRemark }) => !isRemark);
  return {
    id,
    state: hasFailed ? 'failed' : 'passed',
    says: hasFailed ? (failed ?? passed) : passed,
    findings,
  };
}

/** A step that was not done. */
export function skipped(id: StepId, says: string): Step {
  return { id, state: 'skipped', says, findings: [] };
}
