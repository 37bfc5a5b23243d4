import { describe, expect, it } from 'vitest';
import { changed, historyOf, redone, undone } from './history.ts';

describe('the history of a text', () => {
  it('undoes what was typed in one go in one go, and each other change by itself', () => {
    let history = historyOf('a');
    history = changed(history, 'ab', 1_000);
    history = changed(history, 'abc', 1_500);
    history = changed(history, 'abc!');
    expect(undone(history).text).toBe('abc');
    expect(undone(undone(history)).text).toBe('a');
    expect(undone(undone(undone(history))).text).toBe('a');
    expect(redone(redone(undone(undone(history)))).text).toBe('abc!');
  });

  it('begins a new step after a pause, and forgets what was undone when something else is written', () => {
    const history = changed(changed(historyOf('a'), 'ab', 1_000), 'abc', 3_000);
    expect(undone(history).text).toBe('ab');
    expect(redone(changed(undone(history), 'x')).text).toBe('x');
  });

  it('keeps the same history where nothing changed', () => {
    const history = historyOf('a');
    expect(changed(history, 'a')).toBe(history);
  });
});
