/** What the address of the page says: whom it shows, and which of them. */
export interface PrivacySearch {
  readonly person?: string;
  readonly state?: 'erased';
  /** Whose personal fields are shown. */
  readonly agreement?: string;
}

/** Reads the address; what it does not understand is left out. */
export function privacySearch({ person, state, agreement }: Record<string, unknown>): PrivacySearch {
  return {
    ...(typeof person === 'string' && person !== '' ? { person } : {}),
    ...(state === 'erased' ? { state } : {}),
    ...(typeof agreement === 'string' && agreement !== '' ? { agreement } : {}),
  };
}
