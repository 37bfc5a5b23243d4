/** The texts of an area: a German one for an English one, two where it depends on a number. */
export type German = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;
