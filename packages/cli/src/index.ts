export type { CommandReport, InputSummary } from './evaluate/command.ts';
export { EXIT } from './exit.ts';
export { run } from './run.ts';
