import type { ClauseEdit, Diagnosis, FormField, Path } from '@tallystick/agreement';
import { createContext, useContext } from 'react';

/** What the inputs of a form share. */
export interface FormContext {
  /** Does edits to the agreement that the form is of. */
  readonly edit: (edits: readonly ClauseEdit[], focus?: Path) => void;
  readonly diagnoses: readonly Diagnosis[];
  readonly zones: readonly string[];
  /** Whether these are terms to be moved and not to be written: numbers have sliders, and nothing is added or taken away. */
  readonly areLevers?: boolean;
}

const Context = createContext<FormContext | undefined>(undefined);

export const FormProvider = Context.Provider;

/** @throws Error outside a form. */
export function useForm(): FormContext {
  const context = useContext(Context);
  if (!context) throw new Error('An input stands outside its form.');
  return context;
}

/** The id of the input of a path. */
export function inputId(path: Path): string {
  return `field-${path.map((step) => String(step).replaceAll(/[^\w-]/gu, '_')).join('.')}`;
}

/** What is to be said of a word: all that begins in it. */
export function problemOf({ region }: FormField, diagnoses: readonly Diagnosis[]): string | undefined {
  if (!region) return undefined;
  const isInside = ({ region: { line, column } }: Diagnosis) =>
    (line > region.line || (line === region.line && column >= region.column)) &&
    (line < region.endLine || (line === region.endLine && column <= region.endColumn));
  const found = diagnoses.filter((one) => one.severity === 'error' && isInside(one));
  return found.length === 0 ? undefined : found.map(({ message }) => message.split('\n')[0]).join(' ');
}
