import type { German } from './texts.ts';

/** A promise in a period: its figures, its budget, what used it and what stood behind it. */
export const OBJECTIVE: German = {
  'What stood behind it': 'Was dahinter stand',
  'Promises behind this service that missed, or were down at the same instants. That is evidence of a cause, and no proof.':
    'Zusagen hinter dieser Leistung, die verfehlt wurden oder zu denselben Zeitpunkten ausgefallen waren. Das spricht für eine Ursache und beweist sie nicht.',
  'No promise behind this service missed or was down at the time.':
    'Keine Zusage hinter dieser Leistung wurde verfehlt oder war zu dieser Zeit ausgefallen.',
  '{{agreement}}, by {{path}}': '{{agreement}}, über {{path}}',
  'kept its target': 'hielt den Zielwert',
  Explains: 'Erklärt',
  'not measured in time': 'nicht in Zeit gemessen',
  'Could be recovered': 'Wäre zurückzuholen',
  'if the period ended now': 'endete der Zeitraum jetzt',
  'to claim before {{at}}': 'geltend zu machen vor {{at}}',
  claimed: 'geltend gemacht',
  'not claimed in time': 'nicht rechtzeitig geltend gemacht',
  'All {{down}} of down time are explained.': 'Die ganze Ausfallzeit von {{down}} ist erklärt.',
  '{{unexplained}} of {{down}} down time stay unexplained:':
    'Von {{down}} Ausfallzeit bleiben {{unexplained}} unerklärt:',
  'Nothing is known here of {{names}}, on which it depends too.':
    'Von {{names}} ist hier nichts bekannt, obwohl sie auch davon abhängt.',
  'Use of the error budget, {{period}}': 'Verbrauch des Fehlerbudgets, {{period}}',
  '{{title}}: use of the error budget, {{period}}': '{{title}}: Verbrauch des Fehlerbudgets, {{period}}',
  Form: 'Form',
  Chart: 'Diagramm',
  Table: 'Tabelle',
  'The days of the period will stand here as they pass.':
    'Hier stehen die Tage des Zeitraums, sobald sie vergehen.',
  Good: 'Gut',
  Bad: 'Schlecht',
  'Bad since the period began': 'Schlecht seit Beginn des Zeitraums',
  'Error budget by day': 'Fehlerbudget nach Tagen',
  'Incidents that used the budget': 'Störungen, die das Budget verbraucht haben',
  'Down time is counted inside promised time; degraded time counts by its share.':
    'Ausfallzeit zählt innerhalb der zugesagten Zeit; eingeschränkte Zeit zählt mit ihrem Anteil.',
  'Nothing was down in {{period}}.': 'In diesem Zeitraum ({{period}}) fiel nichts aus.',
  'Incidents with their down time, the largest first': 'Störungen mit ihrer Ausfallzeit, die größte zuerst',
  'Down time counted': 'Gezählte Ausfallzeit',
  'Published at': 'Veröffentlicht bei',
  'status page ↗<hidden> (opens in a new window)</hidden>':
    'Statusseite ↗<hidden> (öffnet ein neues Fenster)</hidden>',
  'Causes that used the budget': 'Ursachen, die das Budget verbraucht haben',
  'Nothing used it.': 'Nichts hat es verbraucht.',
  'Causes with what they took of the budget, the largest first':
    'Ursachen mit ihrem Verbrauch am Budget, die größte zuerst',
  'As coded by the first of these fields that the records fill in: {{fields}}.':
    'Verschlüsselt nach dem ersten dieser Felder, das die Nachweise ausfüllen: {{fields}}.',
  'The first {{counted}} of {{found}} were looked up.':
    'Nachgesehen wurde bei den ersten {{counted}} von {{found}}.',
  Took: 'Verbrauch',
  'With those above': 'Mit denen darüber',
  'Attained so far': 'Bisher erreicht',
  'Error budget left': 'Fehlerbudget übrig',
  '{{used}} of {{budget}} used': '{{used}} von {{budget}} verbraucht',
  'a target of 100 % leaves none': 'ein Zielwert von 100 % lässt keines',
  'Credit if it ended now': 'Gutschrift, endete er jetzt',
  'nothing is owed': 'nichts steht zu',
  'opens how it was worked out': 'öffnet die Berechnung',
  Counted: 'Gezählt',
  Down: 'Ausgefallen',
  'of {{valid}} promised': 'von {{valid}} zugesagten',
  'Not in time': 'Nicht rechtzeitig',
  'of {{valid}} decided': 'von {{valid}} entschiedenen',
  'of {{valid}}': 'auf {{valid}}',
  'State known': 'Zustand bekannt',
  'Period by period': 'Zeitraum für Zeitraum',
  '{{title}} by period': '{{title}} nach Zeitraum',
  'Show all {{count}} periods': {
    one: 'Den einen Zeitraum zeigen',
    other: 'Alle {{count}} Zeiträume zeigen',
  },
  '(open)': '(offen)',
  '(provisional)': '(vorläufig)',
  'Budget used': 'Budget verbraucht',
  'service {{service}}': 'Leistung {{service}}',
  'owner {{owner}}': 'verantwortlich {{owner}}',
  'The first period of this promise has not begun. Its figures will stand here.':
    'Der erste Zeitraum dieser Zusage hat noch nicht begonnen. Hier stehen dann seine Werte.',
  'Furthest past target first': 'Am weitesten über der Zielzeit zuerst',
  'Most time used first': 'Längste verbrauchte Zeit zuerst',
  'Earliest due first': 'Früheste Fälligkeit zuerst',
  'No incident is breached in this period.': 'In diesem Zeitraum ist keine Störung verletzt.',
  'No incident is met in this period.': 'In diesem Zeitraum ist keine Störung eingehalten.',
  'No incident is running in this period.': 'In diesem Zeitraum läuft keine Störung.',
  'No incident is paused in this period.': 'In diesem Zeitraum ruht keine Störung.',
  'No incident that is breached in this period holds “{{find}}”.':
    'In diesem Zeitraum enthält keine verletzte Störung „{{find}}“.',
  'No incident that is met in this period holds “{{find}}”.':
    'In diesem Zeitraum enthält keine eingehaltene Störung „{{find}}“.',
  'No incident that is running in this period holds “{{find}}”.':
    'In diesem Zeitraum enthält keine laufende Störung „{{find}}“.',
  'No incident that is paused in this period holds “{{find}}”.':
    'In diesem Zeitraum enthält keine ruhende Störung „{{find}}“.',
  'Find an incident': 'Störung suchen',
  'Incidents, breached': 'Störungen, verletzt',
  'Incidents, met': 'Störungen, eingehalten',
  'Incidents, running': 'Störungen, laufend',
  'Incidents, paused': 'Störungen, ruhend',
  'A row opens the incident with its timeline and its evidence.':
    'Eine Zeile öffnet die Störung mit Zeitstrahl und Nachweisen.',
  Decided: 'Entschieden',
  'Time used': 'Verbrauchte Zeit',
  'Past target': 'Über der Zielzeit',
  '{{subject}} (cycle {{number}})': '{{subject}} (Durchgang {{number}})',
  'no target': 'keine Zielzeit',
  '{{duration}} left': 'noch {{duration}}',
  'In {{period}}': '{{period}}',
  'In {{period}} so far': '{{period}} bisher',
  '{{when}}, nothing that counts has happened: there is no figure.':
    '{{when}}: Es ist nichts geschehen, was zählt; es gibt keinen Wert.',
  '{{amount}} count': '{{amount}} zählen',
  '{{bad}} of {{valid}} promised were down': '{{bad}} von {{valid}} zugesagter Zeit ausgefallen',
  '{{good}} of {{valid}} were in time': '{{good}} von {{valid}} waren rechtzeitig',
  '{{good}} of {{valid}} were good': '{{good}} gute auf {{valid}}',
  '{{when}}, {{counted}}: {{attained}}, exactly the promised {{target}}.':
    '{{when}}: {{counted}}, das sind {{attained}}, genau wie zugesagt ({{target}}).',
  '{{when}}, {{counted}}: {{attained}}, above the promised {{target}}.':
    '{{when}}: {{counted}}, das sind {{attained}}, mehr als zugesagt ({{target}}).',
  '{{when}}, {{counted}}: {{attained}}, below the promised {{target}}.':
    '{{when}}: {{counted}}, das sind {{attained}}, weniger als zugesagt ({{target}}).',
  'The target leaves no error budget.': 'Der Zielwert lässt kein Fehlerbudget.',
  'The error budget is overspent by {{amount}}.': 'Das Fehlerbudget ist um {{amount}} überzogen.',
  'The error budget was overspent by {{amount}}.': 'Das Fehlerbudget war um {{amount}} überzogen.',
  '{{left}} are left.': 'Übrig: {{left}}.',
  '{{left}} were left.': 'Übrig geblieben: {{left}}.',
  '{{share}} of the error budget is used; {{left}} are left.':
    'Vom Fehlerbudget sind {{share}} verbraucht; übrig: {{left}}.',
  '{{share}} of the error budget was used; {{left}} were left.':
    'Vom Fehlerbudget wurden {{share}} verbraucht; übrig geblieben: {{left}}.',
  '{{count}} clocks are running': { one: '{{count}} Uhr läuft', other: '{{count}} Uhren laufen' },
  '{{count}} are paused': { one: '{{count}} ruht', other: '{{count}} ruhen' },
  '{{running}} and {{paused}}.': '{{running}}, und {{paused}}.',
  '{{count}} of them near their target': {
    one: '{{count}} davon nahe der Zielzeit',
    other: '{{count}} davon nahe der Zielzeit',
  },
  '{{running}} and {{paused}}, {{risk}}.': '{{running}}, und {{paused}}, {{risk}}.',
  '1 miss': '1 Verfehlung',
  '{{amount}} misses': '{{amount}} Verfehlungen',
};
