import type { German } from './texts.ts';

/** Public status pages of services, and what is posted on them. */
export const PUBLIC_STATUS: German = {
  Title: 'Titel',
  'Address, after /status/': 'Adresse, nach /status/',
  'Promises that it shows': 'Zusagen, die sie zeigt',
  'Everybody may see it': 'Alle dürfen sie sehen',
  'Keep it so': 'So speichern',
  'Post an update': 'Einen Stand veröffentlichen',
  About: 'Worüber',
  'something new': 'etwas Neues',
  'What it is about': 'Worum es geht',
  'How far it is': 'Wie weit es ist',
  'For everybody to read': 'Für alle zu lesen',
  'Post it': 'Veröffentlichen',
  'Status page of {{title}}': 'Statusseite von {{title}}',
  'A public page says how the service does now, what of the chosen promises was attained, what is planned and what you post; nothing else of the agreement.':
    'Eine öffentliche Seite sagt, wie es der Leistung geht, was von den gewählten Zusagen erreicht ist, was geplant ist und was Sie veröffentlichen; sonst nichts aus der Vereinbarung.',
  'It has no status page.': 'Sie hat keine Statusseite.',
  'What was posted, the newest first': 'Was veröffentlicht wurde, das Neueste zuerst',
  'How far': 'Wie weit',
  Posted: 'Veröffentlicht',
  edited: 'geändert',
  Edit: 'Ändern',
  'Edit update {{number}} of {{title}}': 'Stand {{number}} von {{title}} ändern',
  Words: 'Text',
  'Keep it': 'Speichern',
};
