import { TextInput } from '@mantine/core';
import { useForm } from './context.ts';
import { Slider } from './Slider.tsx';
import type { WordProps } from './WordInput.tsx';

/** A share: its number is typed or moved, the sign of per cent stands there already. */
export function ShareInput({ value, onType, onLeave, required, ...props }: WordProps) {
  const { areLevers } = useForm();
  const isShare = value === '' || /^[\d.]* ?%$/u.test(value);
  const number = value.replace(/ ?%$/u, '');
  return (
    <div>
      <TextInput
        {...props}
        withAsterisk={required}
        inputMode="decimal"
        value={isShare ? number : value}
        rightSection={isShare ? <span aria-hidden>%</span> : undefined}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim().replace(',', '.');
          onType(/^[\d.]+$/u.test(typed) ? `${typed} %` : typed);
        }}
        onBlur={onLeave}
      />
      {areLevers && isShare && (
        <Slider
          label={props.label}
          value={number === '' ? Number.NaN : Number(number)}
          rangeOf={rangeOf}
          onMove={(moved) => onType(`${moved} %`)}
        />
      )}
    </div>
  );
}

/** High shares are moved in small steps: between 99 % and 100 % lies all that is promised of some services. */
function rangeOf(share: number) {
  if (share >= 99) return { min: 98, max: 100, step: 0.01 };
  if (share >= 90) return { min: 80, max: 100, step: 0.1 };
  return { min: 0, max: 100, step: 1 };
}
