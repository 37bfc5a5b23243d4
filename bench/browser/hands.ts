/** Works on a page as a person does, with as little of its own in the page's main thread as can be: no look-ups by role, which weigh names of everything. */
import type { Page } from 'playwright-core';

/** Between two keys, ms. */
const KEY_MS = 40;
/** How long something is waited for, ms. */
const PATIENCE_MS = 180_000;
/** How long a page rests before something is done to it, ms. */
const REST_MS = 400;

/** What can be done to a page; what it takes to find a thing is done before it counts. */
export interface Hands {
  /** Finds a thing by CSS, and gives what presses it. */
  toPress(selector: string, nth?: number): Promise<() => Promise<void>>;
  /** Presses a thing now. */
  press(selector: string, nth?: number): Promise<void>;
  type(text: string): Promise<void>;
  /** Scrolls a frame from its first row to its last in so many steps, frame by frame. */
  scrollThrough(selector: string, steps: number): Promise<void>;
  /** Waits until a condition in the page's JavaScript holds. */
  until(condition: string): Promise<void>;
  rest(): Promise<void>;
}

export function handsOn(page: Page): Hands {
  const rest = () => page.waitForTimeout(REST_MS);
  // Looked at in the page itself: its policy lets no text become a function there, as the browser's driver would have it.
  const until = (condition: string) =>
    page.evaluate<void>(`new Promise((resolve, reject) => {
      const endAt = performance.now() + ${PATIENCE_MS};
      const look = () => {
        if (${condition}) resolve();
        else if (performance.now() > endAt) reject(new Error(${JSON.stringify(`This never came: ${condition}`)}));
        else requestAnimationFrame(look);
      };
      look();
    })`);
  const toPress = async (selector: string, nth = 0) => {
    const thing = `document.querySelectorAll(${JSON.stringify(selector)})[${nth}]`;
    await until(thing);
    await page.evaluate(`${thing}.scrollIntoView({ block: 'center' })`);
    await rest();
    const place = () =>
      page.evaluate<[number, number]>(
        `(({ x, y, width, height }) => [x + width / 2, y + height / 2])(${thing}.getBoundingClientRect())`,
      );
    // Until it stays where it is: a page that is still being drawn would move it away from under the press.
    let [x, y] = await place();
    for (let isStill = false; !isStill; ) {
      await rest();
      const [nextX, nextY] = await place();
      isStill = nextX === x && nextY === y;
      [x, y] = [nextX, nextY];
    }
    return () => page.mouse.click(x, y);
  };
  return {
    toPress,
    rest,
    press: async (selector, nth) => {
      await (await toPress(selector, nth))();
      await rest();
    },
    type: (text) => page.keyboard.type(text, { delay: KEY_MS }),
    until,
    scrollThrough: (selector, steps) =>
      page.evaluate(`(async () => {
        const frame = document.querySelector(${JSON.stringify(selector)});
        for (let step = 1; step <= ${steps}; step++) {
          frame.scrollTop = (frame.scrollHeight * step) / ${steps};
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        frame.scrollTop = frame.scrollHeight;
      })()`),
  };
}
