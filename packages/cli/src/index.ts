export type { CommandReport } from './evaluate/command.ts';
export type { InputSummary } from './evaluate/input-summary.ts';
export { EXIT } from './exit.ts';
export { run } from './run.ts';
