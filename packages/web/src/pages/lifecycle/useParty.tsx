import { SegmentedControl } from '@mantine/core';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Party } from '../../api/lifecycle.ts';
import { t } from '../../i18n/text.ts';
import { useSession } from '../../session/useSession.ts';

const Acting = createContext<Party | undefined>(undefined);

/** For whom the reader acts: what the API wants to be told on a server that is open; undefined where it knows. */
export function useActingFor(): Party | undefined {
  return useContext(Acting);
}

/** Whose side the reader is on. */
export function useOwnSide(): Party {
  const acting = useActingFor();
  const session = useSession();
  return acting ?? (session?.person?.organisation.kind === 'customer' ? 'customer' : 'provider');
}

/** Whoever sits at a server without sign-in speaks for both parties, and says for which. */
export function ForParty({ children }: { readonly children: ReactNode }) {
  const isOpen = useSession()?.access === 'open';
  const [party, setParty] = useState<Party>('provider');
  return (
    <Acting value={isOpen ? party : undefined}>
      {isOpen && (
        <div data-no-print>
          <p className="quiet">{t('This server is open: you speak for both parties. You act for')}</p>
          <SegmentedControl
            aria-label={t('Act for')}
            value={party}
            data={[
              { value: 'provider', label: t('the provider') },
              { value: 'customer', label: t('the customer') },
            ]}
            onChange={(chosen) => setParty(chosen as Party)}
          />
        </div>
      )}
      {children}
    </Acting>
  );
}
