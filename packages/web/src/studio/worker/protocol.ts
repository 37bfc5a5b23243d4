import type {
  ClauseEdit,
  Completion,
  ContractTable,
  Diagnosis,
  FormField,
  Hover,
  Language,
  OutlineSection,
  Path,
  Place,
} from '@tallystick/agreement';
import type { Comparison } from '@tallystick/engine';

/** What a page asks the worker, each kind with its answer. Everything crosses as plain data. */
export interface Protocol {
  /** What a text says, and the form of one clause of it. */
  read: {
    ask: { readonly text: string; readonly path: Path; readonly language: Language };
    answer: Reading;
  };
  /** The forms of several places of a text. */
  forms: {
    ask: { readonly text: string; readonly paths: readonly Path[] };
    answer: readonly FormField[];
  };
  /** Runs the scenarios of a text. */
  scenarios: { ask: { readonly text: string }; answer: readonly ScenarioView[] };
  edit: {
    ask: { readonly text: string; readonly edits: readonly ClauseEdit[] };
    answer: EditedText;
  };
  /** Lays a text out. */
  format: { ask: { readonly text: string }; answer: EditedText };
  complete: { ask: { readonly text: string; readonly place: Place }; answer: readonly Completion[] };
  hover: { ask: { readonly text: string; readonly place: Place }; answer: Hover | null };
  templates: { ask: Record<string, never>; answer: readonly TemplateView[] };
  /** Reads the ledger of an agreement into the worker, once. */
  load: { ask: { readonly agreement: string; readonly text: string }; answer: LoadedEvidence };
  /** Measures texts from the ledger that was read; the first is what the others are held against. */
  compare: { ask: ToCompare; answer: Compared };
  /** What can be moved in an agreement to see what would have been. */
  levers: { ask: { readonly text: string }; answer: readonly LeverGroup[] };
}

export type Kind = keyof Protocol;

export interface Reading {
  readonly isAgreement: boolean;
  /** Of the text, as far as it says. */
  readonly id: string;
  readonly title: string;
  readonly outline: readonly OutlineSection[];
  readonly form: FormField;
  readonly diagnoses: readonly Diagnosis[];
  /** The contract words of the clause; null where the text is no agreement. */
  readonly words: readonly ClauseWords[] | null;
  readonly scenarioCount: number;
  readonly objectiveCount: number;
}

export interface ClauseWords {
  readonly number: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly table?: ContractTable;
}

export interface ScenarioView {
  readonly id: string;
  readonly title: string;
  readonly passed: boolean;
  readonly checks: readonly {
    readonly passed: boolean;
    readonly about: string;
    readonly expected: string;
    readonly actual: string;
    readonly explanation: readonly string[];
  }[];
}

export type EditedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

export interface TemplateView {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

export interface LoadedEvidence {
  readonly records: number;
  /** Of the lines read, unpacked. */
  readonly characters: number;
}

export interface ToCompare {
  readonly agreement: string;
  readonly texts: readonly string[];
  /** Evaluation instant, ISO 8601. */
  readonly asOf: string;
}

/** What texts come to; where one is no agreement, why. */
export type Compared =
  | {
      readonly ok: true;
      readonly comparison: Comparison;
      readonly tookMs: number;
      /** What the past speaks against in the last text. */
      readonly byHistory: readonly Diagnosis[];
    }
  | { readonly ok: false; readonly text: number; readonly message: string };

/** What belongs together among what can be moved. */
export interface LeverGroup {
  readonly kind: 'objectives' | 'calendars' | 'credits';
  readonly title: string;
  readonly levers: readonly Lever[];
}

/** Places of an agreement that are moved together: the target and time of an objective, the hours of a calendar. */
export interface Lever {
  readonly title: string;
  readonly paths: readonly Path[];
}

/** A message to the worker, and what it says. */
export interface Call {
  readonly call: number;
  readonly kind: Kind;
  readonly ask: unknown;
}
export type Reply =
  | { readonly call: number; readonly answer: unknown }
  | { readonly call: number; readonly fault: string }
  | { readonly call: number; readonly progress: number };
