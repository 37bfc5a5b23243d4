import { expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';

it.each(Object.entries(COMMANDS))('the word %s loads the command of that name', async (word, load) => {
  expect((await load()).name()).toBe(word);
});
