import type { SettingsInfo } from '../../api/settings.ts';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { type Column, Table } from '../../table/Table.tsx';

type Key = SettingsInfo['keys'][number];

/** What statements, checkpoints and bundles are signed with, and how another key takes over. */
export function SigningKeys({ keys }: { readonly keys: readonly Key[] }) {
  return (
    <Section
      title="Signing keys"
      note={
        <>
          What customers verify with. To change it: <code>tallystick key rotate OLD NEW</code>, then start the
          server with the new file in <code>TALLYSTICK_SIGNING_KEY_FILE</code> and the note beside it. Whoever
          trusts the old key need do nothing.
        </>
      }
    >
      {keys.length === 0 ? (
        <Empty>The server signs nothing: TALLYSTICK_SIGNING_KEY_FILE names a key.</Empty>
      ) : (
        <Table
          caption="Signing keys, the newest first"
          columns={COLUMNS}
          rows={[...keys].reverse()}
          rowKey={({ verifierKey }) => verifierKey}
        />
      )}
    </Section>
  );
}

const COLUMNS: readonly Column<Key>[] = [
  {
    key: 'key',
    head: 'Key',
    isRowHead: true,
    value: ({ verifierKey }) => verifierKey,
    cell: ({ verifierKey }) => <code className="mono">{verifierKey}</code>,
  },
  { key: 'now', head: 'Signs', value: ({ isCurrent }) => (isCurrent ? 'now' : 'no longer') },
  {
    key: 'by',
    head: 'Took over',
    value: ({ isHandedOver }) => (isHandedOver ? 'signed by the key before it' : 'first, or given out anew'),
  },
];
