import type { FormField, Path } from '@tallystick/agreement';
import type { ComponentType } from 'react';
import { HoursInput } from './HoursInput.tsx';
import { TiersInput } from './TiersInput.tsx';

/** Inputs made by hand, by the clause that they are for: `*` stands for any step. All others come from the language. */
const HANDMADE: readonly (readonly [string, ComponentType<{ readonly field: FormField }>])[] = [
  ['calendars.*.hours', HoursInput],
  ['credits.schedules.*.tiers', TiersInput],
];

/** The input that was made for a place, if there is one. */
export function handmadeFor({ path }: FormField): ComponentType<{ readonly field: FormField }> | undefined {
  return HANDMADE.find(([pattern]) => matches(pattern.split('.'), path))?.[1];
}

function matches(pattern: readonly string[], path: Path): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((step, index) => step === '*' || step === String(path[index]))
  );
}
