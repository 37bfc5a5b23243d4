/** Where somebody goes to see what is meant, or to do something about it. */
export type PlaceLink =
  | { readonly kind: 'agreement'; readonly agreement: string }
  | {
      readonly kind: 'objective';
      readonly agreement: string;
      readonly objective: string;
      readonly period: string | null;
    }
  | { readonly kind: 'review'; readonly agreement: string; readonly number: number }
  | { readonly kind: 'credit'; readonly agreement: string; readonly number: number }
  | { readonly kind: 'exclusions'; readonly agreement: string }
  | { readonly kind: 'alerts'; readonly agreement: string }
  | { readonly kind: 'lifecycle'; readonly agreement: string }
  | { readonly kind: 'claims'; readonly agreement: string }
  | { readonly kind: 'remedies'; readonly agreement: string }
  | { readonly kind: 'people' };

/** One thing that is not as it should be. */
export interface HealthItem {
  readonly says: string;
  /** Since when, ms; null where that is not known. */
  readonly since: number | null;
  readonly link: PlaceLink;
}

/** A part of the health of the process: how many things it looks at, and those that are not as they should be. */
export interface HealthPart {
  readonly id: string;
  readonly title: string;
  /** How it counts. */
  readonly rule: string;
  /** How many it looks at; a part with none does not count. */
  readonly total: number;
  readonly items: readonly HealthItem[];
}
