import { useEffect, useState } from 'react';
import { useSentencesOfTheLanguage } from '../i18n/language.ts';
import { Workbench } from './workbench.ts';

/** A workbench that lives as long as what uses it; undefined at the first moment. */
export function useWorkbench(): Workbench | undefined {
  useSentencesOfTheLanguage();
  const [bench, setBench] = useState<Workbench | undefined>();
  useEffect(() => {
    const made = new Workbench();
    setBench(made);
    return () => made.end();
  }, []);
  return bench;
}
