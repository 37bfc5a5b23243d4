import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { draftQuery, type ServerDraft } from '../../api/drafts.ts';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { t } from '../../i18n/text.ts';
import { useSession } from '../../session/useSession.ts';
import { useWorkbench } from '../../studio/useWorkbench.ts';
import type { Workbench } from '../../studio/workbench.ts';
import { dropDraft, type LocalDraft, localDraft } from './localDrafts.ts';
import { Start } from './Start.tsx';
import { Studio } from './Studio.tsx';

const route = getRouteApi('/studio');

/** Where agreements are written: a new one, or the next version of one. */
export function StudioPage() {
  const { agreement } = route.useSearch();
  const bench = useWorkbench();
  const person = useSession()?.person?.id ?? '';
  if (!bench) return null;
  const props = { bench, person };
  return agreement === undefined ? (
    <New {...props} />
  ) : (
    <Existing key={agreement} agreement={agreement} {...props} />
  );
}

interface WithBench {
  readonly bench: Workbench;
  readonly person: string;
}

function New({ bench, person }: WithBench) {
  const [begun, setBegun] = useState<LocalDraft | undefined>(() => localDraft(localStorage, person, null));
  const [isRestored, setRestored] = useState(begun !== undefined);
  const forget = () => {
    dropDraft(localStorage, person, null);
    setBegun(undefined);
  };
  if (!begun) {
    return (
      <Page title={t('Draft studio')} crumbs={[{ text: t('Portfolio'), to: '/' }]}>
        <Start
          bench={bench}
          person={person}
          onBegin={(text, title) => {
            setRestored(false);
            setBegun({ agreement: null, title, text, basedOn: null, revision: null, savedAt: '' });
          }}
        />
      </Page>
    );
  }
  return (
    <Studio
      bench={bench}
      person={person}
      agreement={null}
      server={undefined}
      begunWith={begun.text}
      restored={isRestored ? begun : undefined}
      onForget={forget}
    />
  );
}

function Existing({ agreement, ...props }: WithBench & { readonly agreement: string }) {
  const query = useQuery(draftQuery(agreement));
  return (
    <QueryState query={query}>
      {(server) => <Opened agreement={agreement} server={server} {...props} />}
    </QueryState>
  );
}

function Opened({
  agreement,
  server,
  bench,
  person,
}: WithBench & { readonly agreement: string; readonly server: ServerDraft }) {
  const [restored, setRestored] = useState(() => {
    const kept = localDraft(localStorage, person, agreement);
    return kept && kept.text !== server.text ? kept : undefined;
  });
  return (
    <Studio
      key={restored ? 'restored' : 'afresh'}
      bench={bench}
      person={person}
      agreement={agreement}
      server={server}
      begunWith={restored?.text ?? server.text}
      restored={restored}
      onForget={() => {
        dropDraft(localStorage, person, agreement);
        setRestored(undefined);
      }}
    />
  );
}
