import { useInfiniteQuery } from '@tanstack/react-query';
import { everyRow } from '../../../api/everyRow.ts';
import { reviewsQuery } from '../../../api/reviews.ts';
import { Empty } from '../../../app/Empty.tsx';
import { MoreButton } from '../../../app/MoreButton.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { t } from '../../../i18n/text.ts';
import styles from '../../../session/session.module.css';
import { Coming } from '../../reviews/Coming.tsx';
import { ReviewTable } from '../../reviews/ReviewTable.tsx';
import { StartReview } from './StartReview.tsx';

/** The reviews of an agreement. */
export function ReviewsTab({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  const query = useInfiniteQuery(reviewsQuery({ agreement: id }));
  return (
    <QueryState query={query}>
      {({ pages }) => {
        const reviews = pages.flatMap((page) => page.reviews);
        return (
          <>
            <Section
              title={t('Reviews')}
              note={t(
                'Each comes by itself when the time that it is about has ended. Times in {{timeZone}}.',
                { timeZone },
              )}
            >
              {reviews.length === 0 ? (
                <Empty>{t('None yet.')}</Empty>
              ) : (
                <ReviewTable
                  reviews={reviews}
                  timeZone={timeZone}
                  isOfOne
                  all={() => everyRow(query, (page) => page.reviews)}
                />
              )}
              <MoreButton query={query} says={t('Show older ones')} />
              {pages[0]?.mayStart && (
                <div className={styles.foot}>
                  <StartReview id={id} />
                </div>
              )}
            </Section>
            <Coming coming={pages[0]?.coming ?? []} timeZone={timeZone} />
          </>
        );
      }}
    </QueryState>
  );
}
