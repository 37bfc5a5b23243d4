import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { everyRow } from '../../api/everyRow.ts';
import { actionsQuery, reviewsQuery } from '../../api/reviews.ts';
import { AgreementChoice } from '../../app/AgreementChoice.tsx';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { MoreButton } from '../../app/MoreButton.tsx';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { later, type Text, t } from '../../i18n/text.ts';
import styles from '../../session/session.module.css';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { ActionTable } from './ActionTable.tsx';
import { Coming } from './Coming.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import { REVIEW_VIEWS, type ReviewView } from './search.ts';

const route = getRouteApi('/reviews');

/** Reviews of all agreements, and what they agreed that somebody is to do. */
export function ReviewsPage() {
  const { view = 'all', agreement } = route.useSearch();
  const { states } = REVIEW_VIEWS[view];
  const of = agreement === undefined ? {} : { agreement };
  const query = useInfiniteQuery(reviewsQuery({ ...of, ...(states ? { state: states } : {}) }));
  return (
    <Page title={t('Reviews')}>
      <div className={layout.head}>
        <h1>{t('Reviews')}</h1>
        <p className={layout.lead}>
          {t(
            'When a time that the parties review has ended, its review is here with an agenda of facts. Open actions stay on every agenda until they are done.',
          )}
        </p>
      </div>
      <QueryState query={query}>
        {({ pages }) => {
          const reviews = pages.flatMap((page) => page.reviews);
          return (
            <>
              <Section title={t('Reviews')} note={withOwnZone(t('Those about the latest time first.'))}>
                <div className={layout.padded}>
                  <Filters />
                </div>
                {reviews.length === 0 ? (
                  <Empty>{t(NOTHING[view])}</Empty>
                ) : (
                  <ReviewTable
                    reviews={reviews}
                    timeZone={ownZone()}
                    all={() => everyRow(query, (page) => page.reviews)}
                  />
                )}
                <MoreButton query={query} says={t('Show older ones')} />
              </Section>
              <Actions {...of} />
              <Coming coming={pages[0]?.coming ?? []} timeZone={ownZone()} />
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}

const NOTHING: Readonly<Record<ReviewView, Text>> = {
  waiting: later('No review waits to be held.'),
  held: later('No review is held and not closed yet.'),
  closed: later('No review was closed yet.'),
  all: later(
    'There are no reviews yet. Each comes by itself when the time that it is about has ended, where the agreement asks for reviews.',
  ),
};

function Actions(of: { readonly agreement?: string }) {
  return (
    <Section title={t('Open actions')} note={t('By the day until which they are to be done.')}>
      <QueryState query={useQuery(actionsQuery(of))}>
        {({ actions }) =>
          actions.length === 0 ? <Empty>{t('Nothing is open.')}</Empty> : <ActionTable actions={actions} />
        }
      </QueryState>
    </Section>
  );
}

function Filters() {
  const { view = 'all', agreement } = route.useSearch();
  const navigate = useNavigate({ from: '/reviews' });
  return (
    <div className={styles.row}>
      <SegmentedControl
        aria-label={t('Which reviews')}
        value={view}
        data={Object.entries(REVIEW_VIEWS).map(([value, { says }]) => ({ value, label: t(says) }))}
        onChange={(chosen) =>
          void navigate({
            search: ({ view: _, ...rest }) =>
              chosen === 'all' ? rest : { ...rest, view: chosen as ReviewView },
          })
        }
      />
      <AgreementChoice
        agreement={agreement}
        onChange={(chosen) =>
          void navigate({
            search: ({ agreement: _, ...rest }) =>
              chosen === undefined ? rest : { ...rest, agreement: chosen },
          })
        }
      />
    </div>
  );
}
