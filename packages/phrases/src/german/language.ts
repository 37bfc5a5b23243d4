import type { German } from './texts.ts';

/** The page that shows what pages are made of. */
export const LANGUAGE: German = {
  'The language of the pages': 'Die Sprache der Seiten',
  'Five meanings, each with a colour, a shape and a word; one accent; the rest is grey. All figures here are made up.':
    'Fünf Bedeutungen, jede mit Farbe, Form und Wort; eine Akzentfarbe; der Rest ist grau. Alle Zahlen hier sind erfunden.',
  Meanings: 'Bedeutungen',
  Colours: 'Farben',
  Overspent: 'Überzogen',
  'A table': 'Eine Tabelle',
  'Its heads order and filter where the rows are many.':
    'Ihre Köpfe ordnen und filtern, wo es viele Zeilen sind.',
  Charts: 'Diagramme',
  'A trend': 'Ein Verlauf',
  Days: 'Tage',
  'A distribution': 'Eine Verteilung',
  Actions_buttons: 'Handlungen',
  'The one thing to do': 'Das eine, was zu tun ist',
  'Another thing': 'Etwas anderes',
  'A quiet thing': 'Etwas Leises',
  'Under way': 'In Arbeit',
  'Nothing there': 'Nichts da',
  'What will be here, and the one thing to do next.':
    'Was hier stehen wird, und das eine, was als Nächstes zu tun ist.',
  Loading: 'Wird geladen',
  'What happened, and what to do.': 'Was geschah, und was zu tun ist.',
};
