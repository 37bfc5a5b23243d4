export { BUNDLE_FORMAT, type BundleHead, type BundleHeader } from './bundle/form.ts';
export { type BundleSource, makeBundle } from './bundle/make.ts';
export type { Sha256 } from './sha256.ts';
export type { Finding, FindingKind, Step, StepId, Verdict } from './verify/verdict.ts';
export { type VerifyOptions, verifyBundle } from './verify/verify.ts';
