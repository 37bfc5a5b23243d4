import { Link } from '@tanstack/react-router';
import type { ReviewInfo } from '../../api/reviews.ts';
import { useTitles } from '../../app/useTitles.ts';
import { later, t } from '../../i18n/text.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { dayText } from '../../time/instant.ts';
import { periodText } from '../../time/period.ts';
import { ReviewBadge } from './ReviewBadge.tsx';

interface ReviewTableProps {
  readonly reviews: readonly ReviewInfo[];
  readonly timeZone: string;
  /** Where they are of one agreement that is named beside them. */
  readonly isOfOne?: boolean;
  /** Fetches those that are not here yet, for files. */
  readonly all: () => Promise<readonly ReviewInfo[]>;
}

/** Reviews with what each is about and until when it is to be held. */
export function ReviewTable({ reviews, timeZone, isOfOne = false, all }: ReviewTableProps) {
  const titleOf = useTitles();
  const columns: readonly Column<ReviewInfo>[] = [
    {
      key: 'review',
      head: t('Review'),
      isRowHead: true,
      value: ({ agreement, title }) => (isOfOne ? title : `${titleOf(agreement)}: ${title}`),
      cell: ({ agreement, number, title }) => (
        <Link to="/agreements/$id/reviews/$number" params={{ id: agreement, number: String(number) }}>
          {isOfOne ? title : `${titleOf(agreement)}: ${title}`}
        </Link>
      ),
    },
    { key: 'about', head: t('About'), value: (one) => aboutText(one, timeZone) },
    {
      key: 'state',
      head: t('State'),
      value: ({ state, isOverdue }) => (isOverdue ? 'overdue' : state),
      cell: (one) => <ReviewBadge {...one} />,
    },
    {
      key: 'due',
      head: t('Held, or to be held before'),
      value: (one) => ({ instant: one.heldAt ?? one.dueAt, timeZone }),
    },
    { key: 'came', head: t('Came'), value: ({ origin }) => t(ORIGINS[origin]) },
  ];
  return (
    <Table
      caption={t('Reviews')}
      columns={columns}
      rows={reviews}
      allRows={all}
      rowKey={({ agreement, number }) => `${agreement} ${number}`}
    />
  );
}

const ORIGINS = {
  schedule: later('by schedule'),
  person: later('was started'),
  playbook: later('by a playbook'),
} as const;

/** What a review is about: its period, or from when to when. */
export function aboutText({ period, from, to }: ReviewInfo, timeZone: string): string {
  if (period !== null) return periodText(period);
  return t('{{from}} to {{to}}', {
    from: dayText(from, timeZone),
    to: dayText(Date.parse(to) - 1, timeZone), // The end is the first instant after it.
  });
}
