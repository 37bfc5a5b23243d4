import type { Sentences } from '../../phrase-book.ts';

/** The health of the process. */
export const HEALTH: Sentences = {
  'Objectives without data': 'Zusagen ohne Daten',
  'Each objective of an agreement in force that has no figure: neither for its last ended period nor for the open one.':
    'Jede Zusage einer Vereinbarung in Kraft, die keinen Wert hat: weder für ihren letzten beendeten Zeitraum noch für den offenen.',
  '{{title}} ({{agreement}}) has no figure.': '{{title}} ({{agreement}}) hat keinen Wert.',
  '{{title}} ({{agreement}}) has no figure for {{period}} or since.':
    '{{title}} ({{agreement}}) hat keinen Wert für {{period}} oder danach.',
  'Stale baselines': 'Veraltete Ausgangswerte',
  'Each agreement in force whose targets nobody has looked at for over a year: no version took effect, and no review was closed.':
    'Jede Vereinbarung in Kraft, deren Zielwerte seit über einem Jahr niemand angesehen hat: Keine Fassung trat in Kraft, und keine Besprechung wurde abgeschlossen.',
  'The targets of {{agreement}} were last looked at over a year ago.':
    'Die Zielwerte von {{agreement}} wurden zuletzt vor über einem Jahr angesehen.',
  'Roles without people': 'Rollen ohne Personen',
  'For each agreement in force: a person who may sign in is its SLA manager, and one its service owner; and each role of its text whose address is that of a person has one who may sign in; and each role that its escalations and playbooks name has an address, or somebody on duty who may sign in. Addresses that are nobody’s (of groups) are not judged further.':
    'Für jede Vereinbarung in Kraft: Eine Person, die sich anmelden darf, ist ihr SLA-Manager, und eine ihr Service-Owner; jede Rolle ihres Textes, deren Adresse die einer Person ist, hat eine, die sich anmelden darf; und jede Rolle, die ihre Eskalationen und Ablaufpläne nennen, hat eine Adresse oder jemanden im Dienst, der sich anmelden darf. Adressen, die niemandem gehören (von Gruppen), werden nicht weiter beurteilt.',
  'Nobody is SLA manager of {{agreement}}.': 'Niemand ist SLA-Manager von {{agreement}}.',
  'Nobody is service owner of {{agreement}}.': 'Niemand ist Service-Owner von {{agreement}}.',
  'The role {{role}} of {{agreement}} is {{name}}’s, who may sign in no longer.':
    'Die Rolle {{role}} von {{agreement}} hat {{name}}; diese Person darf sich nicht mehr anmelden.',
  'Escalations or playbooks of {{agreement}} tell the role {{role}}, which nobody has.':
    'Eskalationen oder Ablaufpläne von {{agreement}} geben der Rolle {{role}} Bescheid, die niemand hat.',
  'Overdue reviews': 'Überfällige Besprechungen',
  'Of the reviews that are planned or prepared, those that should have been held: within 30 days, or before the next one.':
    'Von den geplanten und vorbereiteten Besprechungen jene, die hätten stattfinden sollen: binnen 30 Tagen oder vor der nächsten.',
  '{{title}} of {{period}} ({{agreement}}) was to be held.':
    '{{title}}, {{period}} ({{agreement}}), war abzuhalten.',
  '{{title}} ({{agreement}}) was to be held.': '{{title}} ({{agreement}}) war abzuhalten.',
  'Overdue actions': 'Überfällige Maßnahmen',
  'Of the open actions of reviews, those whose day is over.':
    'Von den offenen Maßnahmen der Besprechungen jene, deren Tag vorbei ist.',
  '{{title}} ({{name}}, {{agreement}}) was due.': '{{title}} ({{name}}, {{agreement}}) war fällig.',
  'Claims never decided': 'Nie entschiedene Ausschlüsse',
  'Of all claims that time does not count, those that nobody has decided for over 14 days.':
    'Von allen geltend gemachten Ausschlüssen jene, über die seit über 14 Tagen niemand entschieden hat.',
  '{{id}} ({{agreement}}) waits to be accepted or rejected.':
    '{{id}} ({{agreement}}) wartet darauf, angenommen oder abgelehnt zu werden.',
  'Approvals waiting': 'Wartende Freigaben',
  'Of all credits that were not withdrawn, those that have waited over 14 days to be approved or issued, and disputes past the day on which they were to be answered.':
    'Von allen nicht zurückgezogenen Gutschriften jene, die seit über 14 Tagen auf Freigabe oder Ausstellung warten, und Einsprüche nach dem Tag, an dem sie zu beantworten waren.',
  'Credit {{number}} of {{figure}} ({{agreement}}) waits to be approved.':
    'Gutschrift {{number}} über {{figure}} ({{agreement}}) wartet auf Freigabe.',
  'Credit {{number}} of {{figure}} ({{agreement}}) waits to be issued.':
    'Gutschrift {{number}} über {{figure}} ({{agreement}}) wartet auf Ausstellung.',
  'Credit {{number}} of {{figure}} ({{agreement}}) waits for an answer.':
    'Gutschrift {{number}} über {{figure}} ({{agreement}}) wartet auf eine Antwort.',
  'Alerts nobody looks after': 'Alarme, um die sich niemand kümmert',
  '{{says}} ({{agreement}}): nobody looks after it.': '{{says}} ({{agreement}}): Niemand kümmert sich darum.',
  'Of the open alerts, those that nobody has acknowledged for over a day.':
    'Von den offenen Alarmen jene, die seit über einem Tag niemand angenommen hat.',
};
