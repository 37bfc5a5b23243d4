import type { MeasureWords } from '../measured.ts';

/** German. Conditions are subordinate clauses: `das Feld „state“ „Open“ lautet`. */
export const MEASURED: MeasureWords = {
  measures: (service) => `Gemessen wird die Leistung ${service}.`,
  evidenceFrom: (source) => `Nachweis ist, was die Quelle ${source} aufzeichnet.`,
  evidenceAbout: (subject) => `Nur Aufzeichnungen über ${subject} zählen.`,
  fieldIs: (field, values) => `das Feld ${field} ${values} lautet`,
  recordIs: (types) => `eine Aufzeichnung der Art ${types} eintrifft`,

  clockIs:
    'Jeder Gegenstand, etwa ein Ticket, hat eine eigene Uhr. Sie zählt die Zeit auf die Millisekunde, in den hier genannten Zeiten, ohne Pausen und ohne ausgeschlossene Zeit.',
  clockStartsWhen: (condition) =>
    `Die Uhr beginnt, wenn ${condition}. Keine Uhr beginnt, solange gilt, was sie beendet.`,
  clockStartsOnce:
    'Sie beginnt mit der Aufzeichnung, mit der dies eintritt, und nicht noch einmal, solange es so bleibt.',
  clockStartsAt: (field) =>
    `Die Uhr beginnt zu dem Zeitpunkt, den das Feld ${field} nennt. Die erste Aufzeichnung, die einen nennt, legt ihn fest; spätere Werte ändern nichts, und keine beginnt, solange gilt, was sie beendet.`,
  clockStops: (condition) => `Sie endet, wenn ${condition}.`,
  clockPauses: (condition) =>
    `Sie ruht, solange ${condition}. Beginnt sie, während dies gilt, so beginnt sie ruhend.`,
  clockPausesUntil: (condition, resume) =>
    `Sie ruht von der Aufzeichnung an, mit der ${condition}, bis ${resume}. Beginnt sie, während sie ruhen würde, so beginnt sie ruhend.`,
  clockResets: (condition) =>
    `Wenn ${condition}, endet sie ohne Ergebnis und wartet auf ihren nächsten Beginn; ein schon entschiedenes Ergebnis bleibt.`,
  clockOrder:
    'Bewirkt eine Aufzeichnung mehreres davon, so gilt zuerst das Ende, dann die Pause, dann das Weiterlaufen, dann der Beginn.',
  clockRunsOn: (calendar) => `Sie läuft in den Zeiten ${calendar}.`,
  clockRunsWhere: (calendar, condition) => `Sie läuft in den Zeiten ${calendar}, wenn ${condition}.`,
  clockRunsElse: (calendar, condition) =>
    `Sonst läuft sie in den Zeiten ${calendar}${condition === undefined ? '' : `, wenn ${condition}`}.`,
  clockKeepsHours: 'Zeit, die schon gelaufen ist, behält die Zeiten, in denen sie lief.',
  reopened: {
    total:
      'Wird ein Gegenstand wieder geöffnet, so läuft dieselbe Uhr weiter; die Zeit dazwischen zählt nicht, und das Ergebnis davor gilt nicht mehr. Eine Verletzung bleibt bestehen.',
    first: 'Wird ein Gegenstand wieder geöffnet, so bleibt sein erstes Ergebnis, und nichts läuft von neuem.',
    last: 'Wird ein Gegenstand wieder geöffnet, so beginnt die Uhr von neuem, und nur ihr letzter Lauf zählt.',
    each: 'Wird ein Gegenstand wieder geöffnet, so beginnt die Uhr von neuem, und jeder Lauf zählt für sich.',
  },
  targetChange: {
    carry:
      'Ändert sich die Zielzeit, während die Uhr läuft, so zählt die bisher verbrauchte Zeit gegen die neue; ist mehr verbraucht, als die neue erlaubt, so ist die Uhr zu diesem Zeitpunkt verletzt.',
    restart:
      'Ändert sich die Zielzeit, während die Uhr läuft, so beginnt die verbrauchte Zeit wieder bei null, es sei denn, die Uhr war verletzt.',
    initial: 'Ändert sich die Zielzeit, während die Uhr läuft, so bleibt die erste, die die Uhr hatte.',
  },
  clockMet:
    'Eine Uhr, die endet, ohne dass mehr als ihre Zielzeit verbraucht ist, hat sie eingehalten, auch genau bei Fälligkeit. Verletzt ist sie zum ersten Zeitpunkt, zu dem sie mit verbrauchter Zielzeit läuft: bei Fälligkeit oder, wenn diese in geschlossene, ruhende oder ausgeschlossene Zeit fällt, wenn sie das nächste Mal läuft. Nichts, was später kommt, hebt eine Verletzung auf.',
  clockDecided:
    'Ein Ergebnis ist entschieden, wenn die Uhr endet oder verletzt ist, je nachdem, was früher ist.',
  attribute: {
    decided: 'Es zählt in dem Zeitraum, in dem es entschieden ist.',
    started: 'Es zählt in dem Zeitraum, in dem seine Uhr begann.',
    stopped:
      'Es zählt in dem Zeitraum, in dem seine Uhr endete; eine Verletzung, deren Uhr noch läuft, zählt in keinem.',
  },

  availabilityIs:
    'Verfügbarkeit ist eins weniger die Ausfallzeit geteilt durch die zugesagte Zeit, die zählt. Wo keine zugesagte Zeit zählt, gibt es keinen Wert.',
  availabilityHours: (calendar) =>
    calendar === undefined
      ? 'Zugesagt ist die Zeit rund um die Uhr.'
      : `Zugesagt ist die Zeit in den Zeiten ${calendar}.`,
  unknown: {
    up: 'Zeit, deren Zustand unbekannt ist, zählt als verfügbar; der bekannte Anteil steht beim Wert.',
    down: 'Zeit, deren Zustand unbekannt ist, zählt als ausgefallen; der bekannte Anteil steht beim Wert.',
    excluded:
      'Zeit, deren Zustand unbekannt ist, zählt nicht, weder als verfügbar noch als zugesagt; der bekannte Anteil steht beim Wert.',
  },
  initially: {
    up: 'Vor der ersten Aufzeichnung ist der Zustand verfügbar.',
    unknown: 'Vor der ersten Aufzeichnung ist der Zustand unbekannt.',
  },
  quorum: {
    any: 'Von mehreren Sonden, deren Zustand bekannt ist, genügt eine ausgefallene.',
    majority: 'Von mehreren Sonden, deren Zustand bekannt ist, muss mehr als die Hälfte ausgefallen sein.',
    all: 'Von mehreren Sonden, deren Zustand bekannt ist, müssen alle ausgefallen sein.',
  },
  maintenance: 'Wartung, die kein Ausschluss deckt, ist Ausfallzeit.',
  degraded: (share) =>
    `Eingeschränkte Zeit zählt mit dem Anteil ihrer Länge als Ausfall, den ihre Aufzeichnung nennt, und mit ${share}, wo sie keinen nennt.`,
  degradedIsUp: 'Nur ganz ausgefallene Zeit zählt als Ausfall, eingeschränkte nicht.',
  methodExact: 'Ausfallzeit wird auf die Millisekunde gezählt.',
  methodMinutes: 'Ausfallzeit wird in Minuten der Uhr gezählt, die durchweg ausgefallen waren.',
  methodConsecutive: (length) =>
    `Ausfallzeit zählt nur, wenn sie ohne Unterbrechung eine Mindestdauer erreicht (${length}), und dann ganz, gleich in welchem Zeitraum sie beginnt.`,
  methodSlices: (length) =>
    `Der Wert ist das Mittel der Verfügbarkeit gleich langer Abschnitte (${length}), jede auf zwölf Nachkommastellen gekürzt. Abschnitte liegen vom Beginn der Laufzeit an, gehören zu dem Zeitraum, in dem sie beginnen, und zählen, sobald sie beendet sind.`,
  slicesWithoutTime:
    'Ein Abschnitt ohne zugesagte Zeit zählt nicht, und einer, aus dem ein Ausschluss Zeit herausnimmt, bleibt ganz außer Betracht.',
  emptySlice: {
    good: 'Ein Abschnitt, von dem nichts bekannt ist, zählt als gut.',
    bad: 'Ein Abschnitt, von dem nichts bekannt ist, zählt als schlecht.',
    excluded: 'Ein Abschnitt, von dem nichts bekannt ist, zählt nicht.',
  },
  heartbeat: (length) =>
    `Die nächste Aufzeichnung einer Sonde ist nach einer festen Zeit fällig (${length}). Von dem Zeitpunkt an, zu dem sie überfällig ist, bis sie kommt, ist der Zustand der Sonde unbekannt.`,

  checkEvery: (length) =>
    `Jede Aufzeichnung ist das Ergebnis einer Prüfung. Vom Beginn der Laufzeit an wird die Zeit in gleich lange Abschnitte geteilt (${length}); in jedem ist eine Sonde ausgefallen, wenn alle ihre Prüfungen fehlschlugen, verfügbar, wenn eine gelang, und ohne Prüfung unbekannt.`,
  shareOfChecks:
    'Die Verfügbarkeit eines Abschnitts ist der Anteil der gelungenen unter seinen Prüfungen in der Servicezeit, gleich von welcher Sonde; eine Prüfung, die eine Auswirkung nennt, gelang zum Teil.',
  fallback: {
    time: (source, fallback) =>
      `Wo beide etwas sagen, zählt ${source}; solange der Zustand nach ${source} unbekannt ist, zählen die Aufzeichnungen von ${fallback}.`,
    period: (source, fallback) =>
      `Es zählt ${source}; ein Zeitraum, für den sie keinen Wert ergibt, wird aus ${fallback} gemessen.`,
  },
  reconciled: (source, other) =>
    `Die Aufzeichnungen von ${other} werden damit verglichen, und beide Parteien sehen, wo sie voneinander abweichen; dort zählt ${source}.`,

  ratioOfFields: (good, total) =>
    `Gute Ereignisse sind die Zahlen im Feld ${good}, gültige die im Feld ${total}. Ohne gültiges Ereignis gibt es keinen Wert.`,
  counts: {
    increments: 'Jede Zahl ist, was seit der Aufzeichnung davor hinzugekommen ist.',
    cumulative:
      'Die Zahlen sind fortlaufende Zähler. Was ein Zähler hinzufügt, zählt zum Zeitpunkt der späteren Aufzeichnung; ein Zähler, der fällt, hat neu begonnen, und der Wert danach ist, was hinzukam; der erste Wert fügt nichts hinzu.',
  },
  askedGood: (query) => `Gute Ereignisse sind, was die Quelle auf diese Abfrage antwortet: ${query}`,
  askedTotal: (query) => `Gültige Ereignisse sind, was die Quelle auf diese Abfrage antwortet: ${query}`,
  asked: (query) => `Die Werte sind, was die Quelle auf diese Abfrage antwortet: ${query}`,
  ratioOfRecords: (good, total) =>
    `Ein gültiges Ereignis ist es jedes Mal, wenn ${total}. Gut ist es, wenn für dieselbe Aufzeichnung gilt, dass ${good}. Ohne gültiges Ereignis gibt es keinen Wert.`,

  distributionOf: (field, unit) =>
    `Es geht um die Werte im Feld ${field}, in ${unit}. Ein Perzentil ist der Wert auf dem nächsten Rang: der kleinste, den mindestens so viele Prozent aller Werte nicht überschreiten. Ein Mittel ist genau. Ohne Werte gibt es kein Ergebnis.`,
  holds: {
    value: 'Jede Aufzeichnung enthält einen Wert.',
    histogram:
      'Jede Aufzeichnung enthält ein Histogramm. Die Histogramme des Zeitraums werden addiert, und von einer Klasse zählt die obere Grenze; ein Rang über allen Grenzen hält keine Zusage ein.',
    sketch:
      'Jede Aufzeichnung enthält eine Skizze. Die Skizzen des Zeitraums werden zusammengeführt, und ihr relativer Fehler steht beim Wert.',
  },
  histogramCounts: {
    increments: 'Jedes Histogramm ist, was seit der Aufzeichnung davor hinzugekommen ist.',
    cumulative:
      'Die Histogramme laufen fort. Was eines dem davor hinzufügt, zählt zum Zeitpunkt der späteren Aufzeichnung; wo eine Anzahl fällt, hat es neu begonnen, und alles darin kam hinzu; das erste fügt nichts hinzu.',
  },
  scoreOf: (field, lowest, highest) =>
    `Es geht um die Bewertungen im Feld ${field}, von ${lowest} bis ${highest}. Eine Antwort außerhalb dieser Skala zählt nicht.`,
  minimumAnswers: (count) => `Unter ${count} ${count === 1 ? 'Antwort' : 'Antworten'} gibt es keinen Wert.`,
  countOf: (condition, of, byType) => {
    const each = byType ? `jedes Mal, wenn ${condition}` : `jedes Mal, dass dies eintritt: dass ${condition}`;
    return of === 'records'
      ? `Gezählt wird ${each}. Keines ist auch ein Wert: die Zahl null.`
      : `Gezählt wird jeder Gegenstand einmal, bei seiner ersten Aufzeichnung; es zählt ${each}. Keiner ist auch ein Wert: die Zahl null.`;
  },

  compositeRule: {
    worst: 'Der Wert ist der des schlechtesten Teils; jeder ist gemessen wie für sich.',
    weighted:
      'Der Wert ist das nach Gewichten gebildete Mittel der Werte der Teile; jeder ist gemessen wie für sich.',
    'any down':
      'Zu jedem Zeitpunkt ist es so sehr ausgefallen wie der Teil, der es am meisten ist, unter denen, deren Zeit dann zugesagt ist; zugesagt ist, was irgendein Teil zusagt.',
  },
  compositeParts: (parts) => `Die Teile sind ${parts}.`,
  compositeGroup: (part, subjects) =>
    `${part}, für jeden der Gegenstände ${subjects} als eigener Teil gemessen`,
  compositeWeight: (part, weight) => `${part} mit dem Gewicht ${weight}`,
  withoutData: {
    renormalise: 'Ein Teil ohne Daten bleibt außer Betracht, und die anderen Teile bilden den Wert.',
    'no figure': 'Hat ein Teil keine Daten, so gibt es keinen Wert.',
  },
  nothingPromised: 'Ein Teil, der in einem Zeitraum nichts zusagt, wirkt darin nicht mit.',
};
