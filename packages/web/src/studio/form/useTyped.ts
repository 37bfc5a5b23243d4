import { useEffect, useRef, useState } from 'react';

/** How long somebody pauses before what they type is taken. */
const PAUSE_MS = 300;

/** A value that is being typed: it shows at once, and is taken when the typing pauses or the input is left. */
export function useTyped(value: string, take: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const isTyping = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    if (!isTyping.current) setTyped(value);
  }, [value]);
  const takeNow = (now: string) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    isTyping.current = false;
    if (now !== value) taking.current(now);
  };
  return {
    value: typed,
    type: (now: string) => {
      isTyping.current = true;
      setTyped(now);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => takeNow(now), PAUSE_MS);
    },
    leave: () => {
      if (timer.current !== undefined) takeNow(typed);
    },
  };
}
