import type { German } from './texts.ts';

/** An agreement: its figures, credits, text and evidence. */
export const AGREEMENT: German = {
  '{{from}} to {{to}}': '{{from}} bis {{to}}',
  'As of {{at}} {{timeZone}}, pinned sample: these figures do not move with the clock':
    'Stand {{at}} {{timeZone}}, festes Beispiel: Diese Werte gehen nicht mit der Uhr',
  'What if the terms were others': 'Was wäre mit anderen Bedingungen',
  'Draft its next version': 'Nächste Fassung entwerfen',
  'What to show': 'Was zu zeigen ist',
  'As it was known earlier': 'Wie es früher bekannt war',
  'What was known on {{at}} ({{timeZone}}). Whatever came or was corrected after that does not count here.':
    'Was am {{at}} ({{timeZone}}) bekannt war. Was danach kam oder berichtigt wurde, zählt hier nicht.',
  'Here stands what is known now; results, contract and text are those of {{at}} ({{timeZone}}).':
    'Hier steht, was jetzt bekannt ist; Ergebnisse, Vertrag und Text sind die vom {{at}} ({{timeZone}}).',
  'Another instant': 'Ein anderer Zeitpunkt',
  'Back to now': 'Zurück zu jetzt',
  'Known on ({{timeZone}})': 'Bekannt am ({{timeZone}})',
  'Evidence that had been received by then counts, as if it were that time now.':
    'Nachweise, die bis dahin eingegangen waren, zählen, als wäre es jetzt dieser Zeitpunkt.',
  'Version {{version}}, which held then, in words.': 'Fassung {{version}}, die damals galt, in Worten.',
  Results: 'Ergebnisse',
  Statements: 'Abrechnungen',
  Exclusions: 'Ausschlüsse',
  'Status page': 'Statusseite',
  Evidence: 'Nachweise',
  Text: 'Text',
  'The agreement as a file': 'Die Vereinbarung als Datei',
  'What is measured follows from this text and from nothing else.':
    'Was gemessen wird, folgt aus diesem Text und aus nichts anderem.',
  'Agreement file': 'Datei der Vereinbarung',
  'Credits for {{period}}': 'Gutschriften für {{period}}',
  'The period is still open: this is what would be due if it ended now.':
    'Der Zeitraum ist noch offen: Dies wäre fällig, endete er jetzt.',
  'No credits: every promise that pays one was kept, or there was nothing to judge.':
    'Keine Gutschriften: Jede Zusage, für die es eine gibt, ist eingehalten, oder es war nichts zu beurteilen.',
  'Credits with their working': 'Gutschriften mit ihrer Berechnung',
  'Would be due': 'Wäre fällig',
  'For missing': 'Für die Verfehlung von',
  'How it was worked out': 'Wie sie berechnet ist',
  Clause: 'Klausel',
  'Notices about the evidence': 'Hinweise zu den Nachweisen',
  'The last evaluation failed, so these figures are those of the one before.':
    'Die letzte Auswertung ist fehlgeschlagen; diese Werte sind die der vorigen.',
  '{{count}} records came twice with different content. The one received first counts.': {
    one: 'Ein Nachweis kam zweimal mit verschiedenem Inhalt. Es zählt der zuerst empfangene.',
    other: '{{count}} Nachweise kamen zweimal mit verschiedenem Inhalt. Es zählt der zuerst empfangene.',
  },
  '{{count}} records could not be used as the agreement expects:': {
    one: 'Ein Nachweis war nicht so zu verwenden, wie die Vereinbarung es erwartet:',
    other: '{{count}} Nachweise waren nicht so zu verwenden, wie die Vereinbarung es erwartet:',
  },
  'Over time': 'Im Lauf der Zeit',
  'Promises in {{period}}': 'Zusagen, {{period}}',
  Promises: 'Zusagen',
  'The promises will stand here once their first period has begun.':
    'Hier stehen die Zusagen, sobald ihr erster Zeitraum begonnen hat.',
  'Promises with target, attained, status, error budget left and credit':
    'Zusagen mit Zielwert, erreichtem Wert, Status, übrigem Fehlerbudget und Gutschrift',
  'none to spend': 'keines zu verbrauchen',
  '{{used}} used': '{{used}} verbraucht',
  'exactly {{numerator}} ÷ {{denominator}} of promised time':
    'genau {{numerator}} ÷ {{denominator}} der zugesagten Zeit',
  'exactly {{numerator}} ÷ {{denominator}} of outcomes':
    'genau {{numerator}} ÷ {{denominator}} der Ergebnisse',
  'The term cuts this period short.': 'Die Laufzeit verkürzt diesen Zeitraum.',
  'The period is still open: figures are those so far.':
    'Der Zeitraum ist noch offen: Die Werte sind die bisherigen.',
  'The period has ended; late evidence can still change it.':
    'Der Zeitraum ist beendet; späte Nachweise können ihn noch ändern.',
  'The period is final.': 'Der Zeitraum ist endgültig.',
  'Services in scope': 'Leistungen',
  'Services with tier and fee': 'Leistungen mit Stufe und Entgelt',
  Service: 'Leistung',
  Tier: 'Stufe',
  Fee: 'Entgelt',
  'none named': 'nicht genannt',
  'Each comes by itself when the time that it is about has ended. Times in {{timeZone}}.':
    'Jede kommt von selbst, wenn die Zeit, um die es geht, vorbei ist. Zeiten in {{timeZone}}.',
  'None yet.': 'Noch keine.',
  'Show older ones': 'Ältere zeigen',
  'Start a review about the time since the last one':
    'Eine Besprechung über die Zeit seit der letzten beginnen',
  Review: 'Besprechung',
  'Start it': 'Beginnen',
  Contract: 'Vertrag',
  'Version {{version}}, which holds now, in words. What is measured follows from the file that they are made of.':
    'Fassung {{version}}, die jetzt gilt, in Worten. Was gemessen wird, folgt aus der Datei, aus der sie gemacht sind.',
  'What came of {{title}}': 'Was aus {{title}} wurde',
  '{{left}} of the error budget left': '{{left}} vom Fehlerbudget übrig',
  'What {{clause}} came to': 'Was {{clause}} ergab',
};
