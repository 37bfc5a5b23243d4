import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import type { FormField, FormWay } from '@tallystick/agreement';
import { type FormEvent, useState } from 'react';
import { t } from '../../i18n/text.ts';
import { titleInside } from '../said.ts';
import { inputId, useForm } from './context.ts';
import { Field } from './Field.tsx';
import styles from './form.module.css';

interface EntriesProps {
  readonly field: FormField;
  readonly way: Extract<FormWay, { kind: 'list' | 'entries' }>;
  readonly isWhole: boolean;
}

/** A list, or a mapping by name: what is in it, and a way to add. */
export function Entries({ field, way, isWhole }: EntriesProps) {
  const { edit } = useForm();
  const entries = field.entries ?? [];
  const add = (step: string | number) => {
    const path = [...field.path, step];
    edit([{ kind: 'set', path, value: way.freshEntry }], path);
  };
  const inside = (
    <>
      {entries.map((entry) => (
        <div key={entry.path.join('.')} className={styles.entry}>
          <Field field={entry} />
          <CloseButton
            size="sm"
            className={styles.takeAway}
            aria-label={t('Take {{title}} away', { title: entry.title })}
            title={t('Take away')}
            onClick={() => edit([{ kind: 'remove', path: entry.path }])}
          />
        </div>
      ))}
      {way.kind === 'list' ? (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => add(entries.length)}>
            {t('Add an entry')}
          </Button>
        </div>
      ) : (
        <AddName
          field={field}
          names={way.names
            .filter(({ value }) => entries.every(({ path }) => path.at(-1) !== value))
            .map(({ value, title }) => ({ value, label: title }))}
          areNamesKnown={way.names.length > 0}
          onAdd={add}
        />
      )}
    </>
  );
  if (isWhole) return <div className={styles.fields}>{inside}</div>;
  return (
    <fieldset className={styles.group} id={inputId(field.path)} tabIndex={-1}>
      <legend>{field.title}</legend>
      {field.help && <p className={styles.help}>{field.help}</p>}
      {inside}
    </fieldset>
  );
}

interface AddNameProps {
  readonly field: FormField;
  readonly names: readonly { readonly value: string; readonly label: string }[];
  readonly areNamesKnown: boolean;
  readonly onAdd: (name: string) => void;
}

function AddName({ field, names, areNamesKnown, onAdd }: AddNameProps) {
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd(name.trim());
    setName('');
  };
  if (areNamesKnown && names.length === 0) return null;
  const label = t('Add to {{title}}', { title: titleInside(field.title) });
  return (
    <form className={styles.addName} onSubmit={submit}>
      {areNamesKnown ? (
        <NativeSelect
          size="xs"
          aria-label={label}
          value={name}
          data={[{ value: '', label: t('Choose…') }, ...names]}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          size="xs"
          aria-label={label}
          placeholder={t('its name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Button size="xs" variant="default" type="submit" aria-label={t('{{label}}: go', { label })}>
        {t('Add')}
      </Button>
    </form>
  );
}
