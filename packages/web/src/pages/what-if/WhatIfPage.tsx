import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AgreementDetail } from '../../api/contract.ts';
import { termsQuery } from '../../api/queries.ts';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { useSession } from '../../session/useSession.ts';
import { useWorkbench } from '../../studio/useWorkbench.ts';
import { WhatIf } from './WhatIf.tsx';

const route = getRouteApi('/agreements/$id/what-if');

/** What other terms would have come to over the evidence that there is. */
export function WhatIfPage() {
  const { id } = route.useParams();
  return <QueryState query={useQuery(termsQuery(id))}>{(detail) => <Ready detail={detail} />}</QueryState>;
}

function Ready({ detail }: { readonly detail: AgreementDetail }) {
  const session = useSession();
  const bench = useWorkbench();
  const { id, title, evidenceRecords } = detail.summary;
  const crumbs = [
    { text: t('Portfolio'), to: '/' as const },
    { text: title, to: '/agreements/$id' as const, params: { id } },
  ];
  const mayRead = session?.actions.includes('evidence.read') ?? false;
  const person = session?.person?.id ?? '';
  return (
    <Page title={t('What if')} crumbs={crumbs}>
      {!mayRead ? (
        <Refused>
          {t('Measuring again takes the evidence, which your role does not show. Ask an administrator.')}
        </Refused>
      ) : evidenceRecords === 0 ? (
        <Refused>
          {t(
            'There is no evidence yet. When some has come, other targets, hours and credits can be tried on it here.',
          )}
        </Refused>
      ) : (
        bench && <WhatIf detail={detail} bench={bench} person={person} />
      )}
    </Page>
  );
}

function Refused({ children }: { readonly children: string }) {
  return (
    <>
      <div className={layout.head}>
        <h1>{t('What if')}</h1>
      </div>
      <Section title={t('Nothing to measure')}>
        <Empty>{children}</Empty>
      </Section>
    </>
  );
}
