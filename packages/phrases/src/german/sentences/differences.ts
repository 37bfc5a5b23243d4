import type { Sentences } from '../../phrase-book.ts';

/** What a text says otherwise, and who gains by it. */
export const DIFFERENCES: Sentences = {
  'What the parties do together serves both.': 'Was die Parteien gemeinsam tun, dient beiden.',
  'Less notice makes it easier to exclude time.':
    'Eine kürzere Ankündigung macht es leichter, Zeit auszuschließen.',
  'The two are counted in different ways, and which is stricter depends on what happens.':
    'Beide werden verschieden gezählt, und welche strenger ist, hängt davon ab, was geschieht.',
  'It reads different evidence; which figure is better depends on what happens.':
    'Sie liest andere Nachweise; welcher Wert besser ist, hängt davon ab, was geschieht.',
  'Both are of different kinds.': 'Beide sind von verschiedener Art.',
  'Something else is measured, and which figure is better depends on what happens.':
    'Etwas anderes wird gemessen, und welcher Wert besser ist, hängt davon ab, was geschieht.',
  'Misses are weighed over another time: a long period forgives what a short one does not, and the other way round.':
    'Verfehlungen wiegen über eine andere Zeit: Ein langer Zeitraum verzeiht, was ein kurzer nicht verzeiht, und umgekehrt.',
  'The fee and the exclusions of another service hold for it.':
    'Das Entgelt und die Ausschlüsse einer anderen Leistung gelten dafür.',
  'Hours and periods begin at other instants.': 'Zeiten und Zeiträume beginnen zu anderen Zeitpunkten.',
  'The more the provider is bound to do, the better for the customer.':
    'Je mehr der Anbieter zu tun hat, desto besser für den Kunden.',
  'Longer hours count more time and also end a business day later, so it depends on what happens.':
    'Längere Zeiten zählen mehr und beenden auch einen Geschäftstag später; es hängt also davon ab, was geschieht.',
  'It comes to the same figures.': 'Es ergibt dieselben Werte.',
  'Other subjects count; the share of them that is good may rise or fall.':
    'Andere Gegenstände zählen; der gute Anteil davon kann steigen oder fallen.',
  'A higher limit or share means more credit for a miss.':
    'Eine höhere Grenze oder ein höherer Anteil bedeutet mehr Gutschrift für eine Verfehlung.',
  'It depends on what the parties hold the words to mean.':
    'Es hängt davon ab, wie die Parteien die Worte verstehen.',
  'More service hours put more time under the promise, and let what is lost in the other hours weigh less.':
    'Mehr Servicezeit stellt mehr Zeit unter die Zusage und lässt leichter wiegen, was in den anderen Stunden verloren geht.',
  'Time that is excluded does not count against the provider.':
    'Ausgeschlossene Zeit zählt nicht gegen den Anbieter.',
  'The customer pays the fee; credits are shares of it and move with it.':
    'Der Kunde zahlt das Entgelt; Gutschriften sind Anteile davon und gehen mit.',
  'It explains, and binds nobody.': 'Es erklärt und bindet niemanden.',
  'It says who does what; no figure depends on it.': 'Es sagt, wer was tut; kein Wert hängt davon ab.',
  'The more time, events or outcomes count as bad, the harder the promise is to keep.':
    'Je mehr Zeit, Ereignisse oder Ergebnisse als schlecht zählen, desto schwerer ist die Zusage einzuhalten.',
  'Each objective is one more promise to the customer.': 'Jedes Ziel ist eine Zusage mehr an den Kunden.',
  'The more the agreement covers, the better for the customer.':
    'Je mehr die Vereinbarung umfasst, desto besser für den Kunden.',
  'A clock that runs in more hours runs out sooner.': 'Eine Uhr, die in mehr Stunden läuft, läuft früher ab.',
  'Part of it serves the customer, part of it the provider.':
    'Ein Teil dient dem Kunden, ein Teil dem Anbieter.',
  'No rule says who gains.': 'Keine Regel sagt, wer gewinnt.',
  'By itself it changes nothing: other clauses decide what is made of it.':
    'Für sich ändert es nichts: Andere Klauseln entscheiden, was daraus wird.',
  'It changes when people are told, not what is judged.':
    'Es ändert, wann jemand Bescheid bekommt, nicht, was beurteilt wird.',
  'It depends on who decides, and on what they would decide.': 'Es hängt davon ab, wer entscheidet und wie.',
  'The figure of the parts may be better or worse than before.':
    'Der Wert aus den Teilen kann besser oder schlechter sein als zuvor.',
  'The more often it pays, and the more, the better for the customer.':
    'Je öfter und je mehr sie zahlt, desto besser für den Kunden.',
  'Data is protected for longer, or better, or the other way round, depending on what it is for.':
    'Daten sind länger oder besser geschützt oder umgekehrt, je nachdem, wofür sie sind.',
  'What is due sooner, or more often, serves who waits for it.':
    'Was früher oder öfter fällig ist, dient dem, der darauf wartet.',
  'A stricter promise is harder to keep.': 'Eine strengere Zusage ist schwerer einzuhalten.',
  'Everything that is promised, and paid, holds for another time.':
    'Alles Zugesagte und Bezahlte gilt für eine andere Zeit.',
  'The same miss is credited with another share.':
    'Dieselbe Verfehlung wird mit einem anderen Anteil gutgeschrieben.',
  'The fewer or the smaller the misses that trigger it, the better for the customer.':
    'Je weniger oder je kleinere Verfehlungen sie auslösen, desto besser für den Kunden.',
  'A worked example shows what the other clauses come to, and changes nothing.':
    'Ein Beispiel zeigt, was die anderen Klauseln ergeben, und ändert nichts.',
  // What stood there, and what stands there now.
  none: 'nichts',
  'all the time': 'rund um die Uhr',
  'all subjects': 'alle Gegenstände',
  'all services': 'alle Leistungen',
  'all indicators': 'alle Messgrößen',
  'every subject': 'jeder Gegenstand',
  'no notice': 'keine Ankündigung',
  'no limit': 'keine Grenze',
  'no fee': 'kein Entgelt',
  'any sum': 'jeder Betrag',
  'at any time': 'jederzeit',
  'without limit': 'ohne Grenze',
  'without an end': 'ohne Ende',
  'its rules alone': 'nur seine Regeln',
  'none expected': 'keine erwartet',
  'records are states that last': 'Nachweise sind Zustände, die andauern',
  'the target stays': 'der Zielwert bleibt',
  'when the pause no longer holds': 'wenn die Pause nicht mehr gilt',
  'minutes that are down throughout': 'Minuten, die ganz ausfallen',
  'to the millisecond': 'auf die Millisekunde',
  'agreement fee': 'Entgelt der Vereinbarung',
  'add back': 'zurückrechnen',
  'count as up': 'zählt als verfügbar',
  'the hours of the week': 'die Zeiten der Woche',
  closed: 'geschlossen',
  'closed ({{name}})': 'geschlossen ({{name}})',
  'runs of at least {{length}}': 'Ausfälle von mindestens {{length}}',
  'mean of slices of {{length}}, empty ones {{word}}':
    'Mittel über Abschnitte von {{length}}, leere {{word}}',
  'down when {{word}} of the probes is': 'ausgefallen, wenn eine der Proben es ist ({{word}})',
  'down when {{word}} of the probes are': 'ausgefallen, wenn genug der Proben es sind ({{word}})',
  'at the instant in {{field}}': 'zum Zeitpunkt in {{field}}',
  '{{length}} per {{says}}': '{{length}} je {{says}}',
  '{{figure}} per {{says}}': '{{figure}} je {{says}}',
  '{{figure}} in {{length}}': '{{figure}} in {{length}}',
  'rolling {{length}}': 'gleitend {{length}}',
  'automatic, for {{length}}': 'automatisch, um {{length}}',
  'automatic, for {{length}}, {{number}} times': 'automatisch, um {{length}}, {{number}}-mal',
  '{{day}}, each promise with its next period': '{{day}}, jede Zusage mit ihrem nächsten Zeitraum',
  'by {{who}}, {{length}}': 'durch {{who}}, {{length}}',
  '{{grounds}}; cured within {{length}}': '{{grounds}}; zu heilen binnen {{length}}',
  '{{objective}} below {{figure}}': '{{objective}} unter {{figure}}',
  '{{objective}} missed {{number}} times in a row': '{{objective}} {{number}}-mal in Folge verfehlt',
  '{{objective}} missed in {{number}} of the last {{number2}} periods':
    '{{objective}} in {{number}} der letzten {{number2}} Zeiträume verfehlt',
  '{{number}} answers': '{{number}} Antworten',
  '{{number}} events, {{number2}} expectations': '{{number}} Ereignisse, {{number2}} Erwartungen',
  '{{zone}}; {{week}}; {{number}} special days': '{{zone}}; {{week}}; {{number}} besondere Tage',
  'at {{when}}, tell {{roles}}': 'bei {{when}}, Bescheid an {{roles}}',
  'at {{when}}, tell {{roles}}, follow {{playbook}}':
    'bei {{when}}, Bescheid an {{roles}}, nach Ablaufplan {{playbook}}',
  'at {{when}}, after {{length}}, tell {{roles}}': 'bei {{when}}, nach {{length}}, Bescheid an {{roles}}',
  'at {{when}}, after {{length}} on {{calendar}}, tell {{roles}}':
    'bei {{when}}, nach {{length}} im Kalender {{calendar}}, Bescheid an {{roles}}',
  'ask {{role}}: {{text}}': '{{role}} fragen: {{text}}',
  'notify {{roles}}: {{text}}': 'Bescheid geben an {{roles}}: {{text}}',
  'start review {{review}}': 'Besprechung beginnen: {{review}}',
  'call webhook {{via}}': 'Webhook rufen: {{via}}',
  'call webhook {{via}}: {{text}}': 'Webhook rufen: {{via}}: {{text}}',
  'post status update on the page of {{service}}: {{text}}':
    'auf der Statusseite von {{service}} melden: {{text}}',
  'post status update via {{via}}: {{text}}': 'Statusmeldung über {{via}}: {{text}}',
  'open ticket via {{via}}: {{text}}': 'Ticket eröffnen über {{via}}: {{text}}',
  'per service': 'je Leistung',
  'objective missed': 'verfehlte Ziele',
  'atMost, share of the {{base}} over the {{says}}': 'Grenze, Anteil an {{base}} über {{says}}',
  'atMost, share of the {{base}} over the {{says}}, on {{scope}}':
    'Grenze, Anteil an {{base}} über {{says}}, für {{scope}}',
  'atMost, sum over the {{says}}': 'Grenze, Summe über {{says}}',
  'atMost, sum over the {{says}}, on {{scope}}': 'Grenze, Summe über {{says}}, für {{scope}}',
  '{{use}} where {{condition}}, else {{use2}}': '{{use}}, wenn {{condition}}, sonst {{use2}}',
  'credit for: {{title}}': 'Gutschrift für: {{title}}',
  'tiers, at least {{figure}}, below {{figure2}}': 'Staffel, ab {{figure}}, unter {{figure2}}',
  'tiers, below {{figure}}': 'Staffel, unter {{figure}}',
  target: 'Zielwert',
  title: 'Titel',
  description: 'Beschreibung',
  rationale: 'Begründung',
  owner: 'verantwortlich',
  tiers: 'Staffel',
  fee: 'Entgelt',
  renewal: 'Verlängerung',
  notice: 'Frist',
  period: 'Zeitraum',
  calendar: 'Kalender',
  importance: 'Bedeutung',
  escalation: 'Eskalation',
  effective: 'Wirksam ab',
};
