import type { Rational } from '../exact/rational.ts';

/** Most parts of a composite. */
export const MAX_PARTS = 100;

/** Several indicators taken together (semantics §9). */
export interface CompositeIndicator {
  readonly kind: 'composite';
  readonly id: string;
  readonly title: string;
  readonly service?: string;
  /** The worst part's figure; the mean of the parts' figures by weight; or down whenever any part is. */
  readonly rule: 'worst' | 'weighted' | 'any down';
  readonly parts: readonly CompositePart[];
  /** What a part without data does: the others count on, or there is no figure. */
  readonly withoutData: 'renormalise' | 'no figure';
}

export interface CompositePart {
  /** Id of an indicator that measures a share. */
  readonly indicator: string;
  /** A group: each of these subjects is a part, measured in the place of the indicator's own. */
  readonly subjects?: readonly string[];
  /** Above zero; 1 where the rule is not `weighted`. */
  readonly weight: Rational;
}
