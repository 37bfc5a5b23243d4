import { useSearch } from '@tanstack/react-router';

/** The instant as known at which the page shows what it shows, ISO 8601; undefined where it shows what is known now. */
export function useKnownAt(): string | undefined {
  return useSearch({ strict: false }).knownAt;
}
