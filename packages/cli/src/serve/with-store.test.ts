import { describe, expect, it } from 'vitest';
import { withStoreErrors } from './with-store.ts';

const failing = (more: object) => withStoreErrors(() => Promise.reject(Object.assign(new Error('x'), more)));

describe('a command on a database', () => {
  it('says that the database went away, as when another command that had started it ended', async () => {
    for (const code of ['EPIPE', 'ECONNRESET', '57P01'])
      await expect(failing({ code })).rejects.toMatchObject({
        ...{ exitCode: 3, message: expect.stringMatching(/^The database went away meanwhile/) },
      });
  });

  it('does not take a file that is not there for the database', async () => {
    await expect(failing({ code: 'ENOENT', path: 'kept.txt' })).rejects.toThrow('x');
  });
});
