import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReviewDetail, reviewQuery } from '../../api/reviews.ts';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { useTitles } from '../../app/useTitles.ts';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { counted, t } from '../../i18n/text.ts';
import { agreementRoleText } from '../../session/roleWords.ts';
import { At } from '../../time/At.tsx';
import { endText, startText } from '../../time/instant.ts';
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
            { text: t('Reviews'), to: '/reviews' },
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
  const titleOf = useTitles();
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
            {titleOf(agreement)}
          </Link>
        </span>
        <span>
          {t('from {{from}} to {{to}}', {
            from: startText(review.from, timeZone),
            to: endText(review.to, timeZone),
          })}
        </span>
        {attendees.length > 0 && (
          <span>{t('asked to come: {{names}}', { names: attendees.map(agreementRoleText).join(', ') })}</span>
        )}
        {heldAt === null && (
          <span>
            {meetingAt === null ? (
              <Phrase text="to be held before {{at}}" parts={{ at: <At at={dueAt} timeZone={timeZone} /> }} />
            ) : (
              <Phrase text="meets {{at}}" parts={{ at: <At at={meetingAt} timeZone={timeZone} /> }} />
            )}
          </span>
        )}
        {heldAt !== null && (
          <span>
            <Phrase text="held {{at}}" parts={{ at: <At at={heldAt} timeZone={timeZone} /> }} />
          </span>
        )}
        {closedAt !== null && (
          <span>
            <Phrase text="closed {{at}}" parts={{ at: <At at={closedAt} timeZone={timeZone} /> }} />
          </span>
        )}
        <span>{t('times in {{timeZone}}', { timeZone })}</span>
      </p>
      {reason !== '' && <p>{t('Started because: {{reason}}', { reason: sentenceText(reason) })}</p>}
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
      ? t('No promise was missed')
      : counted(missed, 'One promise was missed', '{{count}} promises were missed');
  const parts = [
    ...(near > 0 ? [t('{{near}} nearly', { near })] : []),
    ...(drift > 0
      ? [
          counted(
            drift,
            '{{count}} gets worse from period to period',
            '{{count}} get worse from period to period',
          ),
        ]
      : []),
    ...(recommendations.length > 0
      ? [counted(recommendations.length, '{{count}} recommendation', '{{count}} recommendations')]
      : []),
  ];
  return `${[misses, ...parts].join(', ')}. ${isHeld ? t('The agenda is frozen.') : t('The agenda follows the facts until the review is held.')}`;
}
