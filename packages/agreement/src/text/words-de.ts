import { CREDITS } from './credit-words-de.ts';
import { listed } from './notation.ts';
import type { Words } from './words.ts';

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

/** German. */
export const GERMAN: Words = {
  notation: {
    decimalPoint: ',',
    groupBy: '.',
    months: [
      'Januar',
      'Februar',
      'März',
      'April',
      'Mai',
      'Juni',
      'Juli',
      'August',
      'September',
      'Oktober',
      'November',
      'Dezember',
    ],
    date: (day, month, year) => `${day}. ${month} ${year}`,
    weekdays: {
      mon: 'Montag',
      tue: 'Dienstag',
      wed: 'Mittwoch',
      thu: 'Donnerstag',
      fri: 'Freitag',
      sat: 'Samstag',
      sun: 'Sonntag',
    },
    units: {
      day: ['Tag', 'Tage'],
      h: ['Stunde', 'Stunden'],
      min: ['Minute', 'Minuten'],
      s: ['Sekunde', 'Sekunden'],
      ms: ['Millisekunde', 'Millisekunden'],
    },
    lengths: {
      day: ['Tag', 'Tage'],
      'business day': ['Geschäftstag', 'Geschäftstage'],
      week: ['Woche', 'Wochen'],
      month: ['Monat', 'Monate'],
      year: ['Jahr', 'Jahre'],
    },
    periods: {
      day: 'Kalendertag',
      week: 'Woche von Montag bis Sonntag',
      month: 'Kalendermonat',
      quarter: 'Kalenderquartal',
      'half-year': 'Kalenderhalbjahr',
      year: 'Kalenderjahr',
    },
    cycle: (length, monthEnd) =>
      `Zyklus (Länge: ${length}, ab dem ersten Tag der Laufzeit${monthEnd === undefined ? '' : monthEnd === 'overflow' ? '; wo ein Monat den Tag nicht hat, in den nächsten hinein' : '; wo ein Monat den Tag nicht hat, zum letzten Tag'})`,
    rolling: (length) => `gleitenden Zeitraum (Länge: ${length})`,
    every: {
      day: 'täglich',
      week: 'wöchentlich',
      month: 'monatlich',
      quarter: 'vierteljährlich',
      'half-year': 'halbjährlich',
      year: 'jährlich',
    },
    closingOfDay: ', bis zum Ende der Öffnung an diesem Tag',
    and: 'und',
    or: 'oder',
    points: (number) => `${number} Prozentpunkten`,
    quote: (text) => `„${text}“`,
  },
  kinds: {
    ServiceLevelAgreement: 'Dienstgütevereinbarung (Service Level Agreement)',
    OperationalLevelAgreement: 'Interne Leistungsvereinbarung (Operational Level Agreement)',
    UnderpinningContract: 'Absicherungsvertrag (Underpinning Contract)',
  },
  version: (version, id, language) => `Fassung ${version} von ${id}, in der Sprache ${language}`,
  madeFrom: (masters) =>
    `Auf der Grundlage der Rahmenverträge ${masters}, deren Bestimmungen hier ausgeschrieben sind`,
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
    `Wer nicht weitermachen will, sagt es vor dem Ende der Laufzeit mit einer Frist (${length}).`,
  renewal: {
    negotiate: 'Vor dem Ende der Laufzeit verhandeln die Parteien, ob und wie es weitergeht.',
    none: 'Sie endet mit ihrer Laufzeit.',
    automatic: (length, times) =>
      `Danach läuft sie jeweils weiter (${length}${times === undefined ? '' : `, höchstens ${many(times, 'Mal', 'Mal')}`}), wenn keine Partei gekündigt hat.`,
  },
  servicesSentence: 'Die Leistung ist Teil dieser Vereinbarung.',
  serviceTier: (tier) => `Ihre Stufe ist ${tier}.`,
  serviceEnvironments: (list) => `Sie umfasst die Umgebungen ${list}.`,
  serviceRegions: (list) => `Sie umfasst die Regionen ${list}.`,
  servicePlans: (list) => `Sie umfasst die Tarife ${list}.`,
  serviceFee: (sum, per) =>
    `Ihr Entgelt beträgt ${sum} je ${per === 'month' ? 'Monat' : 'Jahr'} und verteilt sich gleichmäßig auf die Tage ${per === 'month' ? 'jedes Monats' : 'jedes Jahres'}.`,
  noFee: 'Sie hat kein eigenes Entgelt.',
  dependsOn: (list) => `Sie hängt ab von ${list}.`,
  outOfScopeTitle: 'Nicht umfasst',
  outOfScope: (list) => `Nicht Teil dieser Vereinbarung: ${list}.`,

  calendarZone: (zone) => `Die Zeiten sind Ortszeit in ${zone}.`,
  hoursHead: ['Tag', 'Offen'],
  closed: 'geschlossen',
  holidaySet: (country, region) =>
    `Geschlossen ist an den Feiertagen von ${country}${region === undefined ? '' : `, Region ${region}`}.`,
  holidaysFilledIn: (from, to) => `Ihre Tage sind hier vom ${from} bis zum ${to} ausgeschrieben.`,
  holidaysTitle: (calendar) => `Geschlossene Tage von ${calendar}`,
  holidaysSentence: 'An diesen Tagen ist geschlossen.',
  holidayHead: ['Tag', 'Name'],
  special: (day, hours) =>
    `Am ${day} ist ${hours === '' ? 'geschlossen' : `${hours} offen`}, was auch sonst gilt.`,
  breaks: (day, hours) => `Pause ist am ${day} von ${hours}.`,
  sourceConnector: (connector) => `Die Aufzeichnungen werden über die Anbindung ${connector} gelesen.`,
  sourceKeptBy: {
    provider: 'Sie wird vom Anbieter geführt; wo andere etwas anderes sagen, zählen ihre Daten.',
    customer: 'Sie wird vom Kunden geführt; wo andere etwas anderes sagen, zählen ihre Daten.',
    'third party': 'Sie wird von einem Dritten geführt; wo andere etwas anderes sagen, zählen ihre Daten.',
  },
  sourceUrl: (url) => `Sie ist zu finden unter ${url}.`,
  sourceValue: (field, from, to) => `Steht dort in ${field} ${from}, so liest diese Vereinbarung ${to}.`,

  measures: (service) => `Gemessen wird die Leistung ${service}.`,
  evidenceFrom: (source) => `Nachweis ist, was die Quelle ${source} sagt.`,
  evidenceAbout: (subject) => `Nur Aufzeichnungen über ${subject} zählen.`,
  fieldIs: (field, values) => `${field} gleich ${values} ist`,
  recordIs: (types) => `eine Aufzeichnung ${types} kommt`,
  clockStartsWhen: (condition) => `Die Uhr eines Gegenstands beginnt, wenn ${condition}.`,
  clockStartsAt: (field) =>
    `Die Uhr eines Gegenstands beginnt zu dem Zeitpunkt, den sein Feld ${field} nennt.`,
  clockStops: (condition) => `Sie endet, wenn ${condition}.`,
  clockPauses: (condition) => `Sie ruht, solange ${condition}.`,
  clockResumes: (condition) => `Ruht sie, so läuft sie weiter, wenn ${condition}.`,
  clockResets: (condition) => `Sie wird ohne Ergebnis zurückgesetzt, wenn ${condition}.`,
  clockRunsOn: (calendar, condition) =>
    `Sie läuft in den Zeiten ${calendar}${condition === undefined ? '' : `, wo ${condition}`}.`,
  reopened: {
    total:
      'Wird ein Gegenstand wieder geöffnet, so läuft dieselbe Uhr weiter; die Zeit dazwischen zählt nicht, und das Ergebnis davor gilt nicht mehr.',
    first: 'Wird ein Gegenstand wieder geöffnet, so bleibt sein erstes Ergebnis, und nichts läuft von neuem.',
    last: 'Wird ein Gegenstand wieder geöffnet, so beginnt die Uhr von neuem, und nur ihr letzter Lauf zählt.',
    each: 'Wird ein Gegenstand wieder geöffnet, so beginnt die Uhr von neuem, und jeder Lauf zählt für sich.',
  },
  targetChange: {
    carry: 'Ändert sich die Zielzeit unterdessen, so zählt die schon verbrauchte Zeit gegen die neue.',
    restart: 'Ändert sich die Zielzeit unterdessen, so beginnt die verbrauchte Zeit bei null.',
    initial: 'Änderte sich die Zielzeit unterdessen, so bleibt die des Anfangs.',
  },
  clockMet:
    'Wer genau dann endet, wenn die Zielzeit verbraucht ist, hat sie eingehalten. Wer sie überschreitet, hat sie vom ersten Zeitpunkt an verletzt, zu dem mehr als sie verbraucht ist, was auch später geschieht.',
  attribute: {
    decided:
      'Ein Ergebnis zählt in dem Zeitraum, in dem es feststand: eingehalten oder verletzt, was zuerst kam.',
    started: 'Ein Ergebnis zählt in dem Zeitraum, in dem seine Uhr begann.',
    stopped:
      'Ein Ergebnis zählt in dem Zeitraum, in dem seine Uhr endete; eine Verletzung, deren Uhr noch läuft, zählt in keinem.',
  },
  availabilityIs:
    'Verfügbarkeit ist eins weniger die Ausfallzeit geteilt durch die zugesagte Zeit. Ohne zugesagte Zeit gibt es keinen Wert.',
  availabilityHours: (calendar) =>
    calendar === undefined ? 'Zugesagt ist die Zeit rund um die Uhr.' : `Zugesagt ist die Zeit ${calendar}.`,
  unknown: {
    up: 'Zeit, von der nichts bekannt ist, zählt als verfügbar.',
    down: 'Zeit, von der nichts bekannt ist, zählt als ausgefallen.',
    excluded: 'Zeit, von der nichts bekannt ist, bleibt außer Betracht; der bekannte Anteil steht beim Wert.',
  },
  initially: {
    up: 'Vor der ersten Aufzeichnung gilt sie als verfügbar.',
    unknown: 'Vor der ersten Aufzeichnung ist nichts von ihr bekannt.',
  },
  quorum: {
    any: 'Von mehreren Sonden genügt eine, die einen Ausfall meldet.',
    majority: 'Von mehreren Sonden muss mehr als die Hälfte einen Ausfall melden.',
    all: 'Von mehreren Sonden müssen alle einen Ausfall melden.',
  },
  degraded: (share) =>
    `Eingeschränkte Zeit zählt mit ${share} ihrer Länge als Ausfall, wo eine Aufzeichnung keinen eigenen Anteil nennt.`,
  methodExact: 'Ausfallzeit wird auf die Millisekunde gezählt.',
  methodMinutes: 'Ausfallzeit wird in ganzen Minuten der Uhr gezählt, die durchweg ausgefallen waren.',
  methodConsecutive: (length) =>
    `Ausfallzeit zählt nur, wenn sie am Stück eine Mindestdauer hat (${length}), und dann ganz.`,
  methodSlices: (length) => `Der Wert ist das Mittel der Anteile von Abschnitten (Länge: ${length}).`,
  emptySlice: {
    good: 'Ein Abschnitt ohne Daten zählt als gut.',
    bad: 'Ein Abschnitt ohne Daten zählt als schlecht.',
    excluded: 'Ein Abschnitt ohne Daten bleibt außer Betracht.',
  },
  heartbeat: (length) =>
    `Eine Sonde meldet sich spätestens nach einer festen Zeit (${length}); von dem Zeitpunkt an, zu dem eine Meldung überfällig ist, ist nichts bekannt.`,
  ratioOfFields: (good, total) =>
    `Der Wert ist die Summe von ${good} geteilt durch die Summe von ${total}. Ohne gültige Ereignisse gibt es keinen Wert.`,
  counts: {
    increments: 'Jede Aufzeichnung enthält, was seit der vorigen hinzugekommen ist.',
    cumulative:
      'Die Aufzeichnungen enthalten fortlaufende Zähler; ein Zähler, der fällt, hat neu begonnen, und sein Stand ist der Zuwachs.',
  },
  ratioOfRecords: (good, total) =>
    `Jede Aufzeichnung, für die gilt, dass ${total}, ist ein gültiges Ereignis; gut ist sie, wenn dazu ${good}. Ohne gültige Ereignisse gibt es keinen Wert.`,
  distributionOf: (field, unit) =>
    `Es ist die Verteilung des Feldes ${field}, in ${unit}. Ein Perzentil ist der kleinste Wert, den mindestens so viele Prozent aller Werte nicht überschreiten.`,
  holds: {
    value: 'Jede Aufzeichnung enthält einen Wert.',
    histogram: 'Jede Aufzeichnung enthält ein Histogramm; von einer Klasse zählt die obere Grenze.',
    sketch: 'Jede Aufzeichnung enthält eine Skizze; ihr relativer Fehler steht beim Wert.',
  },
  scoreOf: (field, lowest, highest) =>
    `Es sind die Bewertungen im Feld ${field}, von ${lowest} bis ${highest}.`,
  minimumAnswers: (count) => `Unter ${many(count, 'Antwort', 'Antworten')} gibt es keinen Wert.`,
  countOf: (condition, of) =>
    of === 'records'
      ? `Gezählt werden die Aufzeichnungen, für die gilt, dass ${condition}.`
      : `Jeder Gegenstand zählt einmal, bei seiner ersten Aufzeichnung, für die gilt, dass ${condition}.`,
  compositeRule: {
    worst: 'Der Wert ist der des schlechtesten Teils.',
    weighted: 'Der Wert ist das nach Gewichten gebildete Mittel der Werte der Teile.',
    'any down': 'Es ist ausgefallen, sobald ein Teil es ist, und so sehr wie der am stärksten ausgefallene.',
  },
  compositeParts: (parts) => `Die Teile sind ${parts}.`,
  compositeWeight: (part, weight) => `${part} mit dem Gewicht ${weight}`,
  withoutData: {
    renormalise: 'Ein Teil ohne Daten bleibt außer Betracht, und die anderen behalten ihr Verhältnis.',
    'no figure': 'Hat ein Teil keine Daten, so gibt es keinen Wert.',
  },

  promise: (indicator, statistic, period) => `Für ${indicator} gilt je ${period}: ${statistic}.`,
  promiseWithin: (indicator, share, span, period) =>
    `Für ${indicator} gilt je ${period}: Mindestens ${share} der darin gezählten Ergebnisse halten die Zielzeit ein (${span}).`,
  statistic: ({ statistic, comparator }, value, percentile) => {
    const held = {
      'at least': `mindestens ${value}`,
      'at most': `höchstens ${value}`,
      above: `über ${value}`,
      below: `unter ${value}`,
    }[comparator];
    switch (statistic) {
      case 'share':
        return `Erreicht werden ${held}`;
      case 'mean':
        return `Das Mittel ist ${held}`;
      case 'percentile':
        return `Das ${percentile}. Perzentil ist ${held}`;
      case 'count':
        return `Es sind ${held}`;
      case 'nps':
        return `Der Anteil der Fürsprecher weniger den der Kritiker, mal hundert, ist ${held}`;
    }
  },
  objectiveWhere: (condition) => `Umfasst sind die Gegenstände, für die gilt, dass ${condition}.`,
  ownedBy: (role, address) =>
    `Verantwortlich ist die Rolle ${role}${address === undefined ? '' : ` (${address})`}.`,
  importance: {
    'must-have': 'Ohne dies ist die Leistung nicht zu gebrauchen.',
    'nice-to-have': 'Dies ist erwünscht; die Leistung ist auch ohne es zu gebrauchen.',
  },
  budgetingMethod: {
    occurrences: 'Alle guten Ereignisse des Zeitraums werden durch alle gültigen geteilt.',
    timeslices: 'Genommen wird der Anteil der Abschnitte, deren eigener Anteil ihr Ziel mindestens erreicht.',
    'ratio-timeslices': 'Genommen wird das Mittel der Anteile der Abschnitte.',
  },
  slice: (length) => `Die Abschnitte sind vom Beginn der Laufzeit an gleich lang (${length}).`,
  sliceTarget: (share) => `Ein Abschnitt ist gut ab ${share}.`,
  burnAlert: (share, window) =>
    `Gewarnt wird, wenn mehr als ${share} des Budgets in einem Fenster verbraucht sind (${window}) und ebenso schnell in einem Zwölftel davon.`,
  warnAt: (shares) =>
    `Ab ${shares[0]} der Zielzeit oder des Budgets gilt es als gefährdet.${shares.length > 1 ? ` Gewarnt wird bei ${listed(shares, 'und')}.` : ''}`,
  timesOfClocks:
    'Genommen werden die verbrauchten Zeiten der Uhren, die geendet haben; keine einzelne hat eine Zielzeit.',
  rampStep: (target, date) => `Ab ${date} sind ${target} zugesagt.`,
  targetOfPeriod: 'Was zu Beginn eines Zeitraums gilt, gilt für den ganzen Zeitraum.',
  targetBounds: (floor, ceiling) =>
    `Das Ziel kann mit Begründung und nur für künftige Zeit geändert werden, zwischen ${floor} und ${ceiling}.`,
  largestStep: (points) => `Aufeinander folgende Ziele liegen höchstens im Abstand von ${points}.`,
  shortestInterval: (length) => `Jedes Ziel gilt mindestens so lange: ${length}.`,
  targetNotice: (length) => `Eine Änderung wird mit einem Vorlauf von mindestens ${length} mitgeteilt.`,
  targetFollows: (indicator, percentile) =>
    `Vorgeschlagen wird nach ${indicator}${percentile === undefined ? '' : ` (${percentile}. Perzentil)`} im zuletzt beendeten Zeitraum; es gilt die erste Zeile, die zutrifft.`,
  targetProposed: (comparator, value, target) =>
    `Liegt der Wert ${comparator === 'above' ? 'über' : 'unter'} ${value}, so werden ${target} vorgeschlagen.`,
  escalatesBy: (id) => `Schwierigkeiten werden nach der Eskalation ${id} weitergegeben.`,

  exclusionFor: (things) =>
    things === undefined ? 'Dies gilt für alles, was gemessen wird.' : `Dies gilt für ${things}.`,
  exclusionSource: (source) => `Angekündigt, geltend gemacht und entschieden wird in der Quelle ${source}.`,
  exclusionNotice: (length) => `Die Ankündigung kommt mit einem Vorlauf von mindestens: ${length}.`,
  exclusionWindow: (hours, zone) =>
    `Es liegt innerhalb von ${hours}, Ortszeit in ${zone}; was außerhalb liegt, zählt.`,
  exclusionAllowance: (length, period) =>
    `Je ${period} bleiben höchstens ${length} außer Betracht, in der Reihenfolge der Zeit; was darüber ist, zählt.`,
  exclusionDecidedBy: (role) =>
    `Es wird mit Nachweisen geltend gemacht, und die Rolle ${role} nimmt es an oder lehnt es ab; bis dahin werden Werte auf beide Weisen gezeigt.`,
  exclusionByRule: 'Was diese Regeln einhält, bleibt ohne weitere Entscheidung außer Betracht.',
  arithmetic: {
    remove: 'Solche Zeit wird von der zugesagten Zeit und von der Ausfallzeit abgezogen; Uhren ruhen in ihr.',
    'count as up': 'Solche Zeit zählt als verfügbar; Uhren ruhen in ihr.',
    'add back': 'Ausfallzeit darin wird der verfügbaren Zeit zugeschlagen; Uhren ruhen in ihr.',
  },

  credits: CREDITS,
  triggered:
    'Es zählen Zeiträume, die geendet und einen Wert haben; einer ohne Wert zählt nicht und unterbricht nicht. Sie wird erst wieder fällig, nachdem ihre Bedingung aufgehört hat zu gelten.',
  missedInARow: (objective, count) =>
    `Sie ist fällig, wenn ${objective} in so vielen Zeiträumen nacheinander verfehlt wird: ${count}.`,
  missedOfLast: (objective, count, last) =>
    `Sie ist fällig, wenn ${objective} in ${count} der letzten ${many(last, 'Zeitraum', 'Zeiträume')} verfehlt wird.`,
  attainedBelow: (objective, value) =>
    `Sie ist fällig, wenn ${objective} in einem Zeitraum weniger als ${value} erreicht.`,
  remedyOwner: (role) => `Die Rolle ${role} führt sie durch.`,
  remedyDue: (span, calendar) =>
    `Die Frist dafür: ${span}${calendar === undefined ? '' : `, in den Zeiten ${calendar}`}.`,

  levelHead: ['Wann', 'Wer es erfährt', 'Ablaufplan'],
  escalationSentence: 'Diese Personen erfahren es, in dieser Reihenfolge, solange die Schwierigkeit besteht:',
  levelUsed: (share) => `${share} der Zielzeit oder des Budgets sind verbraucht`,
  levelBreach: 'eine Zusage ist verletzt',
  levelLost: 'eine Zusage ist nicht mehr einzuhalten',
  levelAfter: (when, length, calendar) =>
    `${when}, und danach vergehen ${length}${calendar === undefined ? '' : ` in den Zeiten ${calendar}`}`,
  objectiveOwner: 'Verantwortliche der Zusage',
  playbookTitle: (title) => `Ablaufplan: ${title}`,
  playbookOwner: (role) => `Die Rolle ${role} führt.`,
  step: (number, text) => `Schritt ${number}: ${text}`,
  statementTitle: 'Abrechnung',
  statement: (every) => `Der Anbieter stellt die Werte ${every} fest.`,
  report: (every) => `Er wird ${every} erstellt.`,
  reportDue: (span, calendar) =>
    `Frist nach dem Ende des Zeitraums: ${span}${calendar === undefined ? '' : `, in den Zeiten ${calendar}`}.`,
  reportTo: (roles) => `Empfänger: ${roles}.`,
  reportContent: (content) => `Inhalt: ${content}.`,
  grace: (length) =>
    `Nachweise, die nach dem Ende eines Zeitraums noch in dieser Frist kommen, zählen für seine erste Feststellung: ${length}. Was später kommt, berichtigt sie mit Angabe des Grundes.`,
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

  rules: [
    [
      'Zeit',
      'Zeitpunkte sind ganze Millisekunden. Jede Zeitspanne enthält ihren Anfang und nicht ihr Ende. Öffnungszeiten sind Ortszeiten; eine, die eine Zeitumstellung überspringt, rückt um die Lücke vor, und eine, die zweimal kommt, ist die erste.',
    ],
    [
      'Vergleich',
      'Werte werden genau verglichen. Gezeigte Werte sind zur Verfehlung hin gerundet, so dass eine Verfehlung nie als eingehalten erscheint.',
    ],
    [
      'Grenzen der Stufen',
      'Stufen grenzen aneinander und überschneiden sich nie: Jede beginnt mit mindestens ihrer unteren Grenze und endet unter ihrer oberen.',
    ],
    [
      'Kurze Zeiträume',
      'Kurze erste und letzte Zeiträume werden nach ihrer eigenen Länge gemessen, das Entgelt anteilig.',
    ],
    ['Jahrestage', 'Ein Monat ohne den Tag eines Jahrestags hat ihn am letzten Tag.'],
    [
      'Fehlende Nachweise',
      'Hat die Quelle, die zählt, keine Daten, so gibt es keinen Wert, und nie hundert Prozent.',
    ],
    [
      'Berichtigungen',
      'Nachweise werden nie geändert. Eine Berichtigung oder Rücknahme ist eine neue Aufzeichnung, die die ersetzte nennt; von zwei Inhalten unter einer Kennung zählt der zuerst empfangene.',
    ],
  ],
  exampleEvents: 'Was geschieht, in der Ortszeit der Vereinbarung:',
  exampleEvent: (at, subject, type, source, set) =>
    `${at}: ${type} zu ${subject}${source}${set === '' ? '' : `; ${set}`}.`,
  exampleRecord: 'geändert',
  exampleSets: (field, value) => `${field} wird ${value}`,
  exampleClears: (field) => `${field} entfällt`,
  exampleSource: (source) => ` aus ${source}`,
  exampleAsOf: (at) => `Betrachtet wird dies am ${at}.`,
  exampleOutcome: (subject, objective, outcome) => `${subject} gegen ${objective}: ${outcome}.`,
  outcomes: {
    met: 'eingehalten',
    breached: 'verletzt',
    running: 'läuft noch',
    paused: 'ruht',
    stopped: 'ohne Ergebnis beendet',
  },
  exampleElapsed: (length) => `Verbraucht sind ${length}.`,
  exampleDue: (at) => `Die Zielzeit endet am ${at}.`,
  exampleStatus: (objective, period, status, attained) =>
    `${objective} in ${period}: ${[status, attained === undefined ? undefined : `erreicht ${attained}`].filter((part) => part !== undefined).join(', ')}.`,
  statuses: {
    met: 'eingehalten',
    missed: 'verfehlt',
    'on track': 'auf gutem Weg',
    'at risk': 'gefährdet',
    lost: 'verloren',
    'no data': 'ohne Daten',
    'not in force': 'nicht in Kraft',
  },
  exampleCredit: (sum, period, objective) =>
    `Die Gutschrift für ${period} beträgt ${sum}${objective === undefined ? '' : ` für ${objective}`}.`,
};
