import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, useCallback } from 'react';

/** What a plain link does when it is pressed: its page opens without loading the whole again, but for a new tab or window. */
export function useFollow(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const router = useRouter();
  return useCallback(
    (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
      event.preventDefault();
      const { pathname, search, hash } = event.currentTarget;
      void router.navigate({ href: `${pathname}${search}${hash}` });
    },
    [router],
  );
}
