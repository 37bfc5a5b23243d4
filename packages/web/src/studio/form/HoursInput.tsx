import { Button, SegmentedControl, TextInput } from '@mantine/core';
import type { FormField, PlainValue } from '@tallystick/agreement';
import { t } from '../../i18n/text.ts';
import { WEEKDAYS } from '../../time/weekdays.ts';
import { inputId, problemOf, useForm } from './context.ts';
import styles from './form.module.css';
import { type Week, weekOf, writtenWeek } from './week.ts';

/** Opening hours as a week: from and to by day, with a second stretch where there is a break. */
export function HoursInput({ field }: { readonly field: FormField }) {
  const { edit, diagnoses } = useForm();
  const week = weekOf(field);
  const error = problemOf(field, diagnoses);
  const write = (value: PlainValue) => edit([{ kind: 'set', path: field.path, value }]);
  const change = (next: Week) => write(writtenWeek(next));
  return (
    <fieldset className={styles.group} id={inputId(field.path)} tabIndex={-1}>
      <legend>{field.title}</legend>
      {field.help && <p className={styles.help}>{field.help}</p>}
      <SegmentedControl
        aria-label={t('When it is open')}
        value={week ? 'week' : 'always'}
        data={[
          { value: 'always', label: t('Around the clock') },
          { value: 'week', label: t('By day') },
        ]}
        onChange={(value) => write(value === 'always' ? '24x7' : { 'mon-fri': '09:00-17:00' })}
      />
      {week && (
        <div className={styles.week}>
          {WEEKDAYS.map(([day, name]) => (
            <Day
              key={day}
              name={t(name)}
              ranges={week[day] ?? []}
              onChange={(ranges) => change({ ...week, [day]: ranges })}
            />
          ))}
        </div>
      )}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}

interface DayProps {
  readonly name: string;
  readonly ranges: readonly string[];
  readonly onChange: (ranges: readonly string[]) => void;
}

function Day({ name, ranges, onChange }: DayProps) {
  const replace = (index: number, range: string) =>
    onChange(ranges.map((one, at) => (at === index ? range : one)));
  return (
    <fieldset className={styles.day} aria-label={name}>
      <span className={styles.dayName} aria-hidden>
        {name}
      </span>
      {ranges.length === 0 && <span className="quiet">{t('closed')}</span>}
      {ranges.map((range, index) => {
        const [from = '', to = ''] = range.split('-');
        const said = ranges.length > 1 ? t('{{name}}, stretch {{place}}', { name, place: index + 1 }) : name;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
          <span key={index} className={styles.stretch}>
            <TimeInput
              label={t('{{said}} from', { said })}
              value={from}
              onChange={(time) => replace(index, `${time}-${to}`)}
            />
            <span aria-hidden>–</span>
            <TimeInput
              label={t('{{said}} to', { said })}
              value={to}
              onChange={(time) => replace(index, `${from}-${time}`)}
            />
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={t('Take {{said}} away', { said })}
              onClick={() => onChange(ranges.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          </span>
        );
      })}
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={
          ranges.length === 0 ? t('Open on {{name}}', { name }) : t('Add a stretch on {{name}}', { name })
        }
        onClick={() => onChange([...ranges, ranges.length === 0 ? '09:00-17:00' : '18:00-20:00'])}
      >
        {ranges.length === 0 ? t('Open') : '+'}
      </Button>
    </fieldset>
  );
}

/** A time of day as text: 24:00 is the end of a day, which inputs of times do not know. */
function TimeInput({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <TextInput
      aria-label={label}
      size="xs"
      className={styles.time}
      key={value}
      defaultValue={value}
      placeholder="09:00"
      onBlur={(event) => {
        const time = event.currentTarget.value.trim().replace(/^(\d):/u, '0$1:');
        if (time !== value && /^(?:[01]\d|2[0-4]):[0-5]\d$/u.test(time)) onChange(time);
        else event.currentTarget.value = value;
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
