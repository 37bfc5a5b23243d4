import { useEffect, useState } from 'react';
import { Workbench } from './workbench.ts';

/** A workbench that lives as long as what uses it; undefined at the first moment. */
export function useWorkbench(): Workbench | undefined {
  const [bench, setBench] = useState<Workbench | undefined>();
  useEffect(() => {
    const made = new Workbench();
    setBench(made);
    return () => made.end();
  }, []);
  return bench;
}
