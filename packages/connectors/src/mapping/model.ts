import type { JsonValue } from '@tallystick/ledger';
import type { Delimiter } from '../csv/rows.ts';
import type { Template } from './template.ts';
import type { TimeFormat } from './time-format.ts';

/** A mapping file, checked and made ready: how the rows of another system become evidence records. */
export interface Mapping {
  /** The mapping file's name, for messages. */
  readonly file: string;
  readonly title: string;
  /** Whom to name wherever the data goes, when its licence asks for it. */
  readonly attribution: string | undefined;
  /** `ndjson` is one JSON object a line; its columns are dotted paths (`user.name`, `updates.0.at`). */
  readonly format: 'csv' | 'ndjson';
  readonly delimiter: Delimiter;
  /** The id of the source in the agreement. */
  readonly source: string;
  /** The IANA zone of times that carry none. */
  readonly timeZone: string | undefined;
  /** The texts that mean "not given". */
  readonly missing: readonly string[];
  /** What each row yields, in this order. */
  readonly records: readonly RecordRule[];
  /** The fields of records that are personal, by name: whose they are, and of which class. */
  readonly personal: Readonly<Record<string, PersonalRule>>;
  /** Every column that the mapping names, and the line of the mapping file that names it first. */
  readonly columns: ReadonlyMap<string, number>;
}

/** That a field is personal. */
export interface PersonalRule {
  /** The field whose value says whose it is; often the field itself. */
  readonly person: string;
  /** The class of personal data, which says how long it is kept. */
  readonly class: string;
}

/** One record that a row yields. */
export interface RecordRule {
  readonly id: Template;
  readonly subject: Template;
  readonly type: Template;
  readonly at: TimeRule;
  readonly receivedAt: TimeRule | undefined;
  readonly sequence: string | undefined;
  readonly supersedes: Template | undefined;
  readonly withdraws: Template | undefined;
  /** The list column whose every element yields a record of its own. */
  readonly each: string | undefined;
  /** All must hold for the row to yield this record. */
  readonly when: readonly WhenRule[];
  readonly fields: readonly FieldRule[];
}

/** Where a time stands and how to read it. */
export interface TimeRule {
  readonly column: string;
  /** `unix` is seconds and `unix-ms` milliseconds since 1970-01-01T00:00:00Z. */
  readonly format: TimeFormat | 'iso' | 'unix' | 'unix-ms';
  /** The zone of this column's times; undefined means that they must carry one. */
  readonly timeZone: string | undefined;
}

/** A condition on one column. */
export type WhenRule =
  | { readonly kind: 'present' | 'absent'; readonly column: string }
  | { readonly kind: 'one of' | 'none of'; readonly column: string; readonly values: ReadonlySet<string> };

/** How one field of a record's data comes about. */
export type FieldRule =
  | { readonly kind: 'constant'; readonly name: string; readonly value: JsonValue }
  | { readonly kind: 'template'; readonly name: string; readonly template: Template }
  | {
      readonly kind: 'as given' | 'text' | 'number' | 'boolean';
      readonly name: string;
      readonly column: string;
    }
  | { readonly kind: 'time'; readonly name: string; readonly time: TimeRule }
  | {
      readonly kind: 'values';
      readonly name: string;
      readonly column: string;
      readonly values: ReadonlyMap<string, JsonValue>;
      /** What becomes of a value that is not listed. */
      readonly otherwise: 'keep' | 'missing' | 'reject';
    };
