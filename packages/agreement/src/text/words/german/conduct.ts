import type { ConductWords } from '../conduct.ts';

const STATUS_STATES = {
  investigating: 'in Untersuchung',
  identified: 'erkannt',
  monitoring: 'unter Beobachtung',
  resolved: 'behoben',
} as const;

/** German. */
export const CONDUCT: ConductWords = {
  levelHead: ['Wann', 'Wer es erfährt', 'Ablaufplan'],
  escalationSentence:
    'Bei Schwierigkeiten erfahren es diese Personen; was später kommt, erfahren sie nur, wenn die Schwierigkeit dann noch besteht:',
  escalationDefault: 'Dies gilt für jede Zusage, die keine andere Eskalation nennt.',
  levelUsed: (share) => `${share} der Zielzeit oder des Budgets sind verbraucht`,
  levelBreach: 'eine Zusage ist verletzt',
  levelLost: 'eine Zusage ist nicht mehr einzuhalten',
  levelAfter: (when, length, calendar) =>
    `${when}, und die Schwierigkeit besteht noch: ${length} danach${calendar === undefined ? '' : `, gezählt in den Zeiten ${calendar}`}`,
  objectiveOwner: 'Verantwortliche der Zusage',
  playbookTitle: (title) => `Ablaufplan: ${title}`,
  playbookOwner: (role) => `Die Rolle ${role} führt.`,
  step: (number, text) => `Schritt ${number}: ${text}`,
  stepAsk: (role, text) => `Die Rolle ${role} sagt, ob dies erledigt ist: ${text}`,
  stepNotify: (roles, text) => `Es erfahren: ${roles}. Sie erfahren: ${text}`,
  stepTicket: (via, text) => `Über ${via} wird ein Ticket eröffnet: ${text}`,
  stepUpdate: (via, text) => `Über ${via} wird ein Stand veröffentlicht: ${text}`,
  stepStatusPage: ({ service, title, state, text }) =>
    `Auf der öffentlichen Statusseite ${service === undefined ? 'des Dienstes' : `des Dienstes ${service}`} wird ein Stand veröffentlicht${title === undefined ? '' : ` zu ${title}`}, als ${STATUS_STATES[state]}: ${text}`,
  stepReview: (review) => `Die Teilnehmer von ${review} werden vorzeitig zusammengerufen.`,
  stepWebhook: (via, text) =>
    `Das System ${via} wird angestoßen${text === undefined ? '.' : `, mitgeschickt wird: ${text}`}`,
  statementTitle: 'Abrechnung',
  statement: (every) => `Der Anbieter stellt die Werte ${every} fest.`,
  report: (every) => `Er wird ${every} erstellt.`,
  reportDue: (span, calendar) =>
    `Frist nach dem Ende des Zeitraums: ${span}${calendar === undefined ? '' : `, gezählt in den Zeiten ${calendar}`}.`,
  reportTo: (roles) => `Empfänger: ${roles}.`,
  reportContent: (content) => `Inhalt: ${content}.`,
  grace: (length) =>
    `Nachweise, die nach dem Ende eines Zeitraums noch in dieser Frist kommen, zählen, bevor seine Werte endgültig werden: ${length}. Was später kommt und sie ändert, ergibt eine neue Fassung mit Angabe des Grundes.`,
  graceTitle: 'Späte Nachweise',
  review: (every) => `Die Parteien treffen sich ${every}.`,
  attendees: (roles) => `Teilnehmer: ${roles}.`,
  agenda: (items) => `Sie sprechen über: ${items}.`,
  changeTitle: 'Änderungen',
  changeNotice: (length) => `Eine Änderung wird vor ihrem Beginn angekündigt, mit der Frist: ${length}.`,
  changeApproved: (roles) => `Sie bedarf der Zustimmung von ${roles}.`,
  endTitle: 'Vorzeitiges Ende',
  convenience: (by, length) =>
    `${by === 'either' ? 'Jede Partei' : by === 'provider' ? 'Der Anbieter' : 'Der Kunde'} kann die Vereinbarung ohne Grund kündigen, mit der Frist: ${length}.`,
  cause: (grounds) => `Aus diesen Gründen kann sie beendet werden: ${grounds}.`,
  cure: (length) => `Die andere Partei hat zuvor diese Frist, es abzustellen: ${length}.`,
  dataKind: {
    personal: 'Dies sind personenbezogene Daten.',
    'special category': 'Dies sind personenbezogene Daten einer besonderen Kategorie.',
    business: 'Dies sind Geschäftsdaten.',
    technical: 'Dies sind technische Daten.',
  },
  retention: (length) => `Aufbewahrung: ${length}; danach werden sie gelöscht.`,
  processorTitle: 'Verarbeitung im Auftrag',
  processor: (party) => `Personenbezogene Daten verarbeitet im Auftrag der anderen Partei: ${party}.`,
  purpose: (purpose) => `Der Zweck: ${purpose}`,
  locations: (list) => `Verarbeitet wird in ${list}.`,
  subprocessors: (list) => `Weitere Verarbeiter: ${list}.`,
  breachNotice: (length) =>
    `Eine Verletzung des Schutzes personenbezogener Daten wird in dieser Frist gemeldet: ${length}.`,
};
