export { evaluationSchema, reportSchema } from './api/report-schema.ts';
export type { AgreementSummary } from './api/summary.ts';
export { type App, type AppOptions, buildApp } from './app.ts';
export { readReport } from './evaluation/read-report.ts';
export { type ImportSummary, importEvidence } from './evidence/import.ts';
export { type Rebuilt, rebuild } from './operation/rebuild.ts';
export { putSample, SAMPLES, type Sample, type SampleOutcome } from './sample/samples.ts';
export { type RunningServer, type StartOptions, startServer } from './start.ts';
export { HOME_TENANT } from './tenant.ts';
