import type { RemedyStep } from '../remedies/steps.ts';

/** A step of a remedy of the agreement `a`. */
export const REMEDY_STEP: RemedyStep = {
  ...{ agreementId: 'a', remedy: 'plan', setOffAt: 1, step: 'begun' },
  ...{ words: 'We wrote it.', at: 2, actor: 'ada' },
};
