import { Button, TextInput } from '@mantine/core';
import type { FormField, OutlineClause, OutlineSection, Path } from '@tallystick/agreement';
import { type FormEvent, memo, useState } from 'react';
import { Section } from '../../app/Section.tsx';
import { useItemsInTurn } from '../../app/useTurns.ts';
import { t } from '../../i18n/text.ts';
import { useForm } from '../../studio/form/context.ts';
import { Field } from '../../studio/form/Field.tsx';
import styles from './studio.module.css';

/** Sections whose clauses have ids that other clauses name. */
const NAMED = new Set([
  'calendars',
  'escalations',
  'exclusions',
  'indicators',
  'objectives',
  'playbooks',
  'remedies',
  'reviews',
  'roles',
  'scenarios',
  'sources',
]);

interface ClauseFormProps {
  readonly form: FormField | undefined;
  readonly path: Path;
  /** Of the clause, as the outline calls it. */
  readonly title: string | undefined;
  /** The section that it is, if it is one. */
  readonly section: OutlineSection | undefined;
  readonly onGo: (path: Path) => void;
}

/** One clause as a form, made of what the language says of it. */
export function ClauseForm({ form, path, title, section, onGo }: ClauseFormProps) {
  const { edit } = useForm();
  if (!form || form.path.join('.') !== path.join('.')) return <Section title="…">{null}</Section>;
  const isHead = path.length === 0;
  const isClause = path.length > 1;
  const held = section?.addsTo?.join('.');
  const isAsClause = (one: FormField) => one.path.join('.') === held;
  const shown: FormField = isHead
    ? { ...form, fields: (form.fields ?? []).filter(isWord) }
    : { ...form, ...(form.fields ? { fields: form.fields.filter((one) => !isAsClause(one)) } : {}) };
  const remove = () => {
    edit([{ kind: 'remove', path }]);
    onGo(path.slice(0, 1));
  };
  return (
    <Section
      title={isHead ? t('The agreement') : (title ?? form.title)}
      note={isHead ? t('What it is and what it is called.') : form.help}
      aside={
        !isHead &&
        !(form.required && path.length === 1) &&
        form.region && (
          <Button size="compact-sm" variant="default" onClick={remove}>
            {isClause ? t('Remove this clause') : t('Remove this section')}
          </Button>
        )
      }
      padded
    >
      {isClause && NAMED.has(String(path[0])) && path.length === 2 && (
        <Rename key={path.join('.')} path={path} onGo={onGo} />
      )}
      {section && section.clauses.length > 0 && <Clauses clauses={section.clauses} onGo={onGo} />}
      {!isAsClause(form) && <Field key={path.join('.')} field={shown} isWhole />}
      {isAsClause(form) && section?.clauses.length === 0 && (
        <p className="quiet">{t('There is none yet. “+ Add” in the list of clauses begins one.')}</p>
      )}
    </Section>
  );
}

interface ClausesProps {
  readonly clauses: readonly OutlineClause[];
  readonly onGo: (path: Path) => void;
}

/** Clauses that are drawn at once. */
const AT_ONCE = 100;

/** The clauses of a section. It stays as it is while they do. */
const Clauses = memo(({ clauses, onGo }: ClausesProps) => (
  <ul className={styles.clauses}>
    {useItemsInTurn(clauses, AT_ONCE).map((clause) => (
      <li key={clause.path.join('.')} className={styles.item}>
        <button type="button" className={styles.clause} onClick={() => onGo(clause.path)}>
          {clause.title}
          {clause.id && <span className="quiet"> {clause.id}</span>}
        </button>
      </li>
    ))}
  </ul>
));

/** The id of a clause; whatever names it follows. */
function Rename({ path, onGo }: { readonly path: Path; readonly onGo: (path: Path) => void }) {
  const { edit } = useForm();
  const id = String(path.at(-1));
  const [name, setName] = useState(id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === id || !/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u.test(name)) return;
    edit([{ kind: 'rename', path, name }]);
    onGo([...path.slice(0, -1), name]);
  };
  return (
    <form className={styles.rename} onSubmit={submit}>
      <TextInput
        label={t('Short name')}
        description={t('Other clauses name it by this; they follow when it changes.')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {name !== id && (
        <Button type="submit" variant="default">
          {t('Rename')}
        </Button>
      )}
    </form>
  );
}

/** What is on the form of the head: single words. Sections have forms of their own. */
function isWord({ ways, path }: FormField): boolean {
  if (path.at(-1) === 'apiVersion') return false; // there is one version of the language
  return (
    ways.every(({ kind }) => kind === 'word') || path.at(-1) === 'effective' || path.at(-1) === 'precedence'
  );
}
