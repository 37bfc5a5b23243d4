import { t } from '../../i18n/text.ts';
import { ROLE_NAMES } from '../../session/roleWords.ts';

/** The roles for a choice. */
export function roleChoices(): { value: string; label: string }[] {
  return Object.entries(ROLE_NAMES).map(([value, label]) => ({ value, label: t(label) }));
}
