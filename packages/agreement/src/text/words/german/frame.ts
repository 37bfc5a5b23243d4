import type { FrameWords } from '../frame.ts';

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

/** German. */
export const FRAME: FrameWords = {
  kinds: {
    ServiceLevelAgreement: 'Dienstgütevereinbarung (Service Level Agreement)',
    OperationalLevelAgreement: 'Interne Leistungsvereinbarung (Operational Level Agreement)',
    UnderpinningContract: 'Absicherungsvertrag (Underpinning Contract)',
  },
  version: (version, id, language) => `Fassung ${version} von ${id}, in der Sprache ${language}`,
  madeFrom: (masters) => `Auf der Grundlage von ${masters}; dessen Bestimmungen sind hier ausgeschrieben`,
  between: (provider, customer) => `Zwischen ${provider}, dem Anbieter, und ${customer}, dem Kunden`,
  provider: 'Anbieter',
  customer: 'Kunde',
  sections: {
    parties: 'Parteien',
    term: 'Laufzeit',
    scope: 'Leistungen',
    definitions: 'Begriffe',
    calendars: 'Zeiten',
    sources: 'Nachweise',
    indicators: 'Was gemessen wird',
    objectives: 'Was zugesagt ist',
    exclusions: 'Was nicht zählt',
    credits: 'Gutschriften',
    remedies: 'Abhilfen',
    escalations: 'Eskalation',
    reporting: 'Berichte und Besprechungen',
    conduct: 'Änderung und Ende',
    data: 'Daten',
    rules: 'Rechenregeln',
    examples: 'Durchgerechnete Beispiele',
  },
  clause: 'Klausel',
  contents: 'Inhalt',
  foot: (title, version) => `${title}, Fassung ${version}`,
  signing: 'Die Parteien stimmen diesem Text zu.',
  signLines: ['Ort und Datum', 'Unterschrift'],

  partyIs: (role, name) => `${name} ist der ${role}.`,
  partyAddress: (address) => `Anschrift: ${address}.`,
  partyRegistration: (registration) => `Registereintrag: ${registration}.`,
  rolesTitle: 'Rollen',
  rolesSentence: 'Die Rollen dieser Vereinbarung sind unter diesen Anschriften zu erreichen.',
  rolesHead: ['Rolle', 'Zu erreichen unter'],
  precedenceTitle: 'Rangfolge',
  precedence: (documents) => `Widersprechen sich Dokumente, so gilt das erste von diesen: ${documents}.`,
  termTitle: 'Laufzeit und Währung',
  term: (from, to, zone) =>
    `Die Vereinbarung läuft vom ${from} bis zum ${to}, beide Tage eingeschlossen, in der Zeitzone ${zone}.`,
  currency: (currency) => `Alle Beträge sind in ${currency}.`,
  effective: (from, splits) =>
    `Diese Fassung gilt ab dem ${from}. ${splits ? 'Sie teilt die Zeiträume, die dann laufen.' : 'Zeiträume, die dann laufen, enden noch unter der Fassung davor.'}`,
  notice: (length) =>
    `Eine Partei, die nicht fortsetzen will, kündigt mit dieser Frist zum Ende der Laufzeit: ${length}.`,
  renewal: {
    negotiate: 'Vor dem Ende der Laufzeit verhandeln die Parteien, ob und wie es weitergeht.',
    none: 'Sie endet mit ihrer Laufzeit.',
    automatic: (length, times) =>
      `Danach läuft sie jeweils weiter (${length}${times === undefined ? '' : `, höchstens ${many(times, 'Mal', 'Mal')}`}), wenn keine Partei gekündigt hat.`,
  },
  servicesSentence: 'Die Leistung ist Teil dieser Vereinbarung.',
  serviceTier: (tier) => `Ihre Stufe ist ${tier}.`,
  serviceEnvironments: (list) => `Sie umfasst diese Umgebungen: ${list}.`,
  serviceRegions: (list) => `Sie umfasst diese Regionen: ${list}.`,
  servicePlans: (list) => `Sie umfasst diese Tarife: ${list}.`,
  serviceFee: (sum, per) =>
    `Ihr Entgelt beträgt ${sum} je ${per === 'month' ? 'Monat' : 'Jahr'} und verteilt sich gleichmäßig auf die Tage ${per === 'month' ? 'jedes Monats' : 'jedes Jahres'}.`,
  noFee: 'Sie hat kein eigenes Entgelt.',
  dependsOn: (list) => `Sie hängt ab von ${list}.`,
  outOfScopeTitle: 'Nicht umfasst',
  outOfScope: (list) => `Nicht Teil dieser Vereinbarung: ${list}.`,
};
