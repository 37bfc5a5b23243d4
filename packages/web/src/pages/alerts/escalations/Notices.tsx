import type { NoticeInfo } from '../../../api/escalations.ts';
import { Empty } from '../../../app/Empty.tsx';
import { Section } from '../../../app/Section.tsx';
import { sentenceText } from '../../../i18n/sentence.ts';
import { later, t } from '../../../i18n/text.ts';
import { agreementRoleText } from '../../../session/roleWords.ts';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';

const STATES = { pending: later('waits'), sent: later('sent'), failed: later('given up') } as const;

/** What was told to whom, and what the other side answered. */
export function Notices({ notices }: { readonly notices: readonly NoticeInfo[] }) {
  return (
    <Section title={t('Who was told')} note={withOwnZone(t('The newest first.'))}>
      {notices.length === 0 ? (
        <Empty>{t('Nobody yet.')}</Empty>
      ) : (
        <Table
          caption={t('Who was told')}
          columns={columns()}
          rows={notices}
          rowKey={({ kind, target, title, queuedAt }) => `${kind} ${target} ${title} ${queuedAt}`}
        />
      )}
    </Section>
  );
}

function columns(): readonly Column<NoticeInfo>[] {
  return [
    {
      key: 'who',
      head: t('Who'),
      isRowHead: true,
      value: ({ kind, target, who, role }) =>
        [kind === 'channel' ? t('a channel') : (who ?? target), role && agreementRoleText(role)]
          .filter((one) => one !== null)
          .join(', '),
      cell: ({ kind, target, who, role }) => (
        <span>
          {kind === 'channel' ? t('a channel') : (who ?? target)}{' '}
          {role !== null && <small className="quiet">{agreementRoleText(role)}</small>}
        </span>
      ),
    },
    { key: 'what', head: t('What'), value: ({ title }) => sentenceText(title) },
    { key: 'state', head: t('State'), value: ({ state }) => t(STATES[state]) },
    {
      key: 'said',
      head: t('Answer'),
      value: ({ said }) => sentenceText(said),
      cell: ({ said }) => sentenceText(said) || <span className="quiet">{t('none yet')}</span>,
    },
    {
      key: 'when',
      head: t('When'),
      value: ({ sentAt, queuedAt }) => ({ instant: sentAt ?? queuedAt, timeZone: ownZone() }),
    },
  ];
}
