import type { AgreementDetail } from '../../api/contract.ts';
import { Section } from '../../app/Section.tsx';
import { groupDigits } from '../../i18n/notation.ts';
import { type Column, Table } from '../../table/Table.tsx';

type Service = AgreementDetail['services'][number];

const COLUMNS: readonly Column<Service>[] = [
  { key: 'title', head: 'Service', isRowHead: true, value: ({ title }) => title },
  {
    key: 'tier',
    head: 'Tier',
    value: ({ tier }) => tier,
    cell: ({ tier }) => tier ?? <span className="quiet">none named</span>,
  },
  {
    key: 'fee',
    head: 'Fee',
    align: 'right',
    value: ({ fee }) => fee,
    cell: ({ fee }) =>
      fee ? fee.replace(/^[\d.]+/, groupDigits) : <span className="quiet">none named</span>,
  },
];

/** The services in scope. */
export function Services({ services }: { readonly services: readonly Service[] }) {
  if (services.length === 0) return null;
  return (
    <Section title="Services in scope">
      <Table caption="Services with tier and fee" columns={COLUMNS} rows={services} rowKey={({ id }) => id} />
    </Section>
  );
}
