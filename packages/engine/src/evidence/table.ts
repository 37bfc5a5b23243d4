import type { EvidenceRecord, JsonValue } from '@tallystick/ledger';
import { Column } from './column.ts';
import { CombinationPool } from './combination-pool.ts';
import { fingerprint } from './fingerprint.ts';
import { readInstant } from './instant.ts';
import { InstantSpans } from './instant-spans.ts';
import { type BrokenSlices, type PackedSlices, packSlices, valueAt } from './packed-slices.ts';
import { RecordKeys, SEPARATOR } from './record-keys.ts';
import { Replacements } from './replacements.ts';
import { TextPool } from './text-pool.ts';
import { AS_WRITTEN, type Wording } from './wording.ts';

/** The code of a field that a record does not mention. */
export const ABSENT = 0;
/** The code of a field that a record sets to null: the subject no longer has it. */
export const CLEARED = 1;
/** Most different values of one field, and most different types of record. */
export const MAX_TYPES = 65_535;

/** How the types of records about exclusions begin (semantics §5). */
export const EXCLUSION_TYPES = 'exclusion.';

/** How the fields that a table keeps are read. */
export interface FieldUses {
  /** Fields that are read as instants. */
  readonly instants: ReadonlySet<string>;
  /** Fields of few values, which conditions test. */
  readonly tested: ReadonlySet<string>;
  /** Types of record that conditions of clocks name. */
  readonly events: ReadonlySet<string>;
}

const NO_USES: FieldUses = { instants: new Set(), tested: new Set(), events: new Set() };

/** What became of a record that was offered. */
export type Intake = 'added' | 'duplicate' | 'conflict';

/** A conflict: one id, several contents; the record received first counts (semantics §2). */
export interface Conflict {
  readonly source: string;
  readonly id: string;
}

/**
 * The set of evidence that an evaluation reads, folded into columns: for each record its instant, its
 * subject, its type and the fields that the agreement asks about. Which set it is depends on the records
 * alone, not on the order in which they came or on how often (semantics §2).
 */
export class EvidenceTable {
  /** Names of subjects, and what ids begin with; a name without records is no subject. */
  readonly #subjects = new TextPool();
  readonly #types = new TextPool();
  readonly #sources = new TextPool();
  /** The number of a key is the row of every column below. */
  readonly #keys = new RecordKeys(this.#sources, this.#subjects);
  /** Number of the source that each type belongs to. */
  readonly #sourceOfType: number[] = [];
  /** When it happened: whole seconds, and the milliseconds beyond them, which mostly are 0 and take no memory. */
  readonly #seconds = new Column();
  readonly #milliseconds = new Column();
  /** How much later than `occurredAt` the record was received; mostly 0, which takes no memory. */
  readonly #delay = new Column();
  readonly #sequence = new Column();
  readonly #fingerprint = new Column();
  /** Subject's number plus one; 0 where the key was only named by a correction so far. */
  readonly #subject = new Column();
  /** What a record says: its type and its tested fields together, which mostly take few turns. */
  readonly #said = new Column();
  readonly #sayings: CombinationPool;
  /** Codes of a combination while it is looked up. */
  readonly #saying: Uint32Array;
  /** Row plus one of the record of the same subject that was added before. */
  readonly #previous = new Column();
  readonly #lastOfSubject = new Column();
  /** Which rows supersede or withdraw which. */
  readonly #replacements = new Replacements();
  readonly #conflicts = new Set<number>();
  readonly #fieldNames: readonly string[];
  /** Columns of the fields that are not tested. */
  readonly #fields: readonly (Column | undefined)[];
  /** Where a tested field stands among what a record says; 0, the place of the type, for others. */
  readonly #placeInSaying: readonly number[];
  readonly #values: readonly TextPool[];
  /** The instants that the values of a field name, by code less two; only of fields that are read as instants. */
  readonly #instants: readonly (number | undefined)[][];
  readonly #isInstant: readonly boolean[];
  #count = 0;
  #subjectCount = 0;

  readonly #wording: Wording;
  /** Slices by row, of the records that tell many at once. */
  readonly #slices = new Map<number, PackedSlices | BrokenSlices>();
  readonly #spans = new InstantSpans();
  /** Subjects of records about exclusions: few among many, and asked for by themselves. */
  readonly #exclusions = new Set<number>();

