import { ActionIcon, NativeSelect } from '@mantine/core';
import { t } from '../i18n/text.ts';
import { periodText } from '../time/period.ts';
import styles from './switch.module.css';

interface PeriodSwitchProps {
  /** In time order. */
  readonly periods: readonly string[];
  readonly period: string;
  readonly onChange: (period: string) => void;
}

/** Chooses the period that a page is about: by name, or one step back and forth. */
export function PeriodSwitch({ periods, period, onChange }: PeriodSwitchProps) {
  const at = periods.indexOf(period);
  const [before, after] = [periods[at - 1], periods[at + 1]];
  return (
    <div className={styles.switch} data-no-print>
      <Step label={t('Earlier period')} sign="‹" to={before} onChange={onChange} />
      <NativeSelect
        aria-label={t('Period')}
        size="sm"
        value={period}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[...periods].reverse().map((id) => ({ value: id, label: periodText(id) }))}
      />
      <Step label={t('Later period')} sign="›" to={after} onChange={onChange} />
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly sign: string;
  readonly to: string | undefined;
  readonly onChange: (period: string) => void;
}

function Step({ label, sign, to, onChange }: StepProps) {
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={to ? `${label}: ${periodText(to)}` : label}
      disabled={to === undefined}
      onClick={() => to && onChange(to)}
    >
      <span aria-hidden className={styles.sign}>
        {sign}
      </span>
    </ActionIcon>
  );
}
