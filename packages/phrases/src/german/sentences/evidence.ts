import type { Sentences } from '../../phrase-book.ts';

/** Why a record could not be used. */
export const EVIDENCE: Sentences = {
  'The record has no field "state".': 'Der Nachweis hat kein Feld „state“.',
  '"{{state}}" is not a state; known are up, down, degraded, maintenance and unknown.':
    '„{{state}}“ ist kein Zustand; bekannt sind up, down, degraded, maintenance und unknown.',
  'An impact of "{{text}}" is not a number from 0 to 1 with at most six decimals.':
    'Eine Auswirkung von „{{text}}“ ist keine Zahl von 0 bis 1 mit höchstens sechs Nachkommastellen.',
  'A credit is claimed of "{{objective}}", which is no objective here.':
    'Eine Gutschrift wird für „{{objective}}“ geltend gemacht, und das ist hier kein Ziel.',
  'A claim of a credit names its period, such as "2026-03".':
    'Wer eine Gutschrift geltend macht, nennt den Zeitraum, etwa „2026-03“.',
  'Slices need "{{field}}", their length in whole milliseconds.':
    'Abschnitte brauchen „{{field}}“, ihre Länge in ganzen Millisekunden.',
  'Slices need lists of their values, such as "good" and "total".':
    'Abschnitte brauchen Listen ihrer Werte, etwa „good“ und „total“.',
  'The lists of slices differ in length: "{{field}}" has {{number}}, "{{field2}}" has {{number2}}.':
    'Die Listen der Abschnitte sind verschieden lang: „{{field}}“ hat {{number}}, „{{field2}}“ hat {{number2}}.',
  'One record tells at most {{number}} slices and 25 hours.':
    'Ein Nachweis meldet höchstens {{number}} Abschnitte und 25 Stunden.',
  'The record is left out.': 'Der Nachweis bleibt weg.',
  '"{{type}}" comes before the exclusion was announced or claimed.':
    '„{{type}}“ kommt, bevor der Ausschluss angekündigt oder geltend gemacht war.',
  '"{{type}}" is no kind of record about an exclusion.':
    '„{{type}}“ ist keine Art von Nachweis über einen Ausschluss.',
  'It changes an exclusion that was never announced.': 'Er ändert einen Ausschluss, der nie angekündigt war.',
  'The agreement has no exclusion "{{name}}" from this source.':
    'Die Vereinbarung hat keinen Ausschluss „{{name}}“ aus dieser Quelle.',
  'An exclusion needs "from" and a later "to", both instants in ISO 8601.':
    'Ein Ausschluss braucht „from“ und ein späteres „to“, beide als Zeitpunkte nach ISO 8601.',
  Suspension: 'Aussetzen',
  'Only the product itself tells of suspensions.': 'Nur das Produkt selbst meldet ein Aussetzen.',
  'The term was over when this suspended it.': 'Die Laufzeit war vorbei, als dies sie aussetzte.',
  '"{{type}}" does not follow on what was told of it.':
    '„{{type}}“ folgt nicht auf das, was davon gemeldet war.',
  'It is resumed no earlier than it was suspended.':
    'Sie wird nicht früher wieder aufgenommen, als sie ausgesetzt war.',
  'Its time lies outside 1970 to 2099, or is not a whole number of milliseconds ({{time}}).':
    'Seine Zeit liegt außerhalb von 1970 bis 2099 oder ist keine ganze Zahl von Millisekunden ({{time}}).',
  'In its slice of {{figure}} s there are more good events than valid ones; the slice is left out.':
    'In seinem Abschnitt von {{figure}} s sind mehr gute als gültige Ereignisse; der Abschnitt bleibt weg.',
  '"{{field}}" holds "{{text}}", which is no number of events.':
    '„{{field}}“ enthält „{{text}}“, und das ist keine Anzahl von Ereignissen.',
  '"{{field}}" holds {{text}}; events cannot be fewer than none.':
    '„{{field}}“ enthält {{text}}; weniger als keine Ereignisse kann es nicht geben.',
  '"{{field}}" holds {{text}}; events are counted in whole numbers.':
    '„{{field}}“ enthält {{text}}; Ereignisse werden in ganzen Zahlen gezählt.',
  '"{{field}}" holds {{text}}, more than can be counted exactly.':
    '„{{field}}“ enthält {{text}}, mehr, als sich genau zählen lässt.',
  'The record has neither "{{field}}" nor "{{field2}}".':
    'Der Nachweis hat weder „{{field}}“ noch „{{field2}}“.',
  'It adds {{number}} good events to {{number2}} valid ones; it is left out.':
    'Er fügt {{number}} gute Ereignisse zu {{number2}} gültigen hinzu; er bleibt weg.',
  'It adds {{number}} events, more than one record can.':
    'Er fügt {{number}} Ereignisse hinzu, mehr, als ein Nachweis kann.',
  "It happened {{number}} s after it was received: the source's clock is wrong. It is left out.":
    'Er geschah {{number}} s, nachdem er empfangen war: Die Uhr der Quelle geht falsch. Er bleibt weg.',
  'A change of a target needs "target", a percentage; "from", a day or an instant; and a "reason".':
    'Eine Änderung eines Zielwerts braucht „target“, einen Prozentsatz; „from“, einen Tag oder Zeitpunkt; und eine Begründung, „reason“.',
  'A histogram needs "buckets": a list of upper bounds with counts, or "le": counts of all values up to a bound.':
    'Ein Histogramm braucht „buckets“: eine Liste von Obergrenzen mit Anzahlen, oder „le“: Anzahlen aller Werte bis zu einer Grenze.',
  'A bucket is [upper bound, count], such as [250, 2] or ["+Inf", 1]; one holds {{text}}.':
    'Ein Eimer ist [Obergrenze, Anzahl], etwa [250, 2] oder ["+Inf", 1]; einer enthält {{text}}.',
  'A bucket is an upper bound with a count, such as "0.25": 9 or "+Inf": 10; one is {{text}}: {{text2}}.':
    'Ein Eimer ist eine Obergrenze mit einer Anzahl, etwa "0.25": 9 oder "+Inf": 10; einer ist {{text}}: {{text2}}.',
  'Up to a larger bound there cannot be fewer values; "le" goes from {{number}} to {{number2}}.':
    'Bis zu einer größeren Grenze können es nicht weniger Werte sein; „le“ geht von {{number}} auf {{number2}}.',
  'A sketch needs "relativeAccuracy" and "bins".': 'Eine Skizze braucht „relativeAccuracy“ und „bins“.',
  'A sketch needs "relativeAccuracy" above 0 and below 1, "bins" and, where it has zeros, "zeroCount".':
    'Eine Skizze braucht „relativeAccuracy“ über 0 und unter 1, „bins“ und, wo sie Nullen hat, „zeroCount“.',
  'A bin is an index with a count; "{{index}}" holds {{text}}.':
    'Ein Fach ist ein Index mit einer Anzahl; „{{index}}“ enthält {{text}}.',
  '"{{field}}" holds "{{text}}", which is no number.':
    '„{{field}}“ enthält „{{text}}“, und das ist keine Zahl.',
  '"{{field}}" holds "{{text}}", which is no rating from {{figure}} to {{figure2}}.':
    '„{{field}}“ enthält „{{text}}“, und das ist keine Bewertung von {{figure}} bis {{figure2}}.',
  '{{says}} The record is left out.': '{{says}} Der Nachweis bleibt weg.',
};
