import { useState } from 'react';
import { type SetLimits, setLimits } from '../../api/source-limits.ts';
import { t } from '../../i18n/text.ts';
import { ActPopover } from '../../session/ActPopover.tsx';
import { useAct } from '../../session/useAct.ts';
import { Why } from './Why.tsx';

interface UsualAgainProps {
  readonly agreement: string;
  readonly set: SetLimits;
}

/** Takes back what was set for a source. */
export function UsualAgain({ agreement, set: { source, etag } }: UsualAgainProps) {
  const act = useAct(['source-limits']);
  const [reason, setReason] = useState('');
  return (
    <ActPopover
      act={act}
      says={t('Take back')}
      label={t('Take back the limits of {{source}}', { source })}
      does={t('Take back')}
      work={() => setLimits({ agreement, source, etag, recordsPerSecond: null, recordBytes: null, reason })}
    >
      <p>{t('{{source}} may then send what is usual again.', { source })}</p>
      <Why reason={reason} onChange={setReason} />
    </ActPopover>
  );
}
