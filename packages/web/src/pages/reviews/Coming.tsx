import { Link } from '@tanstack/react-router';
import type { ReviewPage } from '../../api/reviews.ts';
import { Section } from '../../app/Section.tsx';
import { useTitles } from '../../app/useTitles.ts';
import { t } from '../../i18n/text.ts';
import { Table } from '../../table/Table.tsx';

/** When the next reviews come to be by their schedules. */
export function Coming({ coming, timeZone }: Pick<ReviewPage, 'coming'> & { readonly timeZone: string }) {
  const titleOf = useTitles();
  if (coming.length === 0) return null;
  return (
    <Section title={t('Coming')} note={t('Each comes by itself when its time ends.')}>
      <Table
        caption={t('Reviews that come')}
        rows={coming}
        rowKey={({ agreement, review }) => `${agreement} ${review}`}
        columns={[
          {
            key: 'title',
            head: t('Review'),
            isRowHead: true,
            value: ({ agreement, title }) => `${titleOf(agreement)}: ${title}`,
            cell: ({ agreement, title }) => (
              <Link to="/agreements/$id" params={{ id: agreement }} search={{ tab: 'reviews' }}>
                {titleOf(agreement)}: {title}
              </Link>
            ),
          },
          { key: 'at', head: t('When'), value: ({ at }) => ({ instant: at, timeZone }) },
        ]}
      />
    </Section>
  );
}
