import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Axe, to be narrowed and asked. It works in the page itself, since no page of ours has frames of another origin, and tells of faults only: both halve
 * what it takes.
 */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], selectors: false });
}

/** Ends when a page looks as it will: the theme's colours are in place a frame after it is, and what fades in or moves has come to its end. */
const SETTLED = `(async () => {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  const passing = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  await Promise.all(passing.map(({ finished }) => finished.catch(() => {})));
})()`;

/** Demands that everybody can read a page (axe finds nothing against WCAG 2.2 AA), and that nothing of it is cut off. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(SETTLED);
  const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
  const [inner, outer] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(inner).toBeLessThanOrEqual(outer);
}
