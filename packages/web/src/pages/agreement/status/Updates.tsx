import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { agreementKey } from '../../../api/queries.ts';
import { apiPath } from '../../../api/request.ts';
import { type StatusUpdateInfo, UPDATE_STATES, type UpdateState } from '../../../api/status-pages.ts';
import { write } from '../../../api/write.ts';
import { t } from '../../../i18n/text.ts';
import { ActPopover } from '../../../session/ActPopover.tsx';
import { useAct } from '../../../session/useAct.ts';
import { Table } from '../../../table/Table.tsx';
import { At } from '../../../time/At.tsx';

/** What was posted, each to be put right. */
export function Updates({
  id,
  updates,
  timeZone,
}: {
  readonly id: string;
  readonly updates: readonly StatusUpdateInfo[];
  readonly timeZone: string;
}) {
  if (updates.length === 0) return null;
  return (
    <Table
      caption={t('What was posted, the newest first')}
      rows={updates}
      rowKey={({ incident, number }) => `${incident} ${number}`}
      columns={[
        {
          key: 'what',
          head: t('What'),
          isRowHead: true,
          value: ({ title, words }) => `${title}: ${words}`,
          cell: ({ title, words }) => (
            <span>
              {title} <small className="quiet">{words}</small>
            </span>
          ),
        },
        { key: 'state', head: t('How far'), value: ({ state }) => t(UPDATE_STATES[state]) },
        {
          key: 'at',
          head: t('Posted'),
          value: ({ postedAt }) => ({ instant: postedAt, timeZone }),
          cell: ({ postedAt, postedBy, editedAt }) => (
            <span>
              <At at={postedAt} timeZone={timeZone} />{' '}
              <small className="quiet">
                {[postedBy, editedAt && t('edited')].filter(Boolean).join(', ')}
              </small>
            </span>
          ),
        },
        { key: 'edit', head: t('Edit'), value: null, cell: (one) => <Edit id={id} update={one} /> },
      ]}
    />
  );
}

function Edit({ id, update }: { readonly id: string; readonly update: StatusUpdateInfo }) {
  const act = useAct(agreementKey(id));
  const [fields, setFields] = useState({ title: update.title, words: update.words, state: update.state });
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const { service, incident, number } = update;
  const path = ['agreements', id, 'status-pages', service, 'updates', String(incident), String(number)];
  return (
    <ActPopover
      act={act}
      says={t('Edit')}
      label={t('Edit update {{number}} of {{title}}', { number, title: update.title })}
      does={t('Keep it')}
      work={async () => void (await write('PUT', apiPath(path), fields))}
    >
      <TextInput
        label={t('Title')}
        required
        maxLength={120}
        value={fields.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('How far')}
        value={fields.state}
        data={Object.entries(UPDATE_STATES).map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(event) => set({ state: event.currentTarget.value as UpdateState })}
      />
      <Textarea
        label={t('Words')}
        required
        minLength={3}
        maxLength={5_000}
        value={fields.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
    </ActPopover>
  );
}
