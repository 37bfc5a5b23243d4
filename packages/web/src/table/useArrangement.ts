import { rootRouteId, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Arrangement, arrangementText, readArrangement } from './arrange.ts';

/** How the address says that a table is arranged, and how to say it otherwise. */
export function useArrangement(table: string | undefined): {
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
} {
  const { rows } = useSearch({ from: rootRouteId });
  const navigate = useNavigate();
  return useMemo(
    () => ({
      arrangement: table === undefined ? { where: {} } : readArrangement(table, rows),
      arrange: (arrangement) => {
        if (table === undefined) return;
        const text = arrangementText(table, arrangement);
        void navigate({
          to: '.',
          search: ({ rows: _, ...before }) => (text === undefined ? before : { ...before, rows: text }),
          hash: true,
          replace: true,
          resetScroll: false,
        });
      },
    }),
    [table, rows, navigate],
  );
}

/** What the address of any page may say of a table on it. */
export function tableSearch({ rows }: Record<string, unknown>): { readonly rows?: string } {
  return typeof rows === 'string' && rows !== '' ? { rows } : {};
}
