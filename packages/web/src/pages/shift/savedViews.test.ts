import { describe, expect, it } from 'vitest';
import { dropView, keepView, readViews } from './savedViews.ts';

const storage = (held: string | null = null) => {
  let kept = held;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
};

describe('saved views', () => {
  it('are kept under their names, the newest of a name', () => {
    const browser = storage();
    keepView(browser, { name: 'P1', search: { agreement: 'a' } });
    keepView(browser, { name: 'late', search: { state: 'breached' } });
    keepView(browser, { name: 'P1', search: { agreement: 'b' } });
    expect(readViews(browser)).toEqual([
      { name: 'late', search: { state: 'breached' } },
      { name: 'P1', search: { agreement: 'b' } },
    ]);
    expect(dropView(browser, 'late').map(({ name }) => name)).toEqual(['P1']);
  });

  it.each(['', '{', 'null', '[1, {"name": 2}]', '{"name":"x"}'])('are none where %s is kept', (held) => {
    expect(readViews(storage(held))).toEqual([]);
  });

  it('take over no more of an address than is understood', () => {
    expect(readViews(storage('[{"name":"x","search":{"state":"asleep","agreement":"a"}}]'))).toEqual([
      { name: 'x', search: { agreement: 'a' } },
    ]);
  });
});
