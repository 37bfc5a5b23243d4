import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { keptQualityQuery } from '../../api/quality.ts';
import { AgreementChoice } from '../../app/AgreementChoice.tsx';
import { Lead } from '../../app/Lead.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { t } from '../../i18n/text.ts';
import styles from '../../session/session.module.css';
import { Findings } from './Findings.tsx';
import { Sources } from './Sources.tsx';
import { qualitySearch } from './search.ts';
import { Thresholds } from './Thresholds.tsx';
import { qualitySentence } from './words.ts';

const route = getRouteApi('/quality');

/** How far the evidence of all agreements can be relied on: every source, what was found about it, and from where on that is told. */
export function QualityPage() {
  const { agreement } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(keptQualityQuery(agreement));
  return (
    <Page title={t('Data quality')}>
      <div className={layout.head}>
        <h1>{t('Data quality')}</h1>
        <QueryState query={query}>{({ sources }) => <Lead>{qualitySentence(sources)}</Lead>}</QueryState>
        <div className={styles.row}>
          <AgreementChoice
            agreement={agreement}
            onChange={(chosen) =>
              void navigate({
                search: ({ source: _, ...before }) => qualitySearch({ ...before, agreement: chosen }),
              })
            }
          />
        </div>
      </div>
      {query.data && <Sources sources={query.data.sources} />}
      {query.data && <Findings open={query.data.open} />}
      {agreement !== undefined && <Thresholds agreement={agreement} />}
    </Page>
  );
}
