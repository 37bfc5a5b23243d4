import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { draftsQuery } from '../../api/drafts.ts';
import { titlesQuery } from '../../api/queries.ts';
import layout from '../../app/layout.module.css';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import { useAct } from '../../session/useAct.ts';
import { ownZone } from '../../session/zone.ts';
import type { Workbench } from '../../studio/workbench.ts';
import type { TemplateView } from '../../studio/worker/protocol.ts';
import { instantText } from '../../time/instant.ts';
import { blankText } from './blank.ts';
import { localDrafts } from './localDrafts.ts';
import styles from './studio.module.css';

interface StartProps {
  readonly bench: Workbench;
  readonly person: string;
  readonly onBegin: (text: string, title: string) => void;
}

/** What a new agreement is begun with: a template, one that there is, or a blank page. */
export function Start({ bench, person, onBegin }: StartProps) {
  const templates = useQuery({
    queryKey: ['templates'],
    queryFn: () => bench.ask('templates', {}),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [chosen, setChosen] = useState<TemplateView | 'blank' | undefined>();
  const agreements = useQuery(titlesQuery()).data?.agreements ?? [];
  const onServer = useQuery(draftsQuery()).data?.drafts ?? [];
  const drafts = localDrafts(localStorage, person).filter(({ agreement }) => agreement !== null);
  return (
    <>
      <div className={layout.head}>
        <h1>{t('Draft studio')}</h1>
        <p className={layout.lead}>
          {t(
            'Write an agreement by form or as text. What it says in words, whether its examples come out, and what is weak in it stand beside it as you write.',
          )}
        </p>
      </div>
      {drafts.length > 0 && (
        <Section title={t('Drafts in this browser')} note={t('Not saved on the server.')} padded>
          <ul className={styles.list}>
            {drafts.map(({ agreement, title, savedAt }) => (
              <li key={agreement}>
                <Link to="/studio" search={{ agreement: agreement! }}>
                  {title || agreement}
                </Link>{' '}
                <span className="quiet">
                  {t('of {{savedAt}}', { savedAt: instantText(savedAt, ownZone()) })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {onServer.length > 0 && (
        <Section
          title={t('Drafts on the server')}
          note={t('Of your party; the other does not see them.')}
          padded
        >
          <ul className={styles.list}>
            {onServer.map(({ id, title, editedAt }) => (
              <li key={id}>
                <Link to="/studio" search={{ agreement: id }}>
                  {title}
                </Link>{' '}
                <span className="quiet">
                  {t('of {{editedAt}}', { editedAt: instantText(editedAt, ownZone()) })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {chosen !== undefined && (
        <Names bench={bench} from={chosen} onBegin={onBegin} onCancel={() => setChosen(undefined)} />
      )}
      <Section title={t('Start from a template')} padded>
        <ul className={styles.cards} aria-busy={templates.isPending}>
          {(templates.data ?? []).map((template) => (
            <li key={template.name}>
              <button type="button" className={styles.card} onClick={() => setChosen(template)}>
                <strong>{sentenceText(template.title)}</strong>
                <span className="quiet">{sentenceText(template.summary)}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className={styles.card} onClick={() => setChosen('blank')}>
              <strong>{t('A blank page')}</strong>
              <span className="quiet">{t('One service, one promise, and everything else to be added.')}</span>
            </button>
          </li>
        </ul>
      </Section>
      {agreements.length > 0 && (
        <Section title={t('Go on with an agreement')} padded>
          <ul className={styles.list}>
            {agreements.map(({ id, title, provider, customer, version }) => (
              <li key={id}>
                <Link to="/studio" search={{ agreement: id }}>
                  {title}
                </Link>{' '}
                <span className="quiet">
                  {t('{{provider}} for {{customer}}, version {{version}}', { provider, customer, version })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface NamesProps {
  readonly bench: Workbench;
  readonly from: TemplateView | 'blank';
  readonly onBegin: StartProps['onBegin'];
  readonly onCancel: () => void;
}

/** Asks for what no template knows: what it is called, and who agrees. */
function Names({ bench, from, onBegin, onCancel }: NamesProps) {
  const act = useAct([]);
  const [names, setNames] = useState({ title: '', provider: '', customer: '' });
  const year = new Date().getFullYear() + 1;
  const term = { from: `${year}-01-01`, to: `${year}-12-31` };
  const text = from === 'blank' ? blankText(term) : from.text;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const { title, provider, customer } = names;
      const done = await bench.ask('edit', {
        text,
        edits: [
          { kind: 'set', path: ['id'], value: idOf(title) },
          { kind: 'set', path: ['title'], value: title },
          { kind: 'set', path: ['parties', 'provider', 'name'], value: provider },
          { kind: 'set', path: ['parties', 'customer', 'name'], value: customer },
          { kind: 'set', path: ['term', 'from'], value: term.from },
          { kind: 'set', path: ['term', 'to'], value: term.to },
        ],
      });
      if (!done.ok) throw new Error(done.message);
      onBegin(done.text, title);
    });
  };
  const field = (key: keyof typeof names, label: string) => (
    <TextInput
      label={label}
      required
      data-autofocus={key === 'title' || undefined}
      autoFocus={key === 'title'}
      maxLength={200}
      value={names[key]}
      onChange={(event) => setNames({ ...names, [key]: event.currentTarget.value })}
    />
  );
  return (
    <Section
      title={from === 'blank' ? t('A blank page') : t('From the template “{{title}}”', { title: from.title })}
      padded
    >
      <form className={styles.names} onSubmit={begin}>
        <Fault text={act.fault} />
        {field('title', t('What the agreement is called'))}
        {field('provider', t('Provider'))}
        {field('customer', t('Customer'))}
        <div className={styles.buttons}>
          <Button type="submit" loading={act.isBusy}>
            {t('Start')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('Cancel')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** The id that a title becomes: `Acme hosting (2027)` is `acme-hosting-2027`. */
function idOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/[^\w\s-]/gu, '')
    .trim()
    .toLowerCase();
  return (
    plain
      .replaceAll(/[\s_-]+/gu, '-')
      .slice(0, 64)
      .replaceAll(/^-|-$/gu, '') || 'agreement'
  );
}
