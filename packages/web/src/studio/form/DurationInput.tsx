import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { later, t } from '../../i18n/text.ts';
import { useForm } from './context.ts';
import styles from './form.module.css';
import { Slider } from './Slider.tsx';
import type { WordProps } from './WordInput.tsx';

const UNITS = [
  ['s', later('seconds')],
  ['min', later('minutes')],
  ['h', later('hours')],
  ['days', later('days')],
  ['business days', later('business days')],
  ['weeks', later('weeks')],
] as const;
const SIMPLE = /^\d+(?:\.\d+)? ?(?:s|min|h|days?|business days?|weeks?)$/u;
/** While it is typed, the number may be anything. */
const WITH_UNIT = /^(.*?) ?(s|min|h|business days?|days?|weeks?)$/u;

/** A length of time: a number and its unit; what has several units, as 1 h 20 min, is typed as it is written. */
export function DurationInput({ value, onType, onLeave, required, ...props }: WordProps) {
  const { areLevers } = useForm();
  // As it was at first: an input that becomes another one while somebody types would lose them.
  const [isSimple] = useState(SIMPLE.test(value));
  if (!isSimple) {
    return (
      <TextInput
        {...props}
        withAsterisk={required}
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={onLeave}
      />
    );
  }
  const [, amount = value, written = ''] = WITH_UNIT.exec(value) ?? [];
  const unit = /day|week/u.test(written) ? `${written.replace(/s$/u, '')}s` : written;
  const write = (number: string, of: string) =>
    onType(`${number} ${number === '1' ? of.replace(/(day|week)s$/u, '$1') : of}`);
  return (
    <div>
      <div className={styles.duration}>
        <TextInput
          {...props}
          withAsterisk={required}
          inputMode="decimal"
          value={amount}
          onChange={(event) => write(event.currentTarget.value.trim(), unit)}
          onBlur={onLeave}
        />
        <NativeSelect
          aria-label={t('{{label}}, unit', { label: props.label })}
          value={unit}
          data={UNITS.map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(event) => write(amount, event.currentTarget.value)}
          onBlur={onLeave}
        />
      </div>
      {areLevers && (
        <Slider
          label={props.label}
          value={Number(amount)}
          rangeOf={(first) => ({ min: 1, max: Math.max(10, Math.ceil(first * 4)), step: 1 })}
          onMove={(moved) => write(String(moved), unit)}
        />
      )}
    </div>
  );
}
