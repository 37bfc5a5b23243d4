/**
 * Where the sentences of each area of the German book (web/src/i18n/german/sentences) are made, in packages. It grows until all that a page shows is in it.
 */
export const SAID_IN = {
  agenda: [
    'server/src/reviews/agenda/*.ts',
    'server/src/reviews/recommendations/*.ts',
    'server/src/sample/sample-review.ts',
    'engine/src/targets/propose.ts',
    'engine/src/targets/guardrails.ts',
  ],
  alerts: [
    'engine/src/alerts/standing.ts',
    'engine/src/alerts/near-dates.ts',
    'engine/src/alerts/of-quality.ts',
    'server/src/alerts/*.ts',
  ],
  clocks: ['server/src/api/segment-view.ts'],
  credits: [
    'engine/src/credits/line-text.ts',
    'server/src/credits/credit-note.ts',
    'server/src/credits/due-credits.ts',
    'server/src/credits/reconcile.ts',
    'server/src/credits/credit-book.ts',
  ],
  escalations: [
    'server/src/escalations/*.ts',
    'server/src/playbooks/*.ts',
    'server/src/delivery/{deliver,mail,send}.ts',
    'server/src/outbound/*.ts',
  ],
  health: ['server/src/process-health/*.ts'],
  portfolio: ['server/src/portfolio/*.ts'],
  promise: ['engine/src/target-text.ts', 'agreement/src/model/target-text.ts'],
  quality: ['engine/src/quality/{findings,score}.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What reads like a sentence there and is none that anybody sees: names of kinds and fields, what is logged or kept in the audit log. */
export const NOT_SENTENCES: ReadonlySet<string> = new Set([
  'change scope',
  'Service review',
  'alerts could not be sent to channel',
  'nothing yet',
  'playbook run',
]);