  /**
   * @param fieldNames the fields of `data` that the agreement's conditions read.
   * @param wording what the sources' own words stand for; fields are kept in the agreement's.
   * @param uses how some of the fields are read.
   */
  constructor(
    fieldNames: readonly string[],
    wording: Wording = AS_WRITTEN,
    { instants, tested }: Pick<FieldUses, 'instants' | 'tested'> = NO_USES,
  ) {
    this.#wording = wording;
    this.#fieldNames = fieldNames;
    let place = 0;
    this.#placeInSaying = fieldNames.map((name) => (tested.has(name) ? ++place : 0));
    this.#sayings = new CombinationPool(place + 1);
    this.#saying = new Uint32Array(place + 1);
    this.#fields = this.#placeInSaying.map((at) => (at === 0 ? new Column() : undefined));
    this.#values = fieldNames.map(() => new TextPool());
    this.#instants = fieldNames.map(() => []);
    this.#isInstant = fieldNames.map((name) => instants.has(name));
  }

  /** Records held, each id once. */
  get size(): number {
    return this.#count;
  }

  /** Subjects have the numbers from 0 up to this one; a few may have lost all their records to a conflict. */
  get subjectCount(): number {
    return this.#subjects.size;
  }

  /** Subjects that a record held is about. */
  get heldSubjectCount(): number {
    return this.#subjectCount;
  }

