import { useRef } from 'react';
import { t } from '../../i18n/text.ts';
import styles from './form.module.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  /** Of the value that it had at first. */
  readonly rangeOf: (first: number) => { readonly min: number; readonly max: number; readonly step: number };
  readonly onMove: (value: number) => void;
}

/** Moves a number; what cannot be reached with it is typed. Its range stays where it began. */
export function Slider({ label, value, rangeOf, onMove }: SliderProps) {
  const first = useRef(value);
  if (!Number.isFinite(value)) return null;
  const { min, max, step } = rangeOf(first.current);
  return (
    <input
      type="range"
      className={styles.slider}
      aria-label={t('{{label}}, slider', { label })}
      min={min}
      max={max}
      step={step}
      value={value}
      onChange={(event) => onMove(Number(event.currentTarget.value))}
    />
  );
}
