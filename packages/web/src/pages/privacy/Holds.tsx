import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { holdsQuery, type LegalHold } from '../../api/privacy.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { ActPopover } from '../../session/ActPopover.tsx';
import { useAct } from '../../session/useAct.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';

/** What must not be erased, although it was asked for or is over. */
export function Holds() {
  return (
    <Section
      title={t('Legal holds')}
      note={withOwnZone(t('What they hold, neither a request nor its age erases.'))}
    >
      <QueryState query={useQuery(holdsQuery())}>
        {({ holds }) =>
          holds.length === 0 ? (
            <Empty>
              {t(
                'Nothing is held. A hold on a person is placed above, one on a class under “How long it is kept”.',
              )}
            </Empty>
          ) : (
            <Table caption={t('Legal holds')} columns={columns()} rows={holds} rowKey={({ id }) => id} />
          )
        }
      </QueryState>
    </Section>
  );
}

function columns(): readonly Column<LegalHold>[] {
  return [
    {
      key: 'target',
      head: t('Holds'),
      isRowHead: true,
      value: ({ kind, target }) => `${kind} ${target}`,
      cell: ({ kind, target }) =>
        kind === 'class' ? (
          t('the class “{{target}}”', { target })
        ) : (
          <Link
            from="/data-protection"
            to="/data-protection"
            search={(search) => ({ ...search, person: target })}
            title={target}
          >
            <Phrase
              text="the person {{start}}"
              parts={{ start: <span className="mono">{target.slice(0, 8)}…</span> }}
            />
          </Link>
        ),
    },
    { key: 'reason', head: t('Why'), value: ({ reason }) => reason },
    { key: 'since', head: t('Since'), value: ({ placedAt }) => ({ instant: placedAt, timeZone: ownZone() }) },
    { key: 'lift', head: t('Lift'), value: null, cell: (hold) => <Lift hold={hold} /> },
  ];
}

function Lift({ hold }: { readonly hold: LegalHold }) {
  const act = useAct(['privacy']);
  const [reason, setReason] = useState('');
  return (
    <ActPopover
      act={act}
      says={t('Lift')}
      label={t('Lift the hold “{{reason}}”', { reason: hold.reason })}
      does={t('Lift the hold')}
      work={async () => void (await write('POST', apiPath(['legal-holds', hold.id, 'lift']), { reason }))}
    >
      <TextInput
        label={t('Why it is over')}
        required
        minLength={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActPopover>
  );
}
