import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CheckInfo, Lifecycle } from '../../api/lifecycle.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { later, t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import { Table } from '../../table/Table.tsx';
import { AskModal } from './AskModal.tsx';
import styles from './lifecycle.module.css';

const MARKS = { done: 'met', waived: 'no data', open: 'at risk' } as const;
const SAYS = { done: later('Done'), waived: later('Goes without'), open: later('Open') } as const;

/** What is seen to between agreed and active; nothing in other states. */
export function Checklist({ lifecycle: { id, checklist } }: { readonly lifecycle: Lifecycle }) {
  const may = useMay('agreement.steer');
  const [asked, setAsked] = useState<
    { readonly one: CheckInfo; readonly verdict: 'done' | 'waived' } | undefined
  >();
  if (checklist.length === 0) return null;
  const open = checklist.filter(({ state }) => state === 'open').length;
  return (
    <Section
      title={t('Before it becomes active')}
      note={
        open === 0
          ? t('Everything is seen to.')
          : t('{{open}} of {{length}} are open.', { open, length: checklist.length })
      }
    >
      <Table
        caption={t('Implementation checklist')}
        rows={checklist}
        rowKey={({ item }) => item}
        columns={[
          { key: 'title', head: t('What'), isRowHead: true, value: ({ title }) => sentenceText(title) },
          {
            key: 'state',
            head: t('Stands'),
            value: ({ state }) => t(SAYS[state]),
            cell: ({ state }) => (
              <span className={styles.mark}>
                <StatusMark status={MARKS[state]} />
                {t(SAYS[state])}
              </span>
            ),
          },
          {
            key: 'note',
            head: t('Note'),
            value: ({ state, remedy, said }) =>
              said
                ? `${said.words} (${sentenceText(said.who)})`
                : state === 'open'
                  ? sentenceText(remedy)
                  : t('Seen in the data.'),
          },
          ...(may
            ? [
                {
                  key: 'do',
                  head: t('Say'),
                  value: null,
                  cell: (one: CheckInfo) =>
                    one.state === 'open' && (
                      <span className={styles.buttons}>
                        <Button
                          size="compact-sm"
                          variant="default"
                          onClick={() => setAsked({ one, verdict: 'done' })}
                        >
                          {t('Done')}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          onClick={() => setAsked({ one, verdict: 'waived' })}
                        >
                          {t('Goes without')}
                        </Button>
                      </span>
                    ),
                },
              ]
            : []),
        ]}
      />
      {asked && (
        <AskModal
          title={asked.verdict === 'done' ? t('It is done') : t('It goes without')}
          explains={sentenceText(asked.one.title)}
          label={asked.verdict === 'done' ? t('How') : t('Why')}
          agreement={id}
          onClose={() => setAsked(undefined)}
          act={async (words) => {
            const path = apiPath(['agreements', id, 'checklist', asked.one.item]);
            await write('PUT', path, { verdict: asked.verdict, words });
          }}
        />
      )}
    </Section>
  );
}
