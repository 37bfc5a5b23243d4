import { NativeSelect } from '@mantine/core';
import type { Language } from '@tallystick/phrases';
import { later, type Text, t } from '../../i18n/text.ts';
import type { Reading } from '../../session/reading.ts';
import { browserZone } from '../../session/zone.ts';

interface ReadingFieldsProps {
  readonly value: Reading;
  /** What holds where nothing is chosen, in words. */
  readonly usual: { readonly language: string; readonly timeZone: string };
  readonly onChange: (value: Reading) => void;
}

/** What the languages are called. */
export const LANGUAGE_NAMES: Readonly<Record<Language, Text>> = {
  en: later('English'),
  de: later('Deutsch'),
};

/** A language, and with it how numbers and days are written, and a time zone. */
export function ReadingFields({ value, usual, onChange }: ReadingFieldsProps) {
  return (
    <>
      <NativeSelect
        label={t('Language')}
        description={t('Numbers, days and amounts are written as it writes them.')}
        value={value.language ?? ''}
        data={[
          { value: '', label: usual.language },
          { value: 'en', label: t(LANGUAGE_NAMES.en) },
          { value: 'de', label: t(LANGUAGE_NAMES.de) },
        ]}
        onChange={({ currentTarget: { value: chosen } }) =>
          onChange({ ...value, language: chosen === 'en' || chosen === 'de' ? chosen : null })
        }
      />
      <NativeSelect
        label={t('Time zone')}
        description={t(
          'For times that belong to no agreement; those of an agreement are told in its own zone.',
        )}
        value={value.timeZone ?? ''}
        data={[
          { value: '', label: usual.timeZone },
          ...zonesWith(value.timeZone).map((zone) => ({ value: zone, label: zone })),
        ]}
        onChange={({ currentTarget: { value: chosen } }) =>
          onChange({ ...value, timeZone: chosen === '' ? null : chosen })
        }
      />
    </>
  );
}

/** The zones that the browser knows, with UTC, with that which it is set to and with the one that was chosen elsewhere. */
function zonesWith(chosen: string | null): readonly string[] {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone'), browserZone(), ...(chosen ? [chosen] : [])];
  return [...new Set(known)].sort();
}
