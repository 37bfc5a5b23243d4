import type { German } from './texts.ts';

/** The tour through the samples. */
export const TOUR: German = {
  'A tour in five minutes': 'Ein Rundgang in fünf Minuten',
  'New here? Seven pages show what a promise is worth, from the portfolio down to a row of a file.':
    'Neu hier? Sieben Seiten zeigen, was eine Zusage wert ist, vom Portfolio bis zu einer Zeile einer Datei.',
  'Take the tour': 'Rundgang beginnen',
  'Not now': 'Jetzt nicht',
  'Step {{step}} of {{steps}}': 'Schritt {{step}} von {{steps}}',
  'End the tour': 'Rundgang beenden',
  'Step back': 'Schritt zurück',
  Next_step: 'Weiter zum nächsten',
  'That was it': 'Das war es',
  'Every promise, month by month': 'Jede Zusage, Monat für Monat',
  'Each agreement has a row for each promise and a mark for each month. Each mark leads to its figure.':
    'Jede Vereinbarung hat eine Zeile je Zusage und ein Zeichen je Monat. Jedes Zeichen führt zu seiner Zahl.',
  'A month in figures, and what it cost': 'Ein Monat in Zahlen, und was er kostete',
  'In March 2016 two promises of four were kept. Under the promises stands what the misses come to, line by line, and which cap cut it.':
    'Im März 2016 wurden zwei von vier Zusagen eingehalten. Darunter steht Zeile für Zeile, was die Verfehlungen kosten, und welche Grenze das kürzte.',
  'What used the budget': 'Was das Budget verbrauchte',
  '19 of 113 were in time where 90 % was promised. The incidents that used the budget follow, the furthest past the target first.':
    '19 von 113 waren rechtzeitig, wo 90 % zugesagt waren. Es folgen die Störungen, die das Budget verbrauchten; zuerst jene, die am weitesten über der Zielzeit lagen.',
  'One incident, down to its rows': 'Eine Störung, bis zu ihren Zeilen',
  'The timeline shows when the clock ran, when it was paused, and when it broke the promise. The records below lead to the row of the file itself.':
    'Die Zeitleiste zeigt, wann die Uhr lief, wann sie ruhte und wann sie die Zusage brach. Die Nachweise darunter führen zur Zeile der Datei selbst.',
  'What breaches next': 'Was als Nächstes verletzt wird',
  'The clocks of open tickets, the next due first. A wall display shows the same.':
    'Die Uhren offener Tickets, das nächste fällige zuerst. Eine Wandanzeige zeigt dasselbe.',
  'Move a target, hours or a credit: the past is measured again at once, and can become the next draft.':
    'Verändern Sie einen Zielwert, Zeiten oder eine Gutschrift: Die Vergangenheit wird sofort neu gemessen und kann der nächste Entwurf werden.',
  'Proof, without us': 'Beweis, ohne uns',
  'Evidence of an agreement gives a bundle. Dropped here, it is checked and computed again in this browser alone.':
    'Der Reiter „Nachweise“ einer Vereinbarung gibt ein Bündel. Hier abgelegt, wird es geprüft und allein in diesem Browser neu berechnet.',
};
