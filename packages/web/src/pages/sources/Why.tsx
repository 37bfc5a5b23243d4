import { TextInput } from '@mantine/core';
import { t } from '../../i18n/text.ts';

interface WhyProps {
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

/** Why somebody changes what a source may send. */
export function Why({ reason, onChange }: WhyProps) {
  return (
    <TextInput
      label={t('Why')}
      description={t('Goes into the audit log.')}
      maxLength={1_000}
      value={reason}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
