import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { titlesQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { useMay } from '../session/useSession.ts';

interface AgreementChoiceProps {
  readonly agreement: string | undefined;
  readonly onChange: (agreement: string | undefined) => void;
}

/** Narrows what is shown to one agreement. */
export function AgreementChoice({ agreement, onChange }: AgreementChoiceProps) {
  const agreements = useQuery({ ...titlesQuery(), enabled: useMay('agreement.read') }).data?.agreements ?? [];
  return (
    <Select
      aria-label={t('Agreement')}
      placeholder={t('All agreements')}
      clearable
      clearButtonProps={{ 'aria-label': t('All agreements') }}
      data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
      value={agreement ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
