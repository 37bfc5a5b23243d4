export interface SourcesSearch {
  readonly agreement?: string;
}

/** Reads the address; what it does not understand is left out. */
export function sourcesSearch({ agreement }: Record<string, unknown>): SourcesSearch {
  return typeof agreement === 'string' && agreement !== '' ? { agreement } : {};
}
