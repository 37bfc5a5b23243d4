import { Link } from '@tanstack/react-router';
import type { ReviewPage } from '../../api/reviews.ts';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { Table } from '../../table/Table.tsx';

/** When the next reviews come to be by their schedules. */
export function Coming({ coming, timeZone }: Pick<ReviewPage, 'coming'> & { readonly timeZone: string }) {
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
            value: ({ agreement, title }) => `${agreement}: ${title}`,
            cell: ({ agreement, title }) => (
              <Link to="/agreements/$id" params={{ id: agreement }} search={{ tab: 'reviews' }}>
                {agreement}: {title}
              </Link>
            ),
          },
          { key: 'at', head: t('When'), value: ({ at }) => ({ instant: at, timeZone }) },
        ]}
      />
    </Section>
  );
}
