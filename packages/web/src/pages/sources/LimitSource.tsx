import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type SetLimits, setLimits } from '../../api/source-limits.ts';
import { t } from '../../i18n/text.ts';
import { ActPopover } from '../../session/ActPopover.tsx';
import { useAct } from '../../session/useAct.ts';
import { Why } from './Why.tsx';

interface LimitSourceProps {
  readonly agreement: string;
  /** Undefined where it is typed in. */
  readonly source: string | undefined;
  readonly set: SetLimits | undefined;
}

/** Limits a source; a field that is empty leaves it at what is usual. */
export function LimitSource({ agreement, source, set }: LimitSourceProps) {
  const act = useAct(['source-limits']);
  const [named, setNamed] = useState('');
  const [rate, setRate] = useState(textOf(set?.recordsPerSecond));
  const [bytes, setBytes] = useState(textOf(set?.recordBytes));
  const [reason, setReason] = useState('');
  const of = source ?? named.trim();
  return (
    <ActPopover
      act={act}
      says={source === undefined ? t('Limit another source') : t('Change')}
      label={source === undefined ? undefined : t('Change the limits of {{source}}', { source })}
      does={t('Set')}
      work={() =>
        setLimits({
          ...{ agreement, source: of, etag: set?.etag, reason },
          ...{ recordsPerSecond: numberOf(rate), recordBytes: numberOf(bytes) },
        })
      }
    >
      {source === undefined && (
        <TextInput
          label={t('Source, by its id in the agreement')}
          required
          maxLength={128}
          value={named}
          onChange={(event) => setNamed(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('Records a second')}
        description={t('For long; ten times as many at once. Empty for what is usual.')}
        inputMode="numeric"
        pattern="[0-9]{1,7}"
        title={t('A whole number, 1 to 1,000,000')}
        value={rate}
        onChange={(event) => setRate(event.currentTarget.value)}
      />
      <TextInput
        label={t('Bytes of a record')}
        description={t('Its data and original text together. Empty for what is usual.')}
        inputMode="numeric"
        pattern="[0-9]{1,7}"
        title={t('A whole number, 100 to 1,000,000')}
        value={bytes}
        onChange={(event) => setBytes(event.currentTarget.value)}
      />
      <Why reason={reason} onChange={setReason} />
    </ActPopover>
  );
}

function textOf(limit: number | null | undefined): string {
  return limit == null ? '' : String(limit);
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
