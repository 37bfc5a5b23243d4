import { useCallback, useEffect, useRef } from 'react';

/**
 * A button that is under way takes no press, and so loses the focus: whoever uses the keyboard would begin anew at the top of the page. Gives what keeps in mind where
 * the focus was; it is there again once nothing is under way, unless somebody went on meanwhile.
 */
export function useFocusAgain(isBusy: boolean): () => void {
  const was = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isBusy || was.current === null) return;
    const element = was.current;
    was.current = null;
    // After what comes with the answer is drawn: a dialog that closes gives the focus back itself.
    const turn = requestAnimationFrame(() => {
      const hasNone = document.activeElement === null || document.activeElement === document.body;
      if (hasNone && element.isConnected) element.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(turn);
  }, [isBusy]);
  return useCallback(() => {
    was.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  }, []);
}
