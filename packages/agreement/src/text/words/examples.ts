/** What happens in a worked example, and what it comes to. */
export interface ExampleWords {
  readonly exampleEvents: string;
  readonly exampleEvent: (at: string, subject: string, type: string, source: string, set: string) => string;
  readonly exampleRecord: string;
  readonly exampleSets: (field: string, value: string) => string;
  readonly exampleClears: (field: string) => string;
  readonly exampleSource: (source: string) => string;
  readonly exampleAsOf: (at: string) => string;
  readonly exampleOutcome: (subject: string, objective: string, outcome: string) => string;
  readonly outcomes: Readonly<Record<'met' | 'breached' | 'running' | 'paused' | 'stopped', string>>;
  readonly exampleElapsed: (length: string) => string;
  readonly exampleDue: (at: string) => string;
  readonly exampleStatus: (
    objective: string,
    period: string,
    status: string | undefined,
    attained: string | undefined,
  ) => string;
  readonly statuses: Readonly<
    Record<'met' | 'missed' | 'on track' | 'at risk' | 'lost' | 'no data' | 'not in force', string>
  >;
  readonly exampleCredit: (sum: string, period: string, objective: string | undefined) => string;
}
