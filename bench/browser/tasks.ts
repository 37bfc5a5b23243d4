/** The tasks of a page's main thread, as the browser's own trace tells of them. */
import type { Browser, CDPSession, Page } from 'playwright-core';

/** One task: how long it took, and how much of that the processor worked on it. On a machine that others use too, the second says more. */
export interface Task {
  readonly wallMs: number;
  readonly processorMs: number;
}

/** What is waited for on the heels of an action: what follows it counts too, ms. */
const AFTERWARDS_MS = 400;
const READ_AT_ONCE = 8 << 20;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly dur?: number;
  readonly tdur?: number;
}

/** What the page calls itself by in the trace: a browser has pages of its own, whose tasks are none of it. */
const SELF = 'the page itself';

/** Does something on a page. Gives how long it took, and every task of the page's main thread meanwhile. */
export async function tasksOf(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly ms: number; readonly tasks: readonly Task[] }> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] },
  });
  const beganAt = performance.now();
  await act();
  const ms = performance.now() - beganAt;
  await new Promise((resolve) => setTimeout(resolve, AFTERWARDS_MS));
  await page.evaluate(`performance.mark(${JSON.stringify(SELF)})`);
  const events = await eventsOf(session);
  await session.detach();
  const mains = new Set(events.filter(({ name }) => name === SELF).map(({ pid, tid }) => `${pid}/${tid}`));
  const tasks = events
    .filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && mains.has(`${pid}/${tid}`))
    .map(({ dur = 0, tdur = 0 }) => ({ wallMs: dur / 1000, processorMs: tdur / 1000 }));
  return { ms, tasks };
}

/** Ends the trace and reads it. */
async function eventsOf(session: CDPSession): Promise<readonly TraceEvent[]> {
  const complete = new Promise<{ readonly stream?: string }>((resolve) =>
    session.once('Tracing.tracingComplete', resolve),
  );
  await session.send('Tracing.end');
  const { stream } = await complete;
  if (stream === undefined) throw new Error('The browser gave no trace.');
  let text = '';
  for (let isOver = false; !isOver; ) {
    const { data, eof, base64Encoded } = await session.send('IO.read', {
      handle: stream,
      size: READ_AT_ONCE,
    });
    text += base64Encoded ? Buffer.from(data, 'base64').toString() : data;
    isOver = eof;
  }
  await session.send('IO.close', { handle: stream });
  return (JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents;
}
