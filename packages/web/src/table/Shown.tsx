import { figureText, groupDigits } from '../i18n/notation.ts';
import { t } from '../i18n/text.ts';
import { Money } from '../money/Money.tsx';
import { quantityText } from '../status/quantity.ts';
import { At } from '../time/At.tsx';
import { Duration } from '../time/Duration.tsx';
import type { CellValue } from './value.ts';

/** A value as pages show it. */
export function Shown({ value }: { readonly value: CellValue }) {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return groupDigits(String(value));
  if ('instant' in value) return <At at={value.instant} timeZone={value.timeZone} />;
  if ('ms' in value) return <Duration ms={Number(value.ms)} />;
  if ('decimal' in value) return quantityText(value.decimal, value.unit);
  if ('amount' in value) return <Money of={value} />;
  return (
    <span
      title={t('exactly {{numerator}} ÷ {{denominator}}', {
        numerator: value.numerator,
        denominator: value.denominator,
      })}
    >
      {figureText(value.text)}
    </span>
  );
}
