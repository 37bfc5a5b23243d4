import type { AgreementTitles } from '../api/contract.ts';
import { t } from '../i18n/text.ts';

/** A thing that the finder can go to. */
export interface Match {
  readonly key: string;
  readonly kind: 'agreement' | 'promise' | 'incident';
  readonly text: string;
  readonly note: string;
  readonly agreement: string;
  readonly objective?: string;
  readonly subject?: string;
}

/** Matches shown at most. */
const MOST = 20;

/** What fits the words typed: agreements and promises that hold all of them, then the incident of that very number. */
export function matchesFor(typed: string, agreements: readonly AgreementTitles[]): readonly Match[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const named = agreements.flatMap(thingsOf).filter(({ text, note, key }) => {
    const all = `${text} ${note} ${key}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return [...named.slice(0, MOST), ...incidentsFor(typed.trim(), agreements)];
}

function thingsOf({ id, title, provider, customer, objectives }: AgreementTitles): readonly Match[] {
  return [
    {
      key: id,
      kind: 'agreement',
      text: title,
      note: t('{{provider}} for {{customer}}', { provider, customer }),
      agreement: id,
    },
    ...objectives.map(
      (objective): Match => ({
        key: `${id} ${objective.id}`,
        kind: 'promise',
        text: objective.title,
        note: `${title}, ${objective.promise}`,
        agreement: id,
        objective: objective.id,
      }),
    ),
  ];
}

/** A number is looked up only when it is opened: the server knows them all, this page none. */
function incidentsFor(typed: string, agreements: readonly AgreementTitles[]): readonly Match[] {
  if (!/\d{3}/.test(typed) || /\s/.test(typed)) return [];
  return agreements
    .filter(({ objectives }) => objectives.some(({ kind }) => kind === 'clock'))
    .map(
      ({ id, title }): Match => ({
        key: `${id}/${typed}`,
        kind: 'incident',
        text: typed,
        note: t('open in {{title}}', { title }),
        agreement: id,
        subject: typed,
      }),
    );
}
