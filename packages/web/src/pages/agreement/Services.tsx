import type { AgreementDetail } from '../../api/contract.ts';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { type Column, Table } from '../../table/Table.tsx';

type Service = AgreementDetail['services'][number];

/** The services in scope. */
export function Services({ services }: { readonly services: readonly Service[] }) {
  if (services.length === 0) return null;
  return (
    <Section title={t('Services in scope')}>
      <Table
        caption={t('Services with tier and fee')}
        columns={columns()}
        rows={services}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function columns(): readonly Column<Service>[] {
  return [
    { key: 'title', head: t('Service'), isRowHead: true, value: ({ title }) => title },
    {
      key: 'tier',
      head: t('Tier'),
      value: ({ tier }) => tier,
      cell: ({ tier }) => tier ?? <span className="quiet">{t('none named')}</span>,
    },
    {
      key: 'fee',
      head: t('Fee'),
      align: 'right',
      value: ({ fee }) => fee && feeText(fee),
      cell: ({ fee }) => (fee ? feeText(fee) : <span className="quiet">{t('none named')}</span>),
    },
  ];
}

/** A fee of the API, `24000 EUR per month`, as people write it. */
function feeText(fee: string): string {
  return sentenceText(fee.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')));
}
