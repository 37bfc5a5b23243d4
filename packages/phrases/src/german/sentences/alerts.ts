import type { Sentences } from '../../phrase-book.ts';

/** What stands that somebody should know of. */
export const ALERTS: Sentences = {
  'The last day of notice is {{day}}': 'Der letzte Kündigungstag ist der {{day}}',
  'The term ends on {{day}}': 'Die Laufzeit endet am {{day}}',
  'The term ends on {{day}}, with {{length}} notice: whoever wants to leave says so by {{day2}}; else {{says}}.':
    'Die Laufzeit endet am {{day}}, Kündigungsfrist {{length}}: Wer nicht weitermachen will, sagt es bis {{day2}}; sonst gilt: {{says}}.',
  'The term ends on {{day}}; then {{says}}.': 'Die Laufzeit endet am {{day}}; dann gilt: {{says}}.',
  'The day of notice is past and the term ends on {{day}}: {{says}}.':
    'Der Kündigungstag ist vorbei, und die Laufzeit endet am {{day}}: {{says}}.',
  'it renews by itself for {{length}}': 'sie verlängert sich von selbst (um {{length}})',
  'it ends and nothing follows': 'sie läuft aus, und nichts folgt',
  'what follows is to be agreed': 'was folgt, ist zu vereinbaren',
  '{{title}} is due on {{day}}': '{{title}} ist am {{day}} fällig',
  '{{title}} looks back on {{period}} and is due on {{day}}.':
    '{{title}} blickt zurück auf: {{period}}. Fällig ist sie am {{day}}.',
  '{{source}} is silent': '{{source}} ist verstummt',
  'The data of {{source}} is poor': 'Die Daten von {{source}} sind schlecht',
  '{{title}}: {{says}} in {{period}}, where {{says2}} was promised.':
    '{{title}}: {{says}} ({{period}}); zugesagt war: {{says2}}.',
  '{{title}} was missed in {{period}}': '{{title}} wurde verfehlt ({{period}})',
  '{{title}}: {{says}} can no longer be reached in {{period}}, whatever comes; {{says2}} so far.':
    '{{title}}: Die Zusage ({{says}}) ist nicht mehr zu erreichen ({{period}}), was auch kommt; bisher {{says2}}.',
  '{{title}} can no longer be kept in {{period}}': '{{title}} ist nicht mehr einzuhalten ({{period}})',
  '{{title}}: the error budget burns more than {{figure}} times as fast as it may, over {{length}} and over {{length2}}; {{figure2}} of it goes that way.':
    '{{title}}: Das Fehlerbudget verbrennt mehr als {{figure}}-mal so schnell, wie es darf, über {{length}} und über {{length2}}; {{figure2}} davon gehen so verloren.',
  '{{title}} burns its budget ({{length}}) in {{period}}':
    '{{title}} verbrennt das Fehlerbudget ({{length}}, {{period}})',
  '{{title}}: {{figure}} of the error budget of {{period}} is used (warning at {{figure2}}).':
    '{{title}}: {{figure}} des Fehlerbudgets sind verbraucht ({{period}}; Warnung ab {{figure2}}).',
  '{{title}} has used {{figure}} of its budget in {{period}}':
    '{{title}} hat {{figure}} des Fehlerbudgets verbraucht ({{period}})',
  '{{title}}: many tickets are open past their target':
    '{{title}}: viele Tickets sind über ihre Zielzeit hinaus offen',
  '{{title}}: many tickets are near their target': '{{title}}: viele Tickets sind nahe an ihrer Zielzeit',
  '{{title}}: more than {{number}} tickets are open past their target.':
    '{{title}}: mehr als {{number}} Tickets sind über ihre Zielzeit hinaus offen.',
  '{{title}}: more than {{number}} tickets are near their target.':
    '{{title}}: mehr als {{number}} Tickets sind nahe an ihrer Zielzeit.',
  '{{subject}} is past its target': '{{subject}} ist über der Zielzeit',
  '{{subject}} has used {{figure}} of its target': '{{subject}} hat {{figure}} der Zielzeit verbraucht',
  '{{subject}} is still open and was due {{instant}} ({{title}}).':
    '{{subject}} ist noch offen und war fällig {{instant}} ({{title}}).',
  '{{subject}} is still open and was due before ({{title}}).':
    '{{subject}} ist noch offen und war schon fällig ({{title}}).',
  '{{subject}} is due {{instant}} ({{title}}); {{figure}} of its target is used.':
    '{{subject}} ist fällig {{instant}} ({{title}}); {{figure}} der Zielzeit sind verbraucht.',
  '{{subject}} is due once it goes on ({{title}}); {{figure}} of its target is used.':
    '{{subject}} wird fällig, sobald es weitergeht ({{title}}); {{figure}} der Zielzeit sind verbraucht.',
  'Misses in {{periods}} have set off "{{title}}"; it is due {{instant}}.':
    'Verfehlungen ({{periods}}) haben „{{title}}“ ausgelöst; fällig {{instant}}.',
  'The credit for {{objective}} in {{period}} is to be claimed':
    'Die Gutschrift für {{objective}} ist geltend zu machen ({{period}})',
  'The credit for {{objective}} in {{period}} lapses unless it is claimed before {{instant}}.':
    'Die Gutschrift für {{objective}} ({{period}}) verfällt, wenn sie nicht geltend gemacht wird vor {{instant}}.',
  'Muted: {{reason}}': 'Stumm: {{reason}}',
};
