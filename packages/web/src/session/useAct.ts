import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RequestError } from '../api/request.ts';
import { t } from '../i18n/text.ts';
import { useFocusAgain } from './useFocusAgain.ts';

/** Something that a button does: whether it is under way, and why it failed. */
export interface Act {
  readonly isBusy: boolean;
  readonly fault: string | undefined;
  /** Runs it, then has what it changed fetched again; gives whether it went well. */
  run(work: () => Promise<void>): Promise<boolean>;
}

/** @param changes keys of the queries that it changes; all without any */
export function useAct(changes?: readonly string[]): Act {
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | undefined>();
  const keepFocus = useFocusAgain(isBusy);
  return {
    isBusy,
    fault,
    run: async (work) => {
      keepFocus();
      setBusy(true);
      setFault(undefined);
      try {
        await work();
        await queries.invalidateQueries(changes === undefined ? {} : { queryKey: [...changes] });
        return true;
      } catch (error) {
        setFault(error instanceof RequestError ? error.message : t('It did not work. Try again.'));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
