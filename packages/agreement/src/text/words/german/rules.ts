import type { Rule } from '../rules.ts';

/** German. */
export const RULES: readonly Rule[] = [
  [
    'Zeit',
    'Zeitpunkte sind ganze Millisekunden. Jede Zeitspanne enthält ihren Anfang und nicht ihr Ende. Öffnungszeiten sind Ortszeiten, und eine Spanne über Mitternacht gehört zu dem Tag, an dem sie beginnt. Bei einer Zeitumstellung rückt eine übersprungene Uhrzeit um die Lücke vor, und von einer doppelten gilt die erste.',
  ],
  [
    'Geschlossene und besondere Tage',
    'Ein geschlossener Tag schließt die Spannen, die an ihm beginnen. Besondere Zeiten an einem Tag gehen einem Feiertag am selben Tag vor.',
  ],
  [
    'Aufzeichnungen',
    'Eine Aufzeichnung sagt, was eine Quelle beobachtet hat, worüber und wann. Sie wird nie geändert: Eine Berichtigung oder Rücknahme ist eine eigene Aufzeichnung, die die ersetzte nennt. Von zwei Inhalten unter einer Kennung zählt der zuerst empfangene. Aufzeichnungen gelten in der Reihenfolge ihrer Zeitpunkte, gleich in welcher sie eintreffen. Ein Feld behält seinen Wert, bis eine Aufzeichnung ihm einen anderen gibt.',
  ],
  [
    'Zeiträume',
    'Was zu dem Zeitpunkt entschieden ist, zu dem ein Zeitraum endet, zählt im nächsten, und was außerhalb der Laufzeit entschieden ist, zählt nirgends. Ein Zeitraum ist bis zu seinem Ende offen, dann vorläufig, solange späte Nachweise willkommen sind, dann endgültig. Ein endgültiger Wert wird nie geändert: Was ihn ändert, ergibt eine neue Fassung mit ihrem Grund.',
  ],
  [
    'Kurze Zeiträume',
    'Kurze erste und letzte Zeiträume werden nach ihrer eigenen Länge gemessen, das Entgelt anteilig.',
  ],
  [
    'Jahrestage',
    'Ein Monat ohne den Tag eines Jahrestags hat ihn am letzten Tag, wenn keine Klausel etwas anderes sagt.',
  ],
  [
    'Eingehalten und verfehlt',
    'Werte werden genau mit Zielen verglichen, nie gerundet. Gezeigte Werte sind zur Verfehlung hin gerundet, so dass eine Verfehlung nie als eingehalten erscheint. Ein offener Zeitraum ist gefährdet, solange sein Wert das Ziel verfehlt, und verloren, wenn das Ziel auch dann nicht mehr zu erreichen ist, wenn jeder offene Anspruch angenommen wird.',
  ],
  [
    'Fehlerbudget',
    'Das Fehlerbudget eines Zeitraums ist eins weniger das Ziel, mal dem, was in ihm gilt: der zugesagten Zeit des ganzen Zeitraums oder den Ereignissen oder Ergebnissen, die bisher gekommen sind. Ein Ziel von 100 % hat keines.',
  ],
  [
    'Ausgeschlossene Zeit',
    'Uhren ruhen in ausgeschlossener Zeit. Abschnitte mit Ereignissen, die sie berührt, bleiben ganz außer Betracht, wo Zeit herausgenommen wird, und haben keine schlechten Ereignisse, wo sie als verfügbar zählt; Werte, Antworten und Aufzeichnungen in ihr zählen nicht.',
  ],
  [
    'Fehlende Nachweise',
    'Hat die Quelle, die zählt, keine Daten, so gibt es keinen Wert, und nie hundert Prozent; ein Zeitraum ohne Wert ist weder eingehalten noch verfehlt.',
  ],
  [
    'Grenzen der Stufen',
    'Stufen grenzen aneinander und überschneiden sich nie: Jede beginnt mit ihrer unteren Grenze, diese eingeschlossen, und endet unter ihrer oberen.',
  ],
];
