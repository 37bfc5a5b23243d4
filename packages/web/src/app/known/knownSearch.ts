/** What an address says of an instant as known at which a page is to show what it shows, ISO 8601; nothing where it names none. */
export function knownSearch({ knownAt }: Record<string, unknown>): { readonly knownAt?: string } {
  const at = typeof knownAt === 'string' ? Date.parse(knownAt) : Number.NaN;
  return Number.isNaN(at) ? {} : { knownAt: new Date(at).toISOString() };
}
