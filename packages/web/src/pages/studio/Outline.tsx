import { Button } from '@mantine/core';
import type { OutlineClause, OutlineSection, Path } from '@tallystick/agreement';
import { type FormEvent, memo, useState } from 'react';
import { useItemsInTurn } from '../../app/useTurns.ts';
import { t } from '../../i18n/text.ts';
import { useForm } from '../../studio/form/context.ts';
import { freshOf } from '../../studio/form/Field.tsx';
import type { Workbench } from '../../studio/workbench.ts';
import styles from './studio.module.css';

/** Clauses that are drawn at once. */
const AT_ONCE = 100;

interface OutlineProps {
  readonly sections: readonly OutlineSection[];
  readonly path: Path;
  /** Gives the text of the moment: what is typed changes nothing here until the clauses are others. */
  readonly textNow: () => string;
  readonly bench: Workbench;
  readonly onGo: (path: Path) => void;
}

/** The clauses of the agreement, and what can be added to it. It stays as it is while nothing of this changes, for there may be thousands. */
export const Outline = memo(PlainOutline);

function PlainOutline({ sections, path, textNow, bench, onGo }: OutlineProps) {
  const here = path.join('.');
  const link = (to: Path, title: string, note?: string) => (
    <ClauseButton to={to} title={title} note={note} isHere={to.join('.') === here} onGo={onGo} />
  );
  const written = sections.filter(({ isWritten, isRequired }) => isWritten || isRequired);
  return (
    <nav className={styles.outline} aria-label={t('Clauses')}>
      <details open={window.innerWidth > 900}>
        <summary>{t('Clauses')}</summary>
        <ul>
          <li>{link([], t('The agreement'))}</li>
          {written.map((section) => (
            <li key={section.title}>
              {link(section.path, section.title, section.isWritten ? undefined : t('missing'))}
              {section.clauses.length > 0 && (
                <ul>
                  <Clauses clauses={section.clauses} here={here} onGo={onGo} />
                </ul>
              )}
              {section.addsTo && (
                <AddClause
                  section={section}
                  to={section.addsTo}
                  textNow={textNow}
                  bench={bench}
                  onGo={onGo}
                />
              )}
            </li>
          ))}
        </ul>
        <AddSection
          sections={sections.filter((one) => !written.includes(one))}
          textNow={textNow}
          bench={bench}
          onGo={onGo}
        />
      </details>
    </nav>
  );
}

interface ClausesProps {
  readonly clauses: readonly OutlineClause[];
  readonly here: string;
  readonly onGo: (path: Path) => void;
}

/** The clauses of a section, some after the others. */
function Clauses({ clauses, here, onGo }: ClausesProps) {
  return useItemsInTurn(clauses, AT_ONCE).map(({ path, title }) => {
    const key = path.join('.');
    return (
      <li key={key} className={styles.item}>
        <ClauseButton to={path} title={title} note={undefined} isHere={key === here} onGo={onGo} />
      </li>
    );
  });
}

interface ClauseButtonProps {
  readonly to: Path;
  readonly title: string;
  readonly note: string | undefined;
  readonly isHere: boolean;
  readonly onGo: (path: Path) => void;
}

const ClauseButton = memo(
  ({ to, title, note, isHere, onGo }: ClauseButtonProps) => (
    <button
      type="button"
      className={styles.clause}
      aria-current={isHere ? 'true' : undefined}
      onClick={() => onGo(to)}
    >
      {title}
      {note && <span className="quiet"> {note}</span>}
    </button>
  ),
  ({ to: before, ...one }, { to, ...other }) =>
    before.join('.') === to.join('.') &&
    one.title === other.title &&
    one.note === other.note &&
    one.isHere === other.isHere &&
    one.onGo === other.onGo,
);

interface AddProps {
  readonly textNow: () => string;
  readonly bench: Workbench;
  readonly onGo: (path: Path) => void;
}

/** Adds a clause to a section, under a name where clauses have names. */
function AddClause({
  section,
  to,
  textNow,
  bench,
  onGo,
}: AddProps & { readonly section: OutlineSection; readonly to: Path }) {
  const { edit } = useForm();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const add = async (asked: string | undefined) => {
    const [form] = await bench.ask('forms', { text: textNow(), paths: [to] });
    const way = form?.ways.find(({ kind }) => kind === 'entries' || kind === 'list');
    if (way?.kind !== 'entries' && way?.kind !== 'list') return;
    if (way.kind === 'entries' && asked === undefined) return setOpen(true);
    const path = [...to, way.kind === 'list' ? (form?.entries ?? []).length : asked!];
    edit([{ kind: 'set', path, value: way.freshEntry }]);
    onGo(path);
    setOpen(false);
    setName('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = name
      .trim()
      .toLowerCase()
      .replaceAll(/[^\w-]+/gu, '-');
    if (id !== '') void add(id);
  };
  if (!isOpen) {
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        className={styles.addClause}
        aria-label={t('Add to {{title}}', { title: section.title })}
        onClick={() => void add(undefined)}
      >
        {t('+ Add')}
      </Button>
    );
  }
  return (
    <form className={styles.addClauseForm} onSubmit={submit}>
      <input
        aria-label={t('Short name of the new entry of {{title}}', { title: section.title })}
        placeholder={t('short-name')}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      />
      <Button size="compact-xs" type="submit">
        {t('Add')}
      </Button>
    </form>
  );
}

function AddSection({
  sections,
  textNow,
  bench,
  onGo,
}: AddProps & { readonly sections: readonly OutlineSection[] }) {
  const { edit } = useForm();
  if (sections.length === 0) return null;
  const add = async (section: OutlineSection) => {
    const [form] = await bench.ask('forms', { text: textNow(), paths: [section.path] });
    const [way] = form?.ways ?? [];
    // A section of entries begins with its first one; an empty mapping is none.
    const value = way && way.kind !== 'word' && way.kind !== 'mapping' ? way.fresh : freshOf(way);
    const isEmpty = typeof value === 'object' && Object.keys(value).length === 0;
    if (isEmpty && section.addsTo && way?.kind === 'entries') {
      edit([{ kind: 'set', path: [...section.path, 'new'], value: way.freshEntry }]);
      return onGo([...section.path, 'new']);
    }
    if (!isEmpty) edit([{ kind: 'set', path: section.path, value }]);
    onGo(section.path);
  };
  return (
    <label className={styles.addSection}>
      <span className="visually-hidden">{t('Add a section')}</span>
      <select
        value=""
        onChange={(event) => {
          const section = sections.find(({ title }) => title === event.currentTarget.value);
          if (section) void add(section);
        }}
      >
        <option value="">{t('Add a section…')}</option>
        {sections.map(({ title, help }) => (
          <option key={title} value={title}>
            {help ? `${title}: ${help}` : title}
          </option>
        ))}
      </select>
    </label>
  );
}
