import { Button, Checkbox, Popover, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ExclusionInfo } from '../../../api/exclusions.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';

/** Accepts, rejects or withdraws what was told not to count, with the reason. */
export function Decide({
  agreement,
  exclusion,
}: {
  readonly agreement: string;
  readonly exclusion: Pick<ExclusionInfo, 'id' | 'clause' | 'from' | 'series' | 'mayDecide' | 'mayWithdraw'>;
}) {
  const act = useAct();
  const [reason, setReason] = useState('');
  const [all, setAll] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { mayDecide, mayWithdraw, clause, series } = exclusion;
  const decide = (decision: 'accept' | 'reject' | 'withdraw') => (event?: FormEvent) => {
    event?.preventDefault();
    const path = apiPath(['agreements', agreement, 'exclusions', exclusion.id, 'decisions']);
    void act.run(async () => {
      await write('POST', path, { decision, reason, series: all });
      setOpen(false);
      setReason('');
    });
  };
  return (
    <Popover withArrow trapFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('Decide about {{clause}} {{from}}', { clause, from: exclusion.from })}
          onClick={() => setOpen(!isOpen)}
        >
          {mayDecide ? t('Decide') : t('Withdraw')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.form} onSubmit={decide(mayDecide ? 'accept' : 'withdraw')}>
          <Fault text={act.fault} />
          <Textarea
            label={t('Why')}
            description={t('The other party reads it.')}
            required
            minLength={3}
            maxLength={2_000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {mayWithdraw && series !== null && (
            <Checkbox
              label={t('With all of its series that have not begun')}
              checked={all}
              onChange={(event) => setAll(event.currentTarget.checked)}
            />
          )}
          <div className={styles.row}>
            {mayDecide && (
              <Button type="submit" size="xs" loading={act.isBusy}>
                {t('Accept')}
              </Button>
            )}
            {mayDecide && (
              <Button variant="default" size="xs" loading={act.isBusy} onClick={() => decide('reject')()}>
                {t('Reject')}
              </Button>
            )}
            {mayWithdraw && (
              <Button
                type={mayDecide ? 'button' : 'submit'}
                variant="default"
                size="xs"
                loading={act.isBusy}
                onClick={mayDecide ? () => decide('withdraw')() : undefined}
              >
                {t('Withdraw')}
              </Button>
            )}
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
