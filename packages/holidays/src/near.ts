/** Most names that a remedy lists. */
const MOST = 20;

/** The countries that may be meant: those whose code or English name resembles what was written. */
export function nearCountries(wanted: string, countries: Readonly<Record<string, string>>): string {
  const near = resembling(wanted, countries);
  return near.length > 0
    ? `Countries near it: ${listed(near)}.`
    : 'Use the two capitals of ISO 3166, such as DE, FR or US.';
}

/** The regions that may be meant, or all of them. */
export function nearRegions(wanted: string, regions: Readonly<Record<string, string>>): string {
  const all = Object.entries(regions);
  if (all.length === 0) return 'It has no regions with holidays of their own: leave the region out.';
  const near = resembling(wanted, regions);
  const [first] = near;
  const hint = near.length === 1 && first ? `Did you mean ${first[0]} (${first[1]})? ` : '';
  return `${hint}Its regions are ${listed(all)}.`;
}

function resembling(wanted: string, named: Readonly<Record<string, string>>): [string, string][] {
  const text = wanted.toLowerCase();
  const entries = Object.entries(named);
  const byName = entries.filter(([code, name]) => {
    return code.toLowerCase() === text || (text.length > 2 && name.toLowerCase().includes(text));
  });
  if (byName.length > 0) return byName;
  return entries.filter(
    ([code]) => code.length === text.length && differences(code.toLowerCase(), text) === 1,
  );
}

function differences(a: string, b: string): number {
  return [...a].filter((letter, place) => letter !== b[place]).length;
}

function listed(entries: readonly (readonly [string, string])[]): string {
  const shown = entries.slice(0, MOST).map(([code, name]) => `${code} (${name})`);
  const more = entries.length > MOST ? ` and ${entries.length - MOST} more` : '';
  return `${shown.join(', ')}${more}`;
}
