import type { SettingsInfo } from '../../api/settings.ts';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { type Column, Table } from '../../table/Table.tsx';

type Key = SettingsInfo['keys'][number];

/** What statements, checkpoints and bundles are signed with, and how another key takes over. */
export function SigningKeys({ keys }: { readonly keys: readonly Key[] }) {
  return (
    <Section
      title={t('Signing keys')}
      note={
        <Phrase
          text="What customers verify with. To change it: {{rotate}}, then start the server with the new file in {{variable}} and the note beside it. Whoever trusts the old key need do nothing."
          parts={{
            rotate: <code>tallystick key rotate OLD NEW</code>,
            variable: <code>TALLYSTICK_SIGNING_KEY_FILE</code>,
          }}
        />
      }
    >
      {keys.length === 0 ? (
        <Empty>{t('The server signs nothing: TALLYSTICK_SIGNING_KEY_FILE names a key.')}</Empty>
      ) : (
        <Table
          caption={t('Signing keys, the newest first')}
          columns={columns()}
          rows={[...keys].reverse()}
          rowKey={({ verifierKey }) => verifierKey}
        />
      )}
    </Section>
  );
}

function columns(): readonly Column<Key>[] {
  return [
    {
      key: 'key',
      head: t('Key'),
      isRowHead: true,
      value: ({ verifierKey }) => verifierKey,
      cell: ({ verifierKey }) => <code className="mono">{verifierKey}</code>,
    },
    { key: 'now', head: t('Signs'), value: ({ isCurrent }) => (isCurrent ? t('now') : t('no longer')) },
    {
      key: 'by',
      head: t('Took over'),
      value: ({ isHandedOver }) =>
        isHandedOver ? t('signed by the key before it') : t('first, or given out anew'),
    },
  ];
}
