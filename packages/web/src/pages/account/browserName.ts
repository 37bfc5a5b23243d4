import { t } from '../../i18n/text.ts';

const BROWSERS: readonly [name: string, mark: RegExp][] = [
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /(?:HeadlessChrome|Chrome)\//],
  ['Safari', /Safari\//],
];
const SYSTEMS: readonly [name: string, mark: RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** What people call the program that says this of itself. */
export function browserName(agent: string): string {
  const named = (list: readonly [string, RegExp][]) => list.find(([, mark]) => mark.test(agent))?.[0];
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)];
  if (!browser) return agent === '' ? t('Unknown') : agent.slice(0, 40);
  return system ? t('{{browser}} on {{system}}', { browser, system }) : browser;
}
