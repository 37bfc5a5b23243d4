import type { German } from './texts.ts';

/** The finder and the keys. */
export const SEARCH: German = {
  'An agreement, a promise or an incident number':
    'Eine Vereinbarung, eine Zusage oder die Nummer einer Störung',
  'Nothing fits. Incident numbers must be typed in full.':
    'Nichts passt. Nummern von Störungen müssen ganz eingegeben werden.',
  'Ctrl K or ⌘ K or /': 'Strg K oder ⌘ K oder /',
  'Find an agreement, a promise or an incident': 'Eine Vereinbarung, eine Zusage oder eine Störung finden',
  'Alt P': 'Alt P',
  'Tab and Shift Tab': 'Tab und Umschalt Tab',
  'Move from link to link; Enter opens': 'Von Link zu Link gehen; Eingabe öffnet',
  Esc: 'Esc',
  'Close what is open': 'Schließen, was offen ist',
  '?': '?',
  'This list': 'Diese Liste',
  'open in {{title}}': 'offen in {{title}}',
};
