import { afterEach, describe, expect, it, vi } from 'vitest';
import { workOutAtMost } from './worked-out.ts';

/** Work that goes on until it is told to end, and tells in which order it began. */
function heldWork() {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    began,
    work: (name: string) => () => {
      began.push(name);
      return new Promise<string>((resolve, reject) => {
        ends.set(name, () => (name === 'broken' ? reject(new Error(name)) : resolve(name)));
      });
    },
    end: (name: string) => ends.get(name)?.(),
  };
}

const TOO_MUCH = {
  status: 429,
  message: 'Too many agendas are being worked out already. Ask again after the time in Retry-After.',
  headers: { 'retry-after': '2' },
};

describe('workOutAtMost', () => {
  afterEach(() => void vi.useRealTimers());

  it('runs so many at a time, and the next ones in the order in which they came', async () => {
    const workOut = workOutAtMost(2, 'agendas');
    const { began, work, end } = heldWork();
    const [first, , third] = ['1', '2', '3', '4'].map((name) => workOut(work(name)));
    expect(began).toEqual(['1', '2']);
    end('1');
    expect(await first).toBe('1');
    expect(began).toEqual(['1', '2', '3']);
    end('3');
    expect(await third).toBe('3');
    expect(began).toEqual(['1', '2', '3', '4']);
  });

  it('goes on after work that failed', async () => {
    const workOut = workOutAtMost(1, 'agendas');
    const { work, end } = heldWork();
    const broken = workOut(work('broken'));
    const next = workOut(work('next'));
    end('broken');
    await expect(broken).rejects.toThrow('broken');
    end('next');
    expect(await next).toBe('next');
  });

  it('tells who comes when eight wait for each place to come back, and takes them when there is room', async () => {
    const workOut = workOutAtMost(1, 'agendas');
    const { began, work, end } = heldWork();
    const taken = Array.from({ length: 9 }, (_, at) => workOut(work(`${at}`)));
    await expect(workOut(work('late'))).rejects.toMatchObject(TOO_MUCH);
    end('0');
    await taken[0];
    void workOut(work('again'));
    expect(began).toEqual(['0', '1']);
  });

  it('tells who waited for fifteen seconds to come back, and lets the others in after that', async () => {
    vi.useFakeTimers();
    const workOut = workOutAtMost(1, 'agendas');
    const { began, work, end } = heldWork();
    const slow = workOut(work('slow'));
    const patient = expect(workOut(work('patient'))).rejects.toMatchObject(TOO_MUCH);
    await vi.advanceTimersByTimeAsync(14_999);
    const next = workOut(work('next'));
    await vi.advanceTimersByTimeAsync(1);
    await patient;
    end('slow');
    expect(await slow).toBe('slow');
    end('next');
    expect(await next).toBe('next');
    expect(began).toEqual(['slow', 'next']);
  });
});