  /** The ids that came with different contents, in the order of source and id. */
  conflicts(): readonly Conflict[] {
    return [...this.#conflicts]
      .map((row) => ({ source: this.sourceOf(row), id: this.idOf(row) }))
      .sort((a, b) => compareText(a.source, b.source) || compareText(a.id, b.id));
  }

  /** Takes a record into the set. */
  add(record: EvidenceRecord): Intake {
    const row = this.#keys.intern(record.source, record.id);
    const mark = fingerprint(record);
    if (this.#subject.get(row) === 0) {
      this.#write(row, record, mark);
      this.#count++;
      return 'added';
    }
    const heldReceivedAt = this.receivedAt(row);
    if (this.#fingerprint.get(row) === mark) {
      if (record.receivedAt < heldReceivedAt) this.#delay.set(row, record.receivedAt - record.occurredAt);
      return 'duplicate';
    }
    this.#conflicts.add(row);
    const isFirst =
      record.receivedAt < heldReceivedAt ||
      (record.receivedAt === heldReceivedAt && mark < this.#fingerprint.get(row));
    if (isFirst) {
      this.#unlink(row);
      this.#write(row, record, mark);
    }
    return 'conflict';
  }

  /** The number of a subject, or -1 when nothing is known of it. */
  subjectIndex(subject: string): number {
    return this.#subjects.indexOf(subject);
  }

  subjectText(index: number): string {
    return this.#subjects.textOf(index);
  }

  /** Negative, zero or positive as one subject's name sorts before, with or after another's, by code point. */
  compareSubjects(a: number, b: number): number {
    return this.#subjects.compare(a, b);
  }

  /** Fills `rows` with the records of a subject that stand, in the order in which they apply (§2). */
  rowsOf(subject: number, rows: number[]): void {
    rows.length = 0;
    const isEvery = this.#replacements.areNone;
    let isInOrder = true;
    let later = Number.POSITIVE_INFINITY;
    for (let row = this.#lastOfSubject.get(subject); row !== 0; row = this.#previous.get(row - 1)) {
      if (!isEvery && !this.#replacements.stands(row - 1)) continue;
      const at = this.occurredAt(row - 1);
      if (at >= later) isInOrder = false;
      later = at;
      rows.push(row - 1);
    }
    rows.reverse(); // the chain begins with the last: mostly that is all there is to do
    if (!isInOrder) this.#sort(rows);
  }

  /** All records of a subject that another one replaced, or that replace and say nothing themselves. */
  leftOut(subject: number): readonly number[] {
    const rows: number[] = [];
    for (let row = this.#lastOfSubject.get(subject); row !== 0; row = this.#previous.get(row - 1)) {
      if (!this.#replacements.stands(row - 1)) rows.push(row - 1);
    }
    this.#sort(rows);
    return rows;
  }

  occurredAt(row: number): number {
    return this.#seconds.get(row) * 1000 + this.#milliseconds.get(row);
  }

  receivedAt(row: number): number {
    return this.occurredAt(row) + this.#delay.get(row);
  }

  /** The earliest instant after another at which a record held, or a slice of it, happened, ms; those that others replaced count too. */
  nextInstantAfter(after: number): number | undefined {
    return this.#spans.nextAfter(after, this.#keys.size, (row) => {
      if (this.#subject.get(row) === 0) return Number.POSITIVE_INFINITY;
      const at = this.occurredAt(row);
      if (at > after) return at;
      const slices = this.#slices.get(row);
      if (slices?.kind !== 'slices') return Number.POSITIVE_INFINITY;
      const place = Math.floor((after - at) / slices.stepMs) + 1;
      return place < slices.count ? at + place * slices.stepMs : Number.POSITIVE_INFINITY;
    });
  }

  /** Whether any record tells slices. */
  get hasSlices(): boolean {
    return this.#slices.size > 0;
  }

  /** The slices that a record tells, or why they cannot be read; undefined for any other record. */
  slicesOf(row: number): PackedSlices | BrokenSlices | undefined {
    return this.#slices.get(row);
  }

  /**
   * What a record, or one slice of it, says of a field: a whole number where it is at hand as one, else text.
   *
   * @param place of the slice, or -1 for a record that tells none.
   */
  sampleOf(field: number, row: number, place: number): number | string | undefined {
    const slices = place < 0 ? undefined : this.#slices.get(row);
    const name = this.#fieldNames[field]!;
    if (slices?.kind === 'slices' && slices.lists.has(name)) return valueAt(slices, name, place);
    return this.valueOf(field, this.fieldCode(field, row));
  }

  /** Negative, zero or positive as one of two records of one instant applies before, with or after the other ([EVD-2]). */
  compareAtOneInstant(a: number, b: number): number {
    return (
      this.#sequence.get(a) - this.#sequence.get(b) ||
      compareText(this.idOf(a), this.idOf(b)) ||
      compareText(this.sourceOf(a), this.sourceOf(b))
    );
  }

  /** Numbers of the subjects that a record about exclusions was about. */
  subjectsOfExclusions(): ReadonlySet<number> {
    return this.#exclusions;
  }

  /** Which fields are read as instants. */
  get instantFields(): readonly boolean[] {
    return this.#isInstant;
  }

  /** The type of a record, as it came. */
  typeText(row: number): string {
    const text = this.#types.textOf(this.typeCode(row));
    return text.slice(text.indexOf(SEPARATOR) + 1);
  }

  /** Code of the record's source and type together. */
  typeCode(row: number): number {
    return this.typeOfSaying(this.#said.get(row));
  }

  /** The same by what it says. */
  typeOfSaying(saying: number): number {
    return this.#sayings.codeOf(saying, 0);
  }

  /** The number of all that a record says to conditions: its type and its tested fields. */
  sayingOf(row: number): number {
    return this.#said.get(row);
  }

  /** The code of a tested field in what a record says. */
  codeInSaying(saying: number, field: number): number {
    return this.#sayings.codeOf(saying, this.#placeInSaying[field]!);
  }

  /** The number of the source that says it. */
  sourceOfSaying(saying: number): number {
    return this.#sourceOfType[this.typeOfSaying(saying)]!;
  }

  /** The code that records of this source and type have, or will have. @throws RangeError past {@link MAX_TYPES}. */
  internType(source: string, type: string): number {
    const from = this.#sources.intern(source);
    const code = this.#types.intern(`${from}${SEPARATOR}${type}`);
    this.#sourceOfType[code] = from;
    if (code > MAX_TYPES) throw new RangeError(`At most ${MAX_TYPES} types of record are read.`);
    return code;
  }

  /** The number of a source, or -1 when nothing comes from it. */
  sourceIndex(source: string): number {
    return this.#sources.indexOf(source);
  }

  fieldIndex(name: string): number {
    return this.#fieldNames.indexOf(name);
  }

  /** Whether clocks read the field: as an instant, or in their conditions. */
  isRead(field: number): boolean {
    return this.#isInstant[field]! || this.#placeInSaying[field]! > 0;
  }

  get fieldCount(): number {
    return this.#fieldNames.length;
  }

  /** The code of a field in a record: ABSENT, CLEARED, or one that `valueOf` turns into its text. */
  fieldCode(field: number, row: number): number {
    const column = this.#fields[field];
    return column ? column.get(row) : this.codeInSaying(this.#said.get(row), field);
  }

  /** The text of a field's code, or undefined for ABSENT and CLEARED. */
  valueOf(field: number, code: number): string | undefined {
    return code < 2 ? undefined : this.#values[field]!.textOf(code - 2);
  }

  /** The code that a value of the field has, or will have. */
  internValue(field: number, value: string): number {
    const values = this.#values[field]!;
    const held = values.size;
    const place = values.intern(value);
    if (place === held && this.#isInstant[field]) this.#instants[field]!.push(readInstant(value));
    return place + 2;
  }

  /** The instant that a code of a field names, ms; undefined where it names none. The field must be read as instants. */
  instantOf(field: number, code: number): number | undefined {
    return code < 2 ? undefined : this.#instants[field]![code - 2];
  }

  /**
   * Numbers of the subjects whose standing records can change when the record is added: its own, that of a
   * record with its id, and those of the records that these replace, link by link.
   */
  affectedBy(record: EvidenceRecord): ReadonlySet<number> {
    const subjects = new Set([this.#subjects.intern(record.subject)]);
    const replaced = record.supersedes ?? record.withdraws;
    const waiting = [this.#keys.intern(record.source, record.id)];
    if (replaced !== undefined) waiting.push(this.#keys.intern(record.source, replaced));
    const seen = new Set<number>();
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      if (seen.has(row)) continue; // records may name each other in a circle
      seen.add(row);
      const subject = this.#subject.get(row);
      if (subject > 0) subjects.add(subject - 1);
      const target = this.#replacements.targetOf(row);
      if (target !== undefined) waiting.push(target);
    }
    return subjects;
  }

  /** Whether a record counts, was superseded or withdrawn, or is not held. */
  standing(source: string, id: string): 'counts' | 'left out' | 'unknown' {
    const row = this.#keys.indexOf(source, id);
    if (row < 0 || this.#subject.get(row) === 0) return 'unknown';
    return this.#replacements.stands(row) ? 'counts' : 'left out';
  }

  idOf(row: number): string {
    return this.#keys.idOf(row);
  }

  sourceOf(row: number): string {
    return this.#keys.sourceOf(row);
  }

  #write(row: number, record: EvidenceRecord, mark: number): void {
    this.#seconds.set(row, Math.floor(record.occurredAt / 1000));
    this.#milliseconds.set(row, record.occurredAt - Math.floor(record.occurredAt / 1000) * 1000);
    this.#delay.set(row, record.receivedAt - record.occurredAt);
    this.#sequence.set(row, record.sequence ?? 0);
    this.#fingerprint.set(row, mark);
    this.#saying[0] = this.internType(record.source, record.type);
    const words = this.#wording.get(record.source);
    const slices = packSlices(record, this.#fieldNames, (value, name) => {
      const text = typeof value === 'string' ? value : textOf(value);
      return words?.get(name)?.get(text) ?? text;
    });
    if (slices) this.#slices.set(row, slices);
    else this.#slices.delete(row);
    const lastsMs = slices?.kind === 'slices' ? (slices.count - 1) * slices.stepMs : 0;
    this.#spans.add(row, record.occurredAt, record.occurredAt + Math.max(0, lastsMs));
    for (let field = 0; field < this.#fields.length; field++) {
      const name = this.#fieldNames[field]!;
      const value = record.data[name];
      const isList = slices !== undefined && Array.isArray(value); // kept packed
      const code = isList ? ABSENT : this.#valueCode(field, value, words?.get(name));
      const column = this.#fields[field];
      if (column) column.set(row, code);
      else this.#saying[this.#placeInSaying[field]!] = code;
    }
    this.#said.set(row, this.#sayings.intern(this.#saying));
    const replaced = record.supersedes ?? record.withdraws;
    if (replaced !== undefined) {
      this.#replacements.add(row, this.#keys.intern(record.source, replaced), record.withdraws !== undefined);
    }
    const subject = this.#subjects.intern(record.subject);
    if (record.type.startsWith(EXCLUSION_TYPES)) this.#exclusions.add(subject);
    this.#subject.set(row, subject + 1);
    if (this.#lastOfSubject.get(subject) === 0) this.#subjectCount++;
    this.#previous.set(row, this.#lastOfSubject.get(subject));
    this.#lastOfSubject.set(subject, row + 1);
  }

  /** Takes a row out of its subject's chain: another record with the same id counts instead. */
  #unlink(row: number): void {
    this.#replacements.remove(row);
    const subject = this.#subject.get(row) - 1;
    const before = this.#previous.get(row);
    let at = this.#lastOfSubject.get(subject);
    if (at === row + 1) {
      this.#lastOfSubject.set(subject, before);
      if (before === 0) this.#subjectCount--;
      return;
    }
    while (this.#previous.get(at - 1) !== row + 1) at = this.#previous.get(at - 1);
    this.#previous.set(at - 1, before);
  }

  #valueCode(
    field: number,
    value: JsonValue | undefined,
    words: ReadonlyMap<string, string> | undefined,
  ): number {
    if (value === undefined) return ABSENT;
    if (value === null) return CLEARED;
    const text = typeof value === 'string' ? value : textOf(value);
    return this.internValue(field, words?.get(text) ?? text);
  }

  /** By instant, then the source's sequence, then id, then source. Short lists: insertion sort. */
  #sort(rows: number[]): void {
    if (rows.length > 32) {
      rows.sort((a, b) => this.#compare(a, b));
      return;
    }
    for (let index = 1; index < rows.length; index++) {
      const row = rows[index]!;
      let place = index;
      while (place > 0 && this.#compare(rows[place - 1]!, row) > 0) {
        rows[place] = rows[place - 1]!;
        place--;
      }
      rows[place] = row;
    }
  }

  #compare(a: number, b: number): number {
    return this.occurredAt(a) - this.occurredAt(b) || this.compareAtOneInstant(a, b);
  }
}

function textOf(value: Exclude<JsonValue, null | string>): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** By UTF-16 code unit, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
