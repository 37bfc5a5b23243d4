import { type ShiftSearch, shiftSearch } from './search.ts';

/** What a reader chose to see, under a name of their own. */
export interface SavedView {
  readonly name: string;
  readonly search: ShiftSearch;
}

const KEY = 'tallystick.shift-views';
/** Views that are kept at most. */
const MOST = 20;

/** The views that this browser keeps; none where it keeps nothing, or something that is not understood. */
export function readViews(storage: Pick<Storage, 'getItem'>): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((one: unknown) =>
      typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string'
        ? [
            {
              name: one.name,
              search: shiftSearch(('search' in one ? one.search : {}) as Record<string, unknown>),
            },
          ]
        : [],
    );
  } catch {
    return [];
  }
}

/** Keeps a view under its name, in place of one that had it. */
export function keepView(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  view: SavedView,
): readonly SavedView[] {
  const views = [...readViews(storage).filter(({ name }) => name !== view.name), view].slice(-MOST);
  storage.setItem(KEY, JSON.stringify(views));
  return views;
}

/** Forgets the view of a name. */
export function dropView(storage: Pick<Storage, 'getItem' | 'setItem'>, name: string): readonly SavedView[] {
  const views = readViews(storage).filter((one) => one.name !== name);
  storage.setItem(KEY, JSON.stringify(views));
  return views;
}
