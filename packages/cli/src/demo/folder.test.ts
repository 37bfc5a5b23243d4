import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillFolder, isFree, passwordOf } from './folder.ts';

describe('the folder of a demo', () => {
  let parent: string;
  let data: string;
  const fill = async (folder: string) => {
    writeFileSync(join(folder, 'database'), 'whole');
    return 'a password of the demo';
  };

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'tallystick-demo-'));
    data = join(parent, 'data');
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  it('is filled once, beside its place, and keeps how one signs in', async () => {
    expect([isFree(data), passwordOf(data)]).toEqual([true, undefined]);
    let seen = '';
    const isWhole = await fillFolder(data, (folder) => {
      seen = folder;
      expect(existsSync(data)).toBe(false);
      return fill(folder);
    });
    expect([isWhole, seen]).toEqual([true, `${data}.filling`]);
    expect([isFree(data), passwordOf(data)]).toEqual([false, 'a password of the demo']);
    expect(readdirSync(parent)).toEqual(['data']);
  });

  it('is made anew after a stop in the middle, with nothing of what was there', async () => {
    const stopped = fillFolder(data, async (folder) => {
      writeFileSync(join(folder, 'half'), '');
      return undefined;
    });
    expect(await stopped).toBe(false);
    const broken = fillFolder(data, async () => Promise.reject(new Error('the power went')));
    await expect(broken).rejects.toThrow('the power went');
    expect(existsSync(data)).toBe(false);
    expect(await fillFolder(`${data}/`, fill)).toBe(true);
    expect(readdirSync(data).sort()).toEqual(['database', 'demo-sign-in.json']);
  });

  it('is free where it is empty, and never where something lies', async () => {
    mkdirSync(data);
    expect(isFree(data)).toBe(true);
    expect(await fillFolder(data, fill)).toBe(true);
    rmSync(join(data, 'demo-sign-in.json'));
    expect([isFree(data), passwordOf(data)]).toEqual([false, undefined]);
  });

  it('leaves alone what somebody else has beside it, and what another process fills', async () => {
    const beside = `${data}.filling`;
    mkdirSync(beside);
    writeFileSync(join(beside, 'thesis.txt'), 'mine');
    await expect(fillFolder(data, fill)).rejects.toThrow('is in the way');
    writeFileSync(join(beside, 'filling.pid'), String(process.ppid));
    await expect(fillFolder(data, fill)).rejects.toThrow(`The process ${process.ppid} is filling`);
    expect(readdirSync(beside)).toContain('thesis.txt');
  });
});
