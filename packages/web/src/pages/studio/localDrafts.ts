/** A text that was not saved on the server, as this browser keeps it. */
export interface LocalDraft {
  /** Of the agreement on the server; null for one that is new. */
  readonly agreement: string | null;
  readonly title: string;
  readonly text: string;
  /** What the server had when it was begun, in words; null for a new agreement. */
  readonly basedOn: string | null;
  /** Of the draft on the server that it writes over; null where there was none. */
  readonly revision: number | null;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** Characters of all drafts together; browsers keep about five million. */
const MOST_CHARACTERS = 2_500_000;

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Each person has their own, so that the next one at this computer does not go on with them. */
function keyOf(person: string): string {
  return `tallystick.drafts.${person}`;
}

/** All drafts that are kept, the newest first; none where nothing is, or something that is not understood. */
export function localDrafts(storage: Kept, person: string): readonly LocalDraft[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isDraft) : [];
  } catch {
    return [];
  }
}

/** The draft of an agreement, or the new one. */
export function localDraft(storage: Kept, person: string, agreement: string | null): LocalDraft | undefined {
  return localDrafts(storage, person).find((one) => one.agreement === agreement);
}

/** Keeps a draft in place of the one before. @returns whether the browser kept it: it may be full, or keep nothing. */
export function keepDraft(storage: Kept, person: string, draft: LocalDraft): boolean {
  const others = localDrafts(storage, person).filter(({ agreement }) => agreement !== draft.agreement);
  const kept = [draft];
  let characters = draft.text.length;
  for (const other of others) {
    characters += other.text.length;
    if (characters <= MOST_CHARACTERS) kept.push(other);
  }
  try {
    storage.setItem(keyOf(person), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft of an agreement. */
export function dropDraft(storage: Kept, person: string, agreement: string | null): void {
  const left = localDrafts(storage, person).filter((one) => one.agreement !== agreement);
  try {
    if (left.length === 0) storage.removeItem(keyOf(person));
    else storage.setItem(keyOf(person), JSON.stringify(left));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function isDraft(one: unknown): one is LocalDraft {
  if (typeof one !== 'object' || one === null) return false;
  const { text, title, savedAt, agreement, basedOn, revision } = one as Readonly<Record<string, unknown>>;
  return (
    typeof text === 'string' &&
    typeof title === 'string' &&
    typeof savedAt === 'string' &&
    (agreement === null || typeof agreement === 'string') &&
    (basedOn === null || typeof basedOn === 'string') &&
    (revision === null || typeof revision === 'number')
  );
}
