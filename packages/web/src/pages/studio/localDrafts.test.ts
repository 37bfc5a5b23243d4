import { describe, expect, it } from 'vitest';
import { dropDraft, keepDraft, type LocalDraft, localDraft, localDrafts } from './localDrafts.ts';

function storage(full = false) {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new Error('full');
      held.set(key, value);
    },
    removeItem: (key: string) => void held.delete(key),
  };
}
const draft = (agreement: string | null, text = 'id: a\n'): LocalDraft => ({
  agreement,
  title: 'A',
  text,
  basedOn: agreement === null ? null : 'version 3',
  revision: null,
  savedAt: '2026-11-29T12:00:00.000Z',
});

describe('drafts in this browser', () => {
  it('are kept one for each agreement and one new one, the newest first', () => {
    const kept = storage();
    keepDraft(kept, 'p', draft('a'));
    keepDraft(kept, 'p', draft(null));
    keepDraft(kept, 'p', draft('a', 'id: b\n'));
    expect(localDrafts(kept, 'p').map(({ agreement }) => agreement)).toEqual(['a', null]);
    expect(localDraft(kept, 'p', 'a')!.text).toBe('id: b\n');
    dropDraft(kept, 'p', 'a');
    expect(localDraft(kept, 'p', 'a')).toBeUndefined();
  });

  it('are those of one person', () => {
    const kept = storage();
    keepDraft(kept, 'p', draft('a'));
    expect(localDrafts(kept, 'q')).toEqual([]);
  });

  it('say when they could not be kept, and drop the oldest when they are long', () => {
    expect(keepDraft(storage(true), 'p', draft('a'))).toBe(false);
    const kept = storage();
    keepDraft(kept, 'p', draft('a', 'x'.repeat(2_000_000)));
    keepDraft(kept, 'p', draft('b', 'x'.repeat(1_000_000)));
    expect(localDrafts(kept, 'p').map(({ agreement }) => agreement)).toEqual(['b']);
  });

  it('that are not understood are none', () => {
    const kept = storage();
    kept.setItem('tallystick.drafts.p', '[{"text": 1}, 7]');
    expect(localDrafts(kept, 'p')).toEqual([]);
    kept.setItem('tallystick.drafts.p', 'no');
    expect(localDrafts(kept, 'p')).toEqual([]);
  });
});
