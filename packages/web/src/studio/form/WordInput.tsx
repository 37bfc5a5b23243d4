import { Autocomplete, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { FormField, FormWay } from '@tallystick/agreement';
import { useState } from 'react';
import { t } from '../../i18n/text.ts';
import { inputId, problemOf, useForm } from './context.ts';
import { DurationInput } from './DurationInput.tsx';
import { ShareInput } from './ShareInput.tsx';
import { useTyped } from './useTyped.ts';

export type WordWay = Extract<FormWay, { kind: 'word' }>;

/** What every input of a word is given. */
export interface WordProps {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly error: string | undefined;
  readonly required: boolean;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly onLeave: () => void;
}

/** Texts from this length on are written over several lines. */
const LONG = 70;

/** The input of a word, made for its notation. */
export function WordInput({ field, way }: { readonly field: FormField; readonly way: WordWay }) {
  const { edit, diagnoses, zones } = useForm();
  const take = (value: string) => edit([{ kind: 'set', path: field.path, value }]);
  const typed = useTyped(field.text ?? '', take);
  // As it was at first: an input that becomes another one while somebody types would lose them.
  const [isLong] = useState((field.text ?? '').length > LONG);
  const props: WordProps = {
    id: inputId(field.path),
    label: field.title,
    description: field.help,
    error: problemOf(field, diagnoses),
    required: field.required,
    value: typed.value,
    onType: typed.type,
    onLeave: typed.leave,
  };
  const { choices, isFree, notation, named, examples } = way;
  const common = {
    id: props.id,
    label: props.label,
    description: props.description,
    error: props.error,
    withAsterisk: props.required,
    value: props.value,
  };
  if (choices.length > 0 && !isFree) {
    const isKnown = choices.some(({ value }) => value === typed.value);
    return (
      <NativeSelect
        {...common}
        data={[
          ...(isKnown ? [] : [{ value: typed.value, label: typed.value || t('Choose…') }]),
          ...choices.map(({ value, title }) => ({ value, label: title })),
        ]}
        onChange={(event) => take(event.currentTarget.value)}
      />
    );
  }
  const isChoice = choices.some(({ value }) => value === typed.value);
  if (notation === 'share' && !isChoice) return <ShareInput {...props} />;
  if (notation === 'duration' && !isChoice) return <DurationInput {...props} />;
  const offered = named === 'zones' ? zones : [...choices.map(({ value }) => value), ...examples];
  if (named === 'zones' || choices.length > 0) {
    return (
      <Autocomplete
        {...common}
        data={[...new Set(offered)]}
        limit={8}
        onChange={props.onType}
        onBlur={props.onLeave}
      />
    );
  }
  if (notation === 'text' && examples.length === 0 && isLong) {
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        onChange={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onLeave}
      />
    );
  }
  return (
    <TextInput
      {...common}
      type={notation === 'date' ? 'date' : 'text'}
      inputMode={notation === 'whole number' ? 'numeric' : 'text'}
      placeholder={examples.length > 0 ? examples.join(', ') : ''}
      onChange={(event) => props.onType(event.currentTarget.value)}
      onBlur={props.onLeave}
    />
  );
}
