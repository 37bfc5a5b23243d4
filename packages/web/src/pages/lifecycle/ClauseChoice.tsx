import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ClauseName, clausesQuery } from '../../api/lifecycle.ts';
import { t } from '../../i18n/text.ts';

interface ClauseChoiceProps {
  /** Of the agreement. */
  readonly id: string;
  /** Id of the clause; empty for the whole. */
  readonly value: string;
  readonly onChange: (clause: string) => void;
}

/** The clause that something is said of, out of those that there are. They are asked for once somebody comes to it. */
export function ClauseChoice({ id, value, onChange }: ClauseChoiceProps) {
  const [isUsed, setUsed] = useState(false);
  const { data, error, isPending } = useQuery({ ...clausesQuery(id), enabled: isUsed });
  return (
    <Select
      label={t('Clause')}
      description={t('Type a part of its name or id; left empty, it is said of the whole.')}
      placeholder={t('The whole')}
      searchable
      clearable
      data={(data?.clauses ?? []).map((one) => ({ value: one.id, label: nameOf(one) }))}
      nothingFoundMessage={isPending && !error ? t('Loading…') : t('No such clause.')}
      error={error?.message}
      value={value === '' ? null : value}
      onFocus={() => setUsed(true)}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

function nameOf({ id, title }: ClauseName): string {
  return title === null ? id : `${title} (${id})`;
}
