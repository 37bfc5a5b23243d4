/** Name and version of the JSON form of an agenda. */
export const AGENDA_FORMAT = 'tallystick-agenda/1';

/** Where what an item says can be looked up. */
export type EvidenceLink = { readonly says: string } & (
  | { readonly kind: 'figure'; readonly objective: string; readonly period: string }
  | { readonly kind: 'subject'; readonly subject: string; readonly cause: string | null }
  | { readonly kind: 'causes'; readonly objective: string; readonly period: string }
  | { readonly kind: 'exclusion'; readonly id: string }
  | { readonly kind: 'credit'; readonly number: number }
  | { readonly kind: 'action'; readonly review: number; readonly action: number }
  | { readonly kind: 'proposal'; readonly number: number }
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'clause'; readonly clause: string }
);

/** Something to talk about, with what shows it. */
export interface AgendaItem {
  /** Within the agenda. */
  readonly key: string;
  readonly says: string;
  readonly evidence: readonly EvidenceLink[];
}

/** Items found by one rule. */
export interface AgendaSection {
  readonly id: string;
  readonly title: string;
  /** By which rule its items are found. */
  readonly rule: string;
  readonly items: readonly AgendaItem[];
}

/** What the facts suggest; people accept or reject it. */
export interface Recommendation extends AgendaItem {
  readonly kind: 'recalibrate' | 'invest' | 'change scope';
  /** By which rule it was found. */
  readonly rule: string;
}

/** What a review is about, made of facts alone: the same evaluation, credits and actions give the same agenda. */
export interface Agenda {
  readonly format: typeof AGENDA_FORMAT;
  readonly agreement: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly timeZone: string;
  };
  readonly span: { readonly from: string; readonly to: string };
  /** The instant that its figures are of, and how much of the ledger was in them. */
  readonly asOf: string;
  readonly evidence: number;
  readonly sections: readonly AgendaSection[];
  readonly recommendations: readonly Recommendation[];
}
