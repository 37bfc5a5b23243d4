import type { Sentences } from '../../phrase-book.ts';

/** What examples of an agreement came to, and how. */
export const SCENARIOS: Sentences = {
  'no clock of {{subject}} has started': 'keine Uhr von {{subject}} hat begonnen',
  '{{objective}} does not count {{subject}}; counted by {{says}}':
    '{{objective}} zählt {{subject}} nicht; gezählt durch {{says}}',
  '{{says}}, {{length}} used': '{{says}}, {{length}} verbraucht',
  '{{says}}, due {{at}}': '{{says}}, fällig {{at}}',
  '{{says}}, {{length}} used, due {{at}}': '{{says}}, {{length}} verbraucht, fällig {{at}}',
  'attained {{amount}}': '{{amount}} erreicht',
  '{{says}}, attained {{amount}}': '{{says}}, {{amount}} erreicht',
  '{{says}}, no figure': '{{says}}, kein Wert',
  'Promised: {{says}}.': 'Zugesagt: {{says}}.',
  'there is no period {{period}}': 'es gibt keinen Zeitraum {{period}}',
  'Begun: {{periods}}.': 'Begonnen: {{periods}}.',
  'No period has begun.': 'Kein Zeitraum hat begonnen.',
  '{{indicator}}, target {{length}}; records {{records}}.':
    '{{indicator}}, Zielzeit {{length}}; Nachweise {{records}}.',
  '{{indicator}}, no target; records {{records}}.': '{{indicator}}, keine Zielzeit; Nachweise {{records}}.',
  '{{from}} to {{to}} {{says}}: {{length}} used.': '{{from}} bis {{to}} {{says}}: {{length}} verbraucht.',
  '{{period}} runs from {{from}} to {{to}}.': '{{period}} geht von {{from}} bis {{to}}.',
  '{{amount}} good of {{amount2}} valid.': '{{amount}} gut von {{amount2}} gültig.',
  'From {{number}} {{unit}}.': 'Aus {{number}} {{unit}}.',
  'Down because of the service itself: {{length}}.': 'Ausgefallen durch die Leistung selbst: {{length}}.',
  'Down because of {{id}}: {{length}}.': 'Ausgefallen durch {{id}}: {{length}}.',
  'No schedule pays.': 'Kein Plan zahlt.',
  '{{clause}} ({{objective}}): {{steps}}.': '{{clause}} ({{objective}}): {{steps}}.',
  '{{clause}} ({{objective}}): {{steps}}; credited {{figure}}.':
    '{{clause}} ({{objective}}): {{steps}}; gutgeschrieben {{figure}}.',
};
