import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Lifecycle, lifecycleQuery } from '../../api/lifecycle.ts';
import { Lead } from '../../app/Lead.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { ownZone } from '../../session/zone.ts';
import { dateText, endText } from '../../time/instant.ts';
import { Checklist } from './Checklist.tsx';
import { Comments } from './Comments.tsx';
import { LifecycleHistory } from './LifecycleHistory.tsx';
import { Proposals } from './Proposals.tsx';
import { Renewal } from './Renewal.tsx';
import { StateBadge } from './StateBadge.tsx';
import { Steps } from './Steps.tsx';
import { standingSentence } from './sentence.ts';
import { ForParty } from './useParty.tsx';

/** Where the next term is talked about, or could be. */
const RENEWED = new Set<Lifecycle['state']>(['in review', 'expired']);

const route = getRouteApi('/agreements/$id/lifecycle');

/** An agreement from draft to the end of its term: where it stands, what waits, who did what. */
export function LifecyclePage() {
  const { id } = route.useParams();
  return (
    <QueryState query={useQuery(lifecycleQuery(id))}>
      {(lifecycle) => (
        <Page title={t('Lifecycle')} crumbs={crumbsOf(lifecycle)}>
          <Content lifecycle={lifecycle} />
        </Page>
      )}
    </QueryState>
  );
}

function crumbsOf({ id, title, version }: Lifecycle) {
  const all = { text: t('Agreements'), to: '/agreements' as const };
  return version === null ? [all] : [all, { text: title, to: '/agreements/$id' as const, params: { id } }];
}

function Content({ lifecycle }: { readonly lifecycle: Lifecycle }) {
  const { id, title, state, term, ends, version } = lifecycle;
  const timeZone = term?.timeZone ?? ownZone();
  const mayDraft = useMay('agreement.draft');
  return (
    <>
      <div className={layout.head}>
        <div className={layout.headRow}>
          <h1>{title}</h1>
          <StateBadge state={state} filled />
        </div>
        <p className={layout.facts}>
          {term && (
            <span>{t('{{from}} to {{to}}', { from: dateText(term.from), to: dateText(term.to) })}</span>
          )}
          {version !== null && <span>{t('version {{version}} holds', { version })}</span>}
          {term?.noticeBy && <span>{t('notice by {{at}}', { at: endText(term.noticeBy, timeZone) })}</span>}
          {ends !== null && <span>{t('ends {{at}}', { at: endText(ends, timeZone) })}</span>}
          <span>{t('times in {{timeZone}}', { timeZone })}</span>
        </p>
        <Lead>{standingSentence(lifecycle)}</Lead>
        {mayDraft && (
          <div data-no-print>
            <Button
              variant="default"
              size="xs"
              renderRoot={(props) => <Link {...props} to="/studio" search={{ agreement: id }} />}
            >
              {t('Draft a new version')}
            </Button>
          </div>
        )}
      </div>
      <ForParty>
        <Steps lifecycle={lifecycle} />
        <Checklist lifecycle={lifecycle} />
        {RENEWED.has(state) && <Renewal id={id} title={title} />}
        <Proposals lifecycle={lifecycle} timeZone={timeZone} />
        <Comments id={id} timeZone={timeZone} />
      </ForParty>
      <LifecycleHistory lifecycle={lifecycle} timeZone={timeZone} />
    </>
  );
}
