import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { keptQualityQuery } from '../../api/quality.ts';
import { AgreementChoice } from '../../app/AgreementChoice.tsx';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import rows from '../../session/session.module.css';
import { useMay } from '../../session/useSession.ts';
import { Sources } from '../quality/Sources.tsx';
import { AgreementById } from './AgreementById.tsx';
import { Limits } from './Limits.tsx';
import { sourcesSearch } from './search.ts';
import { TryMapping } from './TryMapping.tsx';

const route = getRouteApi('/sources');

/** Where evidence comes from, and what a mapping makes of it before it is switched on. */
export function SourcesPage() {
  const { agreement } = route.useSearch();
  const navigate = route.useNavigate();
  const mayRead = useMay('evidence.read');
  const query = useQuery({ ...keptQualityQuery(agreement), enabled: mayRead });
  const mayTry = useMay('evidence.write');
  const maySeeLimits = useMay('settings.read');
  const mayChoose = useMay('agreement.read');
  const choose = (chosen: string | undefined) =>
    void navigate({ search: sourcesSearch({ agreement: chosen }) });
  return (
    <Page title={t('Sources and mappings')}>
      <div className={layout.head}>
        <h1>{t('Sources and mappings')}</h1>
        <p className={layout.lead}>
          {t(
            'A mapping says how the rows of a source become records. Try it on real rows first: nothing that you put in here is kept.',
          )}
        </p>
        <div className={rows.row}>
          {mayChoose ? (
            <AgreementChoice agreement={agreement} onChange={choose} />
          ) : (
            <AgreementById agreement={agreement} onChange={choose} />
          )}
        </div>
      </div>
      {mayRead && <QueryState query={query}>{({ sources }) => <Sources sources={sources} />}</QueryState>}
      {maySeeLimits &&
        (agreement === undefined ? (
          <Section title={t('Limits of sources')}>
            <Empty>{t('Choose an agreement above: its sources are limited one by one.')}</Empty>
          </Section>
        ) : (
          <Limits key={agreement} agreement={agreement} />
        ))}
      {mayTry &&
        (agreement === undefined ? (
          <Section title={t('Try a mapping')}>
            <Empty>
              <Phrase
                text="Choose an agreement above: its sources and words are what a sample is held against. What was not understood lately shows <link>Data quality</link>."
                parts={{ link: (inside) => <Link to="/quality">{inside}</Link> }}
              />
            </Empty>
          </Section>
        ) : (
          <TryMapping agreement={agreement} />
        ))}
    </Page>
  );
}
