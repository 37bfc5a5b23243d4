import type { PromiseWords } from '../promised.ts';

/** German. */
export const PROMISED: PromiseWords = {
  overviewTitle: 'Überblick',
  overviewHead: ['Zusage', 'Ziel', 'Beurteilt je'],
  within: (share, span) => `${share} in höchstens ${span}`,
  promise: (indicator, statistic, period) =>
    `Je Zeitraum gilt (${period}): ${statistic}, gemessen durch ${indicator}.`,
  promiseWithin: (indicator, share, span, period) =>
    `Von den Ergebnissen von ${indicator}, die in einem Zeitraum zählen (${period}), sind mindestens ${share} eingehalten; die Zielzeit jeder Uhr ist: ${span}.`,
  statistic: ({ statistic, comparator }, value, percentile) => {
    const held = {
      'at least': `mindestens ${value}`,
      'at most': `höchstens ${value}`,
      above: `mehr als ${value}`,
      below: `unter ${value}`,
    }[comparator];
    switch (statistic) {
      case 'share':
        return `erreicht sind ${held}`;
      case 'mean':
        return `das Mittel ist ${held}`;
      case 'percentile':
        return `der Wert, den ${percentile} % aller Werte nicht überschreiten, ist ${held}`;
      case 'count':
        return `die Anzahl ist ${held}`;
      case 'nps':
        return `der Net Promoter Score ist ${held}`;
    }
  },
  shortTarget: ({ statistic, comparator }, value, percentile) => {
    const of = {
      share: '',
      mean: 'Mittel ',
      percentile: `${percentile} % der Werte `,
      count: '',
      nps: 'NPS ',
    }[statistic];
    const held = { 'at least': 'mindestens', 'at most': 'höchstens', above: 'über', below: 'unter' }[
      comparator
    ];
    return `${of}${held} ${value}`;
  },
  netPromoters:
    'Der Net Promoter Score ist der Anteil der Fürsprecher weniger den der Kritiker, mal hundert. Auf einer Skala von 0 bis 10 antworten Fürsprecher mit 9 oder mehr und Kritiker mit 6 oder weniger; auf anderen Skalen gilt dies im Verhältnis.',
  businessDays:
    'So viele Geschäftstage enden am letzten der offenen Tage, die auf den Beginn folgen, zur selben Uhrzeit: zur Öffnung, wo diese später ist, zum Ende der Öffnung, wo dieses früher ist. Ein Beginn an einem geschlossenen Tag oder nach dem Ende der Öffnung führt zum Ende der Öffnung jenes letzten Tages. Was dies an offener Zeit wert ist, ist die Zielzeit; Pausen verlängern sie dann.',
  businessDaysToClose:
    'So viele Geschäftstage enden mit der Öffnung des letzten der offenen Tage, die auf den Beginn folgen. Was dies an offener Zeit wert ist, ist die Zielzeit; Pausen verlängern sie dann.',
  rollingWindow:
    'Das Fenster wird mit jeder Abrechnung beurteilt, endet mit deren Zeitraum und beginnt nicht vor der Laufzeit.',
  objectiveWhere: (condition) =>
    `Es zählen die Gegenstände, für die gilt, wenn ihr Ergebnis entschieden ist, dass ${condition}.`,
  ownedBy: (role, address) =>
    `Verantwortlich ist die Rolle ${role}${address === undefined ? '' : ` (${address})`}.`,
  importance: {
    'must-have': 'Dies ist unverzichtbar: Ohne es ist die Leistung nicht zu gebrauchen.',
    'nice-to-have': 'Dies ist erwünscht: Die Leistung ist auch ohne es zu gebrauchen.',
  },
  budgetingMethod: {
    occurrences: 'Erreicht ist der Anteil aller guten an allen gültigen Ereignissen des Zeitraums.',
    timeslices: 'Erreicht ist der Anteil der guten Abschnitte an den Abschnitten, die zählen.',
    'ratio-timeslices':
      'Erreicht ist das Mittel der Anteile guter Ereignisse der einzelnen Abschnitte, jeder auf zwölf Nachkommastellen gekürzt.',
  },
  slice: (length) =>
    `Abschnitte sind gleich lang (${length}), liegen vom Beginn der Laufzeit an und gehören zu dem Zeitraum, in dem sie beginnen.`,
  sliceTarget: (share) =>
    `Ein Abschnitt ist gut, wenn mindestens ${share} seiner eigenen Ereignisse gut sind.`,
  emptyEventSlice: {
    good: 'Ein Abschnitt ohne gültige Ereignisse zählt als gut.',
    bad: 'Ein Abschnitt ohne gültige Ereignisse zählt als schlecht.',
    excluded: 'Ein Abschnitt ohne gültige Ereignisse zählt nicht.',
  },
  burnAlert: (share, window) =>
    `Gewarnt wird, solange das Budget schneller verbraucht wird als mit ${share} in dieser Zeit: ${window}; und zwar über diese letzte Zeit und über ihr letztes Zwölftel.`,
  budgetAlerts: 'Gemeldet wird auch, wenn 50, 75, 90 und 100 % des Budgets verbraucht sind.',
  warnClock: (share) =>
    `Eine Uhr, die ${share} ihrer Zielzeit verbraucht hat, ist gefährdet, und mit ihr die Zusage; sie ist es auch, wenn ${share} des Fehlerbudgets verbraucht sind.`,
  warningsAt: (shares) => `Gewarnt wird bei ${shares}.`,
  timesOfClocks:
    'Genommen werden die verbrauchten Zeiten der Uhren, die geendet haben; keine einzelne hat eine Zielzeit.',
  warnBudget: (share) => `Die Zusage ist gefährdet, wenn ${share} des Fehlerbudgets verbraucht sind.`,
  escalatesBy: (id) => `Schwierigkeiten damit werden nach der Eskalation ${id} weitergegeben.`,

  exclusionFor: (things) =>
    things === undefined ? 'Dies gilt für alles, was gemessen wird.' : `Dies gilt für ${things}.`,
  exclusionSource: (source) =>
    `Angekündigt, geltend gemacht und entschieden wird durch Aufzeichnungen der Quelle ${source}.`,
  exclusionOwnSource:
    'Angekündigt, geltend gemacht und entschieden wird durch Aufzeichnungen, die die Parteien dafür anlegen.',
  exclusionNotice: (length) =>
    `Die Ankündigung kommt mindestens so lange vor dem Beginn: ${length}; mit kürzerem Vorlauf wird nichts davon ausgeschlossen. Eine Änderung kündigt von neuem an.`,
  exclusionWindow: (hours, zone) =>
    `Es darf nur in diesen Zeiten liegen: ${hours}, Ortszeit in ${zone}. Was außerhalb liegt, zählt.`,
  exclusionAllowance: (length, period) =>
    `Je Zeitraum (${period}) wird höchstens so viel davon ausgeschlossen: ${length}, in der Reihenfolge der Ankündigung; was darüber ist, zählt.`,
  exclusionDecidedBy: (role) =>
    `Es wird mit Nachweisen geltend gemacht; die Rolle ${role} nimmt es an oder lehnt es ab. Bis dahin schließt es nichts aus, und Werte, die es änderte, werden auf beide Weisen gezeigt.`,
  exclusionByRule: 'Was diese Regeln einhält, ist ausgeschlossen, ohne dass jemand entscheidet.',
  arithmetic: {
    remove: 'Ausgeschlossene Zeit wird aus der zugesagten Zeit und aus der Ausfallzeit herausgenommen.',
    'count as up': 'Ausgeschlossene Zeit bleibt zugesagt und zählt als verfügbar, wie ihr Zustand auch ist.',
    'add back':
      'Ausgeschlossene Zeit bleibt zugesagt, und die Ausfallzeit darin wird der verfügbaren Zeit zugeschlagen.',
  },

  triggered:
    'Es zählen Zeiträume, die geendet und einen Wert haben; einer ohne Wert zählt nicht und unterbricht nicht. Sie wird erst wieder fällig, nachdem ihre Bedingung aufgehört hat zu gelten.',
  missedInARow: (objective, count) =>
    `Sie wird am Ende eines Zeitraums fällig, wenn ${objective} ${count === 1 ? 'in ihm' : `in ${count} Zeiträumen nacheinander`} verfehlt ist.`,
  missedOfLast: (objective, count, last) =>
    `Sie wird am Ende eines Zeitraums fällig, wenn ${objective} in ${count} der letzten ${last} Zeiträume verfehlt ist.`,
  attainedBelow: (objective, value) =>
    `Sie wird am Ende eines Zeitraums fällig, in dem ${objective} weniger als ${value} erreicht.`,
  remedyOwner: (role) => `Die Rolle ${role} führt sie durch.`,
  remedyDue: (span, calendar) =>
    `Die Frist von da an: ${span}${calendar === undefined ? '' : `, gezählt in den Zeiten ${calendar}`}.`,
};
