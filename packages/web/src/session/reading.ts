import { keptLanguage, preferredLanguage, showLanguage } from '../i18n/language.ts';
import { keptZone, readInZone } from './zone.ts';

/** In which language and time zone somebody reads; null where nothing was chosen. */
export interface Reading {
  readonly language: 'en' | 'de' | null;
  readonly timeZone: string | null;
}

interface Chosen {
  readonly access: 'sign-in' | 'open';
  readonly person: object | null;
  readonly reading: Reading;
  readonly usualReading: Reading;
}

/** Shows the pages as the reader chose them, else as this browser was told, else as their organisation has them, else as the browser is set. */
export async function readAsChosen({ person, reading, usualReading }: Chosen): Promise<void> {
  if (!person) return;
  readInZone(reading.timeZone ?? keptZone() ?? usualReading.timeZone ?? undefined);
  const language = reading.language ?? keptLanguage() ?? usualReading.language ?? preferredLanguage();
  await showLanguage(language).catch(() => undefined); // Where its texts cannot be loaded, the old one stays.
}
