import { Button, CloseButton, NativeSelect } from '@mantine/core';
import type { FormField, FormWay, Path, PlainValue } from '@tallystick/agreement';
import { t } from '../../i18n/text.ts';
import { titleInside } from '../said.ts';
import { inputId, useForm } from './context.ts';
import { Entries } from './Entries.tsx';
import styles from './form.module.css';
import { handmadeFor } from './handmade.ts';
import { WordInput } from './WordInput.tsx';

interface FieldProps {
  readonly field: FormField;
  /** Whether the field is the clause itself, whose title stands above already. */
  readonly isWhole?: boolean;
}

/** Whatever can be filled in at a place, by what the language says of it. */
export function Field({ field, isWhole = false }: FieldProps) {
  const { edit, areLevers } = useForm();
  const way = field.way === undefined ? undefined : field.ways[field.way];
  if (!way) {
    return (
      <Button
        variant="default"
        onClick={() => edit([{ kind: 'set', path: field.path, value: freshOf(field.ways[0]) }], field.path)}
      >
        {t('Write {{title}}', { title: titleInside(field.title) })}
      </Button>
    );
  }
  const Handmade = handmadeFor(field);
  const inside = Handmade ? (
    <Handmade field={field} />
  ) : way.kind === 'word' ? (
    <WordInput field={field} way={way} />
  ) : way.kind === 'mapping' ? (
    <Mapping field={field} isWhole={isWhole} />
  ) : (
    <Entries field={field} way={way} isWhole={isWhole} />
  );
  if (areLevers) return inside;
  const canSwitch = !Handmade && field.ways.flatMap(offersOf).length > 1;
  const canRemove = !isWhole && !field.required && field.region !== undefined;
  if (!canSwitch && !canRemove) return inside;
  return (
    <div className={styles.field}>
      {inside}
      {canSwitch && <WaySwitch field={field} />}
      {canRemove && (
        <CloseButton
          size="sm"
          className={styles.remove}
          aria-label={t('Take {{title}} away', { title: field.title })}
          title={t('Take away')}
          onClick={() => edit([{ kind: 'remove', path: field.path }])}
        />
      )}
    </div>
  );
}

/** Another way to write the same thing: a percentile in place of a share, or one of a few words. */
function WaySwitch({ field }: { readonly field: FormField }) {
  const { edit } = useForm();
  const offered = field.ways.flatMap((way) => offersOf(way));
  const word = offered.findIndex(({ value }) => value === field.text);
  const chosen = word >= 0 ? word : offered.findIndex(({ way }) => way === field.ways[field.way ?? -1]);
  return (
    <NativeSelect
      size="xs"
      variant="unstyled"
      className={styles.switch}
      aria-label={t('How {{title}} is written', { title: field.title })}
      value={String(chosen)}
      data={offered.map(({ title }, index) => ({ value: String(index), label: title }))}
      onChange={(event) => {
        const next = offered[Number(event.currentTarget.value)];
        if (next) edit([{ kind: 'set', path: field.path, value: next.value }], field.path);
      }}
    />
  );
}

/** What can be chosen of a way: words that stand beside a notation are ways of their own. */
function offersOf(
  way: FormWay,
): readonly { readonly way: FormWay; readonly title: string; readonly value: PlainValue }[] {
  if (way.kind === 'list') return [{ way, title: t('as a list'), value: way.fresh }];
  if (way.kind !== 'word') return [{ way, title: way.title || t('in parts'), value: way.fresh }];
  const hasNotation = way.notation !== 'text' && way.notation !== 'whole number';
  const words = hasNotation ? way.choices : [];
  const title = way.choices.length > 0 && !way.isFree ? t('as one of the words') : t('as one value');
  const value = (hasNotation ? way.examples[0] : undefined) ?? freshOf(way);
  return [{ way, title, value }, ...words.map((one) => ({ way, title: one.title, value: one.value }))];
}

function Mapping({ field, isWhole }: Required<FieldProps>) {
  const fields = field.fields ?? [];
  const shown = fields.filter(({ region, required }) => region !== undefined || required);
  const inside = (
    <>
      {shown.map((one) => (
        <Field key={one.path.join('.')} field={one} />
      ))}
      <AddField fields={fields.filter((one) => !shown.includes(one))} of={field.path} />
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

/** Offers what is not written yet. */
function AddField({ fields, of }: { readonly fields: readonly FormField[]; readonly of: Path }) {
  const { edit, areLevers } = useForm();
  if (fields.length === 0 || areLevers) return null;
  return (
    <NativeSelect
      size="xs"
      className={styles.add}
      id={`${inputId(of)}-add`}
      aria-label={t('Add to this')}
      value=""
      data={[
        { value: '', label: t('Add…') },
        ...fields.map(({ path, title, help }) => ({
          value: String(path.at(-1)),
          label: help ? `${title}: ${help}` : title,
        })),
      ]}
      onChange={(event) => {
        const chosen = fields.find(({ path }) => String(path.at(-1)) === event.currentTarget.value);
        if (chosen) edit([{ kind: 'set', path: chosen.path, value: freshOf(chosen.ways[0]) }], chosen.path);
      }}
    />
  );
}

/** What is written first when a way is chosen. */
export function freshOf(way: FormWay | undefined): PlainValue {
  if (!way) return '';
  if (way.kind !== 'word') return way.fresh;
  return way.choices[0]?.value ?? way.examples[0] ?? '';
}
