import { useInViewport } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { usePrinting } from '../table/usePrinting.ts';

interface WhenSeenProps {
  /** Room that is kept until it is seen, px. */
  readonly height: number;
  readonly children: ReactNode;
}

/** What is loaded when it comes into view, and stays. */
export function WhenSeen({ height, children }: WhenSeenProps) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const isPrinting = usePrinting();
  const [wasSeen, setSeen] = useState(false);
  useEffect(() => {
    if (inViewport) setSeen(true);
  }, [inViewport]);
  const isThere = wasSeen || inViewport || isPrinting;
  return (
    <div ref={ref} style={isThere ? undefined : { minHeight: height }}>
      {isThere && children}
    </div>
  );
}
