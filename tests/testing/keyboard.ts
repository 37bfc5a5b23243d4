import type { Page } from 'playwright-core';

/** Presses of Tab after which a thing is given up. */
const MOST_PRESSES = 300;

/** What has the focus: its name, and whether somebody sees that it has. */
interface Focused {
  readonly name: string;
  readonly isSeen: boolean;
}

/** Reads what has the focus: an outline, a shadow, or an input whose frame changes. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  const labelled = (one.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  const name = one.getAttribute('aria-label') ?? (labelled || one.labels?.[0]?.textContent || one.textContent || '');
  const isShown = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  };
  const isField = /^(INPUT|TEXTAREA|SELECT)$/.test(one.tagName);
  const frames = [one, one.parentElement, one.nextElementSibling, ...(one.labels ?? [])].filter(Boolean);
  return { name: name.trim(), isSeen: one === document.body || frames.some(isShown) || (isField && getComputedStyle(one).borderColor !== 'rgba(0, 0, 0, 0)') };
})()`;

/**
 * Goes from one thing to the next with Tab, as somebody does who uses the keyboard alone, until one has the name.
 *
 * @param back with Shift, towards the beginning
 * @throws Error where Tab does not lead there, or where it leads to something on which the focus is not seen
 */
export async function tabTo(page: Page, name: RegExp, { back = false } = {}): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const focused = await page.evaluate<Focused>(FOCUSED);
    if (!focused.isSeen) throw new Error(`Nobody sees that "${focused.name}" has the focus.`);
    if (name.test(focused.name)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

/** Goes to a thing and presses Enter on it. */
export async function enter(page: Page, name: RegExp, options = {}): Promise<void> {
  await tabTo(page, name, options);
  await page.keyboard.press('Enter');
}

/** Goes to a field and types into it, in place of what it holds. */
export async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}
