import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReviewDetail, reviewQuery } from '../../api/reviews.ts';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { At } from '../../time/At.tsx';
import { ReviewBadge } from '../reviews/ReviewBadge.tsx';
import { aboutText } from '../reviews/ReviewTable.tsx';
import { Actions } from './Actions.tsx';
import { Agenda } from './Agenda.tsx';
import { Minutes } from './Minutes.tsx';
import { Points } from './Points.tsx';
import { Recommendations } from './Recommendations.tsx';
import { ReviewSteps } from './ReviewSteps.tsx';

const route = getRouteApi('/agreements/$id/reviews/$number');

/** One review: what it is about, what was said and decided, what is to be done. */
export function ReviewPage() {
  const { id, number } = route.useParams();
  return (
    <QueryState query={useQuery(reviewQuery(id, number))}>
      {(detail) => (
        <Page
          title={detail.review.title}
          crumbs={[
            { text: 'Reviews', to: '/reviews' },
            {
              text: detail.agreementTitle,
              to: '/agreements/$id',
              params: { id },
              search: { tab: 'reviews' },
            },
          ]}
        >
          <Head detail={detail} />
          <ReviewSteps detail={detail} />
          <Minutes detail={detail} />
          <Actions detail={detail} />
          <Recommendations detail={detail} />
          <Agenda detail={detail} />
          <Points detail={detail} />
        </Page>
      )}
    </QueryState>
  );
}

function Head({ detail: { review, timeZone, agenda } }: { readonly detail: ReviewDetail }) {
  const { title, agreement, reason, attendees, meetingAt, dueAt, heldAt, closedAt } = review;
  return (
    <div className={layout.head}>
      <div className={layout.headRow}>
        <h1>
          {title}: {aboutText(review, timeZone)}
        </h1>
        <ReviewBadge {...review} filled />
      </div>
      <p className={layout.facts}>
        <span>
          <Link to="/agreements/$id" params={{ id: agreement }}>
            {agreement}
          </Link>
        </span>
        <span>
          from <At at={review.from} timeZone={timeZone} /> to <At at={review.to} timeZone={timeZone} />
        </span>
        {attendees.length > 0 && <span>asked to come: {attendees.join(', ')}</span>}
        {heldAt === null && (
          <span>
            {meetingAt === null ? 'to be held before ' : 'meets '}
            <At at={meetingAt ?? dueAt} timeZone={timeZone} />
          </span>
        )}
        {heldAt !== null && (
          <span>
            held <At at={heldAt} timeZone={timeZone} />
          </span>
        )}
        {closedAt !== null && (
          <span>
            closed <At at={closedAt} timeZone={timeZone} />
          </span>
        )}
        <span>times in {timeZone}</span>
      </p>
      {reason !== '' && <p>Started because: {reason}</p>}
      <p className={layout.lead}>{sentence(agenda, heldAt !== null)}</p>
    </div>
  );
}

/** What there is to talk about, in words. */
function sentence({ sections, recommendations }: ReviewDetail['agenda'], isHeld: boolean): string {
  const count = (id: string) => sections.find((one) => one.id === id)?.items.length ?? 0;
  const [missed, near, drift] = [count('misses'), count('near-misses'), count('drift')];
  const misses =
    missed === 0
      ? 'No promise was missed'
      : missed === 1
        ? 'One promise was missed'
        : `${missed} promises were missed`;
  const parts = [
    ...(near > 0 ? [`${near} nearly`] : []),
    ...(drift > 0 ? [`${drift} get${drift === 1 ? 's' : ''} worse from period to period`] : []),
    ...(recommendations.length > 0
      ? [`${recommendations.length} recommendation${recommendations.length === 1 ? '' : 's'}`]
      : []),
  ];
  return `${[misses, ...parts].join(', ')}. ${isHeld ? 'The agenda is frozen.' : 'The agenda follows the facts until the review is held.'}`;
}
