import { Button, TextInput } from '@mantine/core';
import type { FormField } from '@tallystick/agreement';
import { t } from '../../i18n/text.ts';
import { inputId, problemOf, useForm } from './context.ts';
import styles from './form.module.css';
import { useTyped } from './useTyped.ts';

/** Credit tiers as a table: below what, how much. */
export function TiersInput({ field }: { readonly field: FormField }) {
  const { edit } = useForm();
  const rows = field.entries ?? [];
  const last = rows.at(-1);
  const add = () =>
    edit(
      [
        {
          kind: 'set',
          path: [...field.path, rows.length],
          value: {
            below: lowered(cellOf(last, 'below')?.text),
            credit: cellOf(last, 'credit')?.text ?? '10 %',
          },
        },
      ],
      [...field.path, rows.length, 'below'],
    );
  return (
    <fieldset className={styles.group}>
      <legend>{field.title}</legend>
      {field.help && <p className={styles.help}>{field.help}</p>}
      <table className={styles.tiers}>
        <thead>
          <tr>
            <th scope="col">{t('Below')}</th>
            <th scope="col">{t('Credit')}</th>
            <th>
              <span className="visually-hidden">{t('Take away')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.path.join('.')}>
              <td>
                <Cell field={cellOf(row, 'below')} label={t('Tier {{place}}, below', { place: index + 1 })} />
              </td>
              <td>
                <Cell
                  field={cellOf(row, 'credit')}
                  label={t('Tier {{place}}, credit', { place: index + 1 })}
                />
              </td>
              <td>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  disabled={rows.length === 1}
                  aria-label={t('Take tier {{place}} away', { place: index + 1 })}
                  onClick={() => edit([{ kind: 'remove', path: row.path }])}
                >
                  ×
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button size="compact-sm" variant="default" onClick={add}>
          {t('Add a tier')}
        </Button>
      </div>
    </fieldset>
  );
}

function Cell({ field, label }: { readonly field: FormField | undefined; readonly label: string }) {
  const { edit, diagnoses } = useForm();
  const typed = useTyped(field?.text ?? '', (value) => {
    if (field)
      edit([{ kind: 'set', path: field.path, value: /^\d+(?:\.\d+)?$/u.test(value) ? `${value} %` : value }]);
  });
  if (!field) return null;
  return (
    <TextInput
      id={inputId(field.path)}
      aria-label={label}
      size="sm"
      value={typed.value}
      error={problemOf(field, diagnoses)}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={typed.leave}
    />
  );
}

function cellOf(row: FormField | undefined, key: string): FormField | undefined {
  return row?.fields?.find(({ path }) => path.at(-1) === key);
}

/** A bound below the last one: one step further from the whole, `99 %` after `99.9 %`. */
function lowered(below = '99.9 %'): string {
  const share = Number(below.replace(/ ?%$/u, ''));
  if (!Number.isFinite(share)) return '95 %';
  return share > 99 ? '99 %' : share > 95 ? '95 %' : `${Math.max(1, Math.floor(share - 5))} %`;
}
