import type { Matcher } from './matcher.ts';
import { ABSENT, CLEARED, type EvidenceTable } from './table.ts';

/** Most combinations of field values whose followers are kept in an array; beyond, they are looked up by text. */
const MAX_DENSE = 1024;
/** The follower of a state that was not asked for yet. */
const UNKNOWN = -1;

/** The state of a subject of which no field is known. */
export const NOTHING_KNOWN = 0;

/**
 * What a subject's fields can be, as far as some conditions tell it apart: a number for each such state, and the
 * state that follows when a record comes. Values that the same conditions name are like one another, and so are those that
 * none names, so that there are few states however many values the sources have, and each is looked at only once.
 *
 * @typeParam Meaning what a state comes to, worked out when it is first seen.
 */
export class FieldStates<Meaning> {
  readonly #table: EvidenceTable;
  readonly #meaningOf: (codes: readonly number[]) => Meaning;
  readonly #fields: readonly number[];
  /** For each field the class of a code: 0 for ABSENT, 1 for what no condition names, 2… for what the same ones name. */
  readonly #classes: readonly Uint16Array[];
  /** For each field a code of each class. */
  readonly #codes: readonly (readonly number[])[];
  /** By how much a field's class counts in the number of a combination. */
  readonly #weights: readonly number[];
  /** How many combinations of classes there are. */
  readonly #combinations: number;
  /** The combination of classes in what a record says, by its number; UNKNOWN where it was not asked for yet. */
  #combinationOf = new Int32Array(64).fill(UNKNOWN);
  /** Classes of each state, and its meaning. */
  readonly #states: (readonly number[])[] = [];
  readonly #meanings: Meaning[] = [];
  readonly #numbers = new Map<string, number>();
  /** For each state the one that follows each combination of classes that a record gives, where those are few. */
  readonly #followers: Int32Array[] = [];
  /** The same by their text, where they are many. */
  readonly #farFollowers: Map<string, number>[] = [];
  readonly #isDense: boolean;

  /**
   * @param conditions all that tell states apart.
   * @param meaningOf is given a code for each field of the table.
   */
  constructor(
    table: EvidenceTable,
    conditions: readonly (Matcher | undefined)[],
    meaningOf: (codes: readonly number[]) => Meaning,
  ) {
    this.#table = table;
    this.#meaningOf = meaningOf;
    const alike = alikeByField(conditions);
    this.#fields = [...alike.keys()];
    this.#codes = this.#fields.map((field) => [ABSENT, CLEARED, ...alike.get(field)!.map(([code]) => code!)]);
    this.#classes = this.#fields.map((field) => {
      const named = alike.get(field)!;
      const classes = new Uint16Array(Math.max(CLEARED, ...named.flat()) + 1).fill(1);
      classes[ABSENT] = 0;
      named.forEach((codes, place) => {
        for (const code of codes) classes[code] = place + 2;
      });
      return classes;
    });
    let weight = 1;
    this.#weights = this.#codes.map((codes) => {
      const own = weight;
      weight *= codes.length;
      return own;
    });
    this.#combinations = weight;
    this.#isDense = weight <= MAX_DENSE;
    this.#numberOf(this.#fields.map(() => 0));
  }

  /** The state after a record that says so ({@link EvidenceTable.sayingOf}). */
  after(state: number, saying: number): number {
    if (!this.#isDense) return this.#lookedUp(state, saying);
    const combination = this.#combinationOf[saying] ?? UNKNOWN;
    const follower = combination === UNKNOWN ? UNKNOWN : this.#followers[state]![combination]!;
    return follower === UNKNOWN ? this.#find(state, saying) : follower;
  }

  meaning(state: number): Meaning {
    return this.#meanings[state]!;
  }

  #find(state: number, saying: number): number {
    const found = this.#numberOf(this.#overlaid(state, saying));
    const combination = this.#classesIn(saying).reduce(
      (sum, one, place) => sum + this.#weights[place]! * one,
      0,
    );
    this.#followers[state]![combination] = found;
    if (saying >= this.#combinationOf.length) {
      const wider = new Int32Array(saying * 2).fill(UNKNOWN);
      wider.set(this.#combinationOf);
      this.#combinationOf = wider;
    }
    this.#combinationOf[saying] = combination;
    return found;
  }

  #lookedUp(state: number, saying: number): number {
    const followers = this.#farFollowers[state]!;
    const given = this.#classesIn(saying).join();
    const known = followers.get(given);
    if (known !== undefined) return known;
    const found = this.#numberOf(this.#overlaid(state, saying));
    followers.set(given, found);
    return found;
  }

  #classesIn(saying: number): readonly number[] {
    return this.#fields.map(
      (field, place) => this.#classes[place]![this.#table.codeInSaying(saying, field)] ?? 1,
    );
  }

  /** The classes of a state with those that a record gives over them. */
  #overlaid(state: number, saying: number): readonly number[] {
    const given = this.#classesIn(saying);
    return this.#states[state]!.map((held, place) => given[place]! || held);
  }

  #numberOf(classes: readonly number[]): number {
    const key = classes.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#states.length;
    this.#numbers.set(key, number);
    this.#states.push(classes);
    const codes = new Array<number>(this.#table.fieldCount).fill(ABSENT);
    classes.forEach((one, place) => {
      codes[this.#fields[place]!] = this.#codes[place]![one]!;
    });
    this.#meanings.push(this.#meaningOf(codes));
    if (this.#isDense) this.#followers.push(new Int32Array(this.#combinations).fill(UNKNOWN));
    else this.#farFollowers.push(new Map());
    return number;
  }
}

/** For each field the codes that conditions name, those together that the same conditions do. */
function alikeByField(
  conditions: readonly (Matcher | undefined)[],
): ReadonlyMap<number, readonly (readonly number[])[]> {
  /** By field and code: the conditions that name it. */
  const naming = new Map<number, Map<number, number[]>>();
  for (const [place, condition] of conditions.entries()) {
    for (const { field, codes } of condition?.tests ?? []) {
      const named = naming.get(field) ?? new Map<number, number[]>();
      naming.set(field, named);
      for (const code of new Set(codes)) named.set(code, [...(named.get(code) ?? []), place]);
    }
  }
  return new Map([...naming].map(([field, named]) => [field, grouped(named)]));
}

function grouped(named: ReadonlyMap<number, readonly number[]>): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [code, by] of named) groups.set(by.join(), [...(groups.get(by.join()) ?? []), code]);
  return [...groups.values()];
}
