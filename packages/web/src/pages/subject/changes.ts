import type { RecordView } from '../../api/contract.ts';
import { t } from '../../i18n/text.ts';

/** Fields that say most about a record come first; the others follow in the order of the source. */
const FIRST = ['state', 'priority', 'severity', 'title', 'group'];

/** What a record says that the one before it did not: `state Resolved, group Group 58`. */
export function changesBetween(before: RecordView | undefined, record: RecordView): string {
  const changed = Object.entries(record.data).filter(
    ([name, value]) => before === undefined || JSON.stringify(before.data[name]) !== JSON.stringify(value),
  );
  const shown = changed.filter(([, value]) => value !== null && value !== '' && typeof value !== 'object');
  if (shown.length === 0) return t('no field changed');
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return shown
    .filter(([name]) => name !== 'url' && name !== 'probe')
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, value]) => `${name.replaceAll('_', ' ')} ${String(value)}`)
    .join(', ');
}
