import type { Sentences } from '../../phrase-book.ts';

/** What the parts of an agreement are for, as its form and the editor explain them. */
export const CLAUSE_HELP: Sentences = {
  'A service level agreement.': 'Ein Service-Level-Agreement.',
  'The version of the language.': 'Die Fassung der Sprache.',
  'What the file is.': 'Was die Datei ist.',
  'Stable id of the agreement.': 'Feste Kennung der Vereinbarung.',
  'What readers see.': 'Was man liest.',
  'Takes the inherited entry away.': 'Nimmt den geerbten Eintrag weg.',
  'Id of a master agreement; what stands here overrides it.':
    'Kennung einer Rahmenvereinbarung; was hier steht, geht ihr vor.',
  'The parties’ number of this text.': 'Die Nummer dieses Textes bei den Parteien.',
  'Who agrees.': 'Wer vereinbart.',
  'One side of the agreement.': 'Eine Seite der Vereinbarung.',
  'Its legal name.': 'Ihr rechtlicher Name.',
  'Where it has its seat.': 'Wo sie ihren Sitz hat.',
  'Its number in a register of companies.': 'Ihre Nummer im Handelsregister.',
  'Who signs for it.': 'Wer für sie unterschreibt.',
  'A person who signs.': 'Eine Person, die unterschreibt.',
  'The name under the signature.': 'Der Name unter der Unterschrift.',
  'In what capacity.': 'In welcher Eigenschaft.',
  'Which document holds where two disagree, the strongest first.':
    'Welches Dokument gilt, wo zwei einander widersprechen, das stärkste zuerst.',
  'A document.': 'Ein Dokument.',
  'Who answers for what: an address by role id.': 'Wer für was einsteht: eine Adresse je Rolle.',
  'An address.': 'Eine Adresse.',
  'How long it holds, in which zone and currency.': 'Wie lange sie gilt, in welcher Zeitzone und Währung.',
  'First day.': 'Erster Tag.',
  'Last day, included.': 'Letzter Tag, einschließlich.',
  'The IANA zone in which days and periods begin and end.':
    'Die IANA-Zeitzone, in der Tage und Zeiträume beginnen und enden.',
  'Of every amount.': 'Für jeden Betrag.',
  'How long before its end a party says that it will leave.':
    'Wie lange vor dem Ende eine Partei sagt, dass sie nicht weitermacht.',
  'What happens when the term ends.': 'Was geschieht, wenn die Laufzeit endet.',
  'The parties talk (negotiate), or it ends (none).':
    'Die Parteien verhandeln (negotiate), oder sie endet (none).',
  'It goes on by itself unless a party gives notice.':
    'Sie läuft von selbst weiter, wenn keine Partei kündigt.',
  'How long it goes on each time.': 'Um wie lange sie jedes Mal weiterläuft.',
  'How often it renews by itself; without a limit when absent.':
    'Wie oft sie sich von selbst verlängert; ohne Angabe unbegrenzt.',
  'When this version takes effect, where it is not the first.':
    'Wann diese Fassung in Kraft tritt, wenn sie nicht die erste ist.',
  'First day on which it holds.': 'Erster Tag, an dem sie gilt.',
  'Whether it splits the periods that run on that day, or waits for the next ones.':
    'Ob sie die Zeiträume teilt, die an diesem Tag laufen, oder auf die nächsten wartet.',
  'What is covered.': 'Was umfasst ist.',
  'Services by id.': 'Leistungen nach Kennung.',
  'A service in scope.': 'Eine umfasste Leistung.',
  'What it is, for readers.': 'Was sie ist, für Leser.',
  'How much it matters, in the parties’ own word.': 'Wie wichtig sie ist, im Wort der Parteien.',
  'Where it runs.': 'Wo sie läuft.',
  'An environment.': 'Eine Umgebung.',
  'For which regions.': 'Für welche Regionen.',
  'A region.': 'Eine Region.',
  'For which plans or subscriptions.': 'Für welche Tarife oder Abonnements.',
  'A plan.': 'Ein Tarif.',
  'What it costs; credits are shares of it.': 'Was sie kostet; Gutschriften sind Anteile davon.',
  'What it cannot run without.': 'Ohne was sie nicht läuft.',
  'Id of a service here, or of another agreement, such as a supplier’s.':
    'Kennung einer Leistung hier oder einer anderen Vereinbarung, etwa eines Lieferanten.',
  'What is expressly not covered.': 'Was ausdrücklich nicht umfasst ist.',
  'Something not covered.': 'Etwas nicht Umfasstes.',
  'What terms mean.': 'Was Begriffe bedeuten.',
  'Its meaning.': 'Seine Bedeutung.',
  'Business hours by id.': 'Geschäftszeiten nach Kennung.',
  'When a clock runs: a zone, weekly hours, holidays and special days.':
    'Wann eine Uhr läuft: Zeitzone, Wochenzeiten, Feiertage und besondere Tage.',
  'An IANA time zone, such as Europe/Berlin.': 'Eine IANA-Zeitzone, etwa Europe/Berlin.',
  'Opening hours as local wall times by day; days not named are closed. 24x7 is always open.':
    'Öffnungszeiten als Ortszeiten je Tag; nicht genannte Tage sind geschlossen. 24x7 ist immer offen.',
  'Ranges of local time, or closed.': 'Spannen der Ortszeit, oder closed (geschlossen).',
  'Ranges of local wall time.': 'Spannen der Ortszeit.',
  'Local wall times, such as 08:00-12:00; 22:00-06:00 runs over midnight.':
    'Ortszeiten, etwa 08:00-12:00; 22:00-06:00 geht über Mitternacht.',
  'Days on which the calendar is closed.': 'Tage, an denen der Kalender geschlossen ist.',
  'A closed day, or the public holidays of a country or region.':
    'Ein geschlossener Tag, oder die Feiertage eines Landes oder einer Region.',
  'A closed day.': 'Ein geschlossener Tag.',
  'A closed day with its name.': 'Ein geschlossener Tag mit Namen.',
  'The day.': 'Der Tag.',
  'What it is called.': 'Wie er heißt.',
  'The public holidays of a country, or of one of its regions.':
    'Die Feiertage eines Landes oder einer seiner Regionen.',
  'ISO 3166 code of the country.': 'ISO-3166-Code des Landes.',
  'Code of the region within the country (ISO 3166-2 without the country), such as BE.':
    'Code der Region im Land (ISO 3166-2 ohne das Land), etwa BE.',
  'Special hours on single dates; "closed" closes the day. They win over a holiday on the same date.':
    'Besondere Zeiten an einzelnen Tagen; „closed“ schließt den Tag. Sie gehen einem Feiertag am selben Tag vor.',
  'Stretches cut out of the hours, by day (mon) or by date.':
    'Aus den Zeiten Herausgeschnittenes, nach Wochentag (mon) oder Datum.',
  'Sources by id.': 'Quellen nach Kennung.',
  'Where evidence comes from.': 'Woher Nachweise kommen.',
  'The kind of source: servicenow, statuspage, prometheus, csv…':
    'Die Art der Quelle: servicenow, statuspage, prometheus, csv …',
  'Whose data it is; the provider’s when absent.': 'Wessen Daten es sind; ohne Angabe die des Anbieters.',
  'Where it is asked.': 'Wo sie abgefragt wird.',
  'What the source’s own words stand for here, by field: { priority: { "1 - Critical": 1 } }.':
    'Wofür die Wörter der Quelle hier stehen, je Feld: { priority: { "1 - Critical": 1 } }.',
  'Values as the source writes them, and what the agreement calls them.':
    'Werte, wie die Quelle sie schreibt, und wie die Vereinbarung sie nennt.',
  'The value that the agreement speaks of.': 'Der Wert, von dem die Vereinbarung spricht.',
  'What is measured, by id.': 'Was gemessen wird, nach Kennung.',
  'What is measured.': 'Was gemessen wird.',
  'Time from a start to a stop on a calendar, without pauses.':
    'Zeit von einem Beginn bis zu einem Ende nach einem Kalender, ohne Pausen.',
  'The kind of indicator.': 'Die Art der Messgröße.',
  'Id of the service that it measures.': 'Kennung der Leistung, die sie misst.',
  'Id of the source whose records are read.': 'Kennung der Quelle, deren Nachweise gelesen werden.',
  'Id of a source that tells of the same thing, such as the probes of the customer: how far the two agree is shown, and no figure changes by it.':
    'Kennung einer Quelle, die dasselbe meldet, etwa der Proben des Kunden: Gezeigt wird, wie weit beide übereinstimmen; kein Wert ändert sich dadurch.',
  'What starts the clock: a condition, or { at: FIELD } for the instant that a field holds.':
    'Was die Uhr beginnen lässt: eine Bedingung, oder { at: FELD } für den Zeitpunkt in einem Feld.',
  'The clock starts at the instant that a field holds.': 'Die Uhr beginnt zu dem Zeitpunkt in einem Feld.',
  'The field; a later record may give it (retroactive start).':
    'Das Feld; ein späterer Nachweis kann es angeben (rückwirkender Beginn).',
  'What must hold: fields of the subject with the values that count, and "event" for the type of a record. All of it must hold at once.':
    'Was gelten muss: Felder des Gegenstands mit den Werten, die zählen, und „event“ für die Art eines Nachweises. Alles muss zugleich gelten.',
  'What a field of the record holds, one value or any of a list; under "event" the type of the record.':
    'Was ein Feld des Nachweises enthält, ein Wert oder einer aus einer Liste; unter „event“ die Art des Nachweises.',
  'Which cycle of a reopened subject counts.': 'Welcher Durchgang eines wiedereröffneten Gegenstands zählt.',
  'What a change of target does to a running clock.':
    'Was ein Wechsel der Zielzeit mit einer laufenden Uhr macht.',
  'Whose period an outcome counts in: that in which it was decided, started or stopped.':
    'In welchem Zeitraum ein Ergebnis zählt: in dem, in dem es entschieden wurde, begann oder endete.',
  'The calendar it runs on.': 'Der Kalender, nach dem sie läuft.',
  'Id of a calendar.': 'Kennung eines Kalenders.',
  'The first that holds.': 'Der erste, der passt.',
  'A calendar, and for which subjects.': 'Ein Kalender, und für welche Gegenstände.',
  'Share of promised time that a service was up.':
    'Anteil der zugesagten Zeit, in der eine Leistung verfügbar war.',
  'Id of the source whose records count while the state in "from" is unknown.':
    'Kennung der Quelle, deren Nachweise zählen, solange der Zustand in „from“ unbekannt ist.',
  'The subject whose states are read.': 'Der Gegenstand, dessen Zustände gelesen werden.',
  'What unknown time counts as.': 'Als was unbekannte Zeit zählt.',
  'The state of a probe before its first record.': 'Der Zustand einer Probe vor ihrem ersten Nachweis.',
  'How probes combine: down when any, most or all of them are.':
    'Wie Proben zusammenwirken: ausgefallen, wenn eine, die meisten oder alle es sind.',
  'How much of degraded time counts as down where a record states no impact.':
    'Wie viel eingeschränkte Zeit als Ausfall zählt, wo ein Nachweis keine Auswirkung nennt.',
  'Id of the calendar of service hours; all the time when absent.':
    'Kennung des Kalenders der Servicezeit; ohne Angabe rund um die Uhr.',
  'How down time is counted; exact when absent.': 'Wie Ausfallzeit gezählt wird; ohne Angabe genau.',
  'To the millisecond, or in clock minutes that were down throughout.':
    'Auf die Millisekunde, oder in Uhrminuten, die ganz ausfielen.',
  'Only runs of down time that last so long, and those wholly.':
    'Nur Ausfälle, die so lange dauern, und diese ganz.',
  'How long a run lasts at least.': 'Wie lange ein Ausfall mindestens dauert.',
  'The mean of the slices’ own shares of up time.': 'Das Mittel der Verfügbarkeit der einzelnen Abschnitte.',
  'How long a slice is.': 'Wie lang ein Abschnitt ist.',
  'What a slice without known time counts as; excluded when absent.':
    'Als was ein Abschnitt ohne bekannte Zeit zählt; ohne Angabe ausgeschlossen.',
  'How long after a record of a probe the next is due; without it its state is unknown.':
    'Wie lange nach einem Nachweis einer Probe der nächste fällig ist; ohne ihn ist ihr Zustand unbekannt.',
  'How often the service is checked: each record is the result of one check, and a stretch of so long is down when every check in it failed. A record is a state that lasts when absent.':
    'Wie oft die Leistung geprüft wird: Jeder Nachweis ist das Ergebnis einer Prüfung, und eine so lange Strecke gilt als Ausfall, wenn jede Prüfung darin misslang. Ohne Angabe ist ein Nachweis ein Zustand, der andauert.',
  'Good events out of valid events.': 'Gute Ereignisse von den gültigen.',
  'Id of the source that a period is measured from when "from" gives no figure.':
    'Kennung der Quelle, aus der ein Zeitraum gemessen wird, wenn „from“ keinen Wert ergibt.',
  'The subject whose records are read; every one of the source when absent.':
    'Der Gegenstand, dessen Nachweise gelesen werden; ohne Angabe jeder der Quelle.',
  'good events: a field that holds their number, or what each record meets.':
    'Gute Ereignisse: ein Feld mit ihrer Anzahl, oder was jeder Nachweis erfüllt.',
  'Field that holds the number of good events.': 'Feld mit der Anzahl guter Ereignisse.',
  'valid events: a field that holds their number, or what each record meets.':
    'Gültige Ereignisse: ein Feld mit ihrer Anzahl, oder was jeder Nachweis erfüllt.',
  'Field that holds the number of valid events.': 'Feld mit der Anzahl gültiger Ereignisse.',
  'Whether a number is what came since the last record, or a counter that runs on; counters when absent for Prometheus, else increments.':
    'Ob eine Zahl ist, was seit dem letzten Nachweis kam, oder ein Zähler, der weiterläuft; ohne Angabe bei Prometheus Zähler, sonst Zuwächse.',
  'How the source is asked for the two numbers.': 'Wie die Quelle nach beiden Zahlen gefragt wird.',
  'The query of good events, in the source’s own language, such as PromQL.':
    'Die Abfrage guter Ereignisse, in der Sprache der Quelle, etwa PromQL.',
  'The query of valid events.': 'Die Abfrage gültiger Ereignisse.',
  'Values of which a percentile or a mean is promised.':
    'Werte, von denen ein Perzentil oder Mittel zugesagt ist.',
  'What the field holds: a raw value, a histogram or a sketch; a value when absent.':
    'Was das Feld enthält: einen Rohwert, ein Histogramm oder eine Skizze; ohne Angabe einen Wert.',
  'The field of a record that holds it.': 'Das Feld eines Nachweises, das ihn enthält.',
  'The unit of the values, such as ms, s or MB.': 'Die Einheit der Werte, etwa ms, s oder MB.',
  'Whether a histogram is what came since the last record, or one that runs on; running on when absent for Prometheus, else increments.':
    'Ob ein Histogramm ist, was seit dem letzten Nachweis kam, oder eines, das weiterläuft; ohne Angabe bei Prometheus weiterlaufend, sonst Zuwächse.',
  'How the source is asked for the values, in its own language, such as PromQL.':
    'Wie die Quelle nach den Werten gefragt wird, in ihrer Sprache, etwa PromQL.',
  'Ratings that people give.': 'Bewertungen, die Menschen geben.',
  'The field of a record that holds the rating; "rating" when absent.':
    'Das Feld eines Nachweises mit der Bewertung; ohne Angabe „rating“.',
  'The lowest and the highest rating.': 'Die niedrigste und die höchste Bewertung.',
  'A rating.': 'Eine Bewertung.',
  'Fewer answers give no figure.': 'Weniger Antworten ergeben keinen Wert.',
  'How many records, or subjects, meet a condition.':
    'Wie viele Nachweise oder Gegenstände eine Bedingung erfüllen.',
  'Whether each record counts, or each subject once at its first; records when absent.':
    'Ob jeder Nachweis zählt, oder jeder Gegenstand einmal mit seinem ersten; ohne Angabe Nachweise.',
  'Several indicators taken together.': 'Mehrere Messgrößen zusammengenommen.',
  'The worst part; the mean of the parts by weight; or down whenever any part is.':
    'Der schlechteste Teil; das gewichtete Mittel der Teile; oder ausgefallen, wenn ein Teil es ist.',
  'What it is made of.': 'Woraus sie besteht.',
  'A part: its id, or its id with a weight or a group of subjects.':
    'Ein Teil: seine Kennung, oder seine Kennung mit Gewicht oder einer Gruppe von Gegenständen.',
  'Id of an indicator that measures a share.': 'Kennung einer Messgröße, die einen Anteil misst.',
  'A part with its weight, or a group of parts that are measured in the same way.':
    'Ein Teil mit Gewicht, oder eine Gruppe von gleich gemessenen Teilen.',
  'How much it counts beside the other parts.': 'Wie viel er neben den anderen Teilen zählt.',
  'A group: each of these subjects is a part, measured as the indicator measures its own subject, with the same weight.':
    'Eine Gruppe: Jeder dieser Gegenstände ist ein Teil, gemessen wie der eigene Gegenstand der Messgröße, mit demselben Gewicht.',
  'A subject of the indicator’s source.': 'Ein Gegenstand aus der Quelle der Messgröße.',
  'What a part without data does: the others count on, or there is no figure, as when absent.':
    'Was ein Teil ohne Daten bewirkt: Die anderen zählen weiter, oder es gibt keinen Wert, wie ohne Angabe.',
  'What is promised, by id.': 'Was zugesagt ist, nach Kennung.',
  'A promise about an indicator.': 'Eine Zusage über eine Messgröße.',
  'Id of the indicator.': 'Kennung der Messgröße.',
  'What it says, for readers.': 'Was sie besagt, für Leser.',
  'Why it is promised: what it does for the customer.':
    'Warum es zugesagt ist: was es für den Kunden leistet.',
  'Whether the service is of use without it; a must-have when absent.':
    'Ob die Leistung ohne es brauchbar ist; ohne Angabe unverzichtbar.',
  'Id of the escalation that holds for it, instead of the default one.':
    'Kennung der Eskalation, die statt der üblichen dafür gilt.',
  'Id of the role that answers for it.': 'Kennung der Rolle, die dafür einsteht.',
  'The target of a clock: elapsed time on its calendar, or business days.':
    'Die Zielzeit einer Uhr: verbrauchte Zeit nach ihrem Kalender, oder Geschäftstage.',
  'What is promised: one target, a series of them, or one that may be changed.':
    'Was zugesagt ist: ein Zielwert, eine Reihe davon, oder einer, der sich ändern darf.',
  'What is promised: a share, a percentile, a mean, a score or a number.':
    'Was zugesagt ist: ein Anteil, ein Perzentil, ein Mittel, eine Punktzahl oder eine Anzahl.',
  'The least share of good outcomes, or of up time.':
    'Der kleinste Anteil guter Ergebnisse oder verfügbarer Zeit.',
  'Every single one is good.': 'Jedes einzelne ist gut.',
  'The value that this percentage of all values does not exceed.':
    'Der Wert, den dieser Prozentsatz aller Werte nicht übersteigt.',
  'The percentage, above 0 and at most 100.': 'Der Prozentsatz, über 0 und höchstens 100.',
  'What it stays below.': 'Worunter er bleibt.',
  'What it does not exceed.': 'Was er nicht übersteigt.',
  'The mean of all values.': 'Das Mittel aller Werte.',
  'A value, or a bound.': 'Ein Wert, oder eine Grenze.',
  'At least this for ratings, at most this for values and times.':
    'Bei Bewertungen mindestens so viel, bei Werten und Zeiten höchstens so viel.',
  'A bound that the mean keeps.': 'Eine Grenze, die das Mittel einhält.',
  'The share of promoters minus that of detractors, times 100.':
    'Der Anteil der Befürworter minus den der Kritiker, mal 100.',
  'The least score, from -100 to 100.': 'Die kleinste Punktzahl, von -100 bis 100.',
  'How many there may be.': 'Wie viele es geben darf.',
  'The most.': 'Die größte Anzahl.',
  'A series of targets.': 'Eine Reihe von Zielwerten.',
  'The targets, in time order; the first holds from the first day of the term.':
    'Die Zielwerte in zeitlicher Folge; der erste gilt ab dem ersten Tag der Laufzeit.',
  'A target, and from when it holds.': 'Ein Zielwert, und ab wann er gilt.',
  'How long after the first day of the term it begins to hold.':
    'Wie lange nach dem ersten Tag der Laufzeit er zu gelten beginnt.',
  'A target that moves.': 'Ein beweglicher Zielwert.',
  'A target that may be changed while the agreement runs, within guardrails.':
    'Ein Zielwert, der sich während der Laufzeit innerhalb von Leitplanken ändern darf.',
  'The target until the first change.': 'Der Zielwert bis zur ersten Änderung.',
  'The least target that may ever hold.': 'Der kleinste Zielwert, der je gelten darf.',
  'The greatest target that may ever hold.': 'Der größte Zielwert, der je gelten darf.',
  'How far one change may go.': 'Wie weit eine Änderung gehen darf.',
  'How long a target holds at least.': 'Wie lange ein Zielwert mindestens gilt.',
  'How long before it takes effect a change is told.':
    'Wie lange vor ihrer Geltung eine Änderung mitgeteilt wird.',
  'Id of the indicator that the rule asks about.': 'Kennung der Messgröße, nach der die Regel fragt.',
  'Of values that are followed, this percentile instead of their mean.':
    'Von den verfolgten Werten dieses Perzentil statt ihres Mittels.',
  'What is proposed; the first line that holds.': 'Was vorgeschlagen wird; die erste Zeile, die passt.',
  'What is proposed above or below a measured value.':
    'Was über oder unter einem gemessenen Wert vorgeschlagen wird.',
  'What the measured value is above.': 'Worüber der gemessene Wert liegt.',
  'What the measured value is below.': 'Worunter der gemessene Wert liegt.',
  'The target that is proposed.': 'Der Zielwert, der vorgeschlagen wird.',
  'How long each judgement covers.': 'Welche Zeit jede Beurteilung umfasst.',
  'A cycle anchored at the first day of the term.': 'Ein Zyklus ab dem ersten Tag der Laufzeit.',
  'How long a cycle lasts.': 'Wie lange ein Zyklus dauert.',
  'Where a month lacks the day of the start: its last day, or on into the next month.':
    'Wo einem Monat der Anfangstag fehlt: sein letzter Tag, oder in den nächsten Monat hinein.',
  'A window of fixed length that ends now, or with the statement.':
    'Ein Fenster fester Länge, das jetzt oder mit der Abrechnung endet.',
  'How long the window is.': 'Wie lang das Fenster ist.',
  'How a ratio is counted.': 'Wie ein Verhältnis gezählt wird.',
  'The share of good events (the default), of good slices, or the mean of the slices.':
    'Der Anteil guter Ereignisse (ohne Angabe), guter Abschnitte, oder das Mittel der Abschnitte.',
  'Length of a slice, at least 1 s; 1 min when absent.':
    'Länge eines Abschnitts, mindestens 1 s; ohne Angabe 1 min.',
  'The ratio below which a slice is bad; the target of the objective when absent.':
    'Das Verhältnis, unter dem ein Abschnitt schlecht ist; ohne Angabe der Zielwert.',
  'What a slice without events counts as; excluded when absent.':
    'Als was ein Abschnitt ohne Ereignisse zählt; ohne Angabe ausgeschlossen.',
  'Burn rates that are told.': 'Verbrennungsraten, die gemeldet werden.',
  'All presets.': 'Alle Vorgaben.',
  'Burn rates.': 'Verbrennungsraten.',
  'A preset, or a window and a share of the budget.':
    'Eine Vorgabe, oder ein Fenster und ein Anteil des Budgets.',
  'A preset.': 'Eine Vorgabe.',
  'An alert of its own.': 'Ein eigener Alarm.',
  'The long window; the short one is a twelfth of it.':
    'Das lange Fenster; das kurze ist ein Zwölftel davon.',
  'The share of the budget that the window must not use up.':
    'Der Anteil des Budgets, den das Fenster nicht verbrauchen darf.',
  'Shares of a clock target, or of the error budget, whose use is a warning.':
    'Anteile einer Zielzeit oder des Fehlerbudgets, deren Verbrauch eine Warnung ist.',
  'A share such as 75 %.': 'Ein Anteil, etwa 75 %.',
  'What does not count against the provider, by id.': 'Was nicht gegen den Anbieter zählt, nach Kennung.',
  'Planned maintenance inside its rules, or a claim that is decided.':
    'Geplante Wartung nach ihren Regeln, oder ein geltend gemachter Ausschluss, über den entschieden wird.',
  'Id of the source that tells of it; the product’s own records where none is named.':
    'Kennung der Quelle, die davon meldet; ohne Angabe die eigenen Nachweise des Produkts.',
  'How long before it begins it must be announced.': 'Wie lange vor ihrem Beginn sie angekündigt sein muss.',
  'The only hours that it may take, by day; what lies outside counts.':
    'Die einzigen Stunden, die sie nehmen darf, je Tag; was außerhalb liegt, zählt.',
  'An IANA time zone; that of the term where none is named.':
    'Eine IANA-Zeitzone; ohne Angabe die der Laufzeit.',
  'How much of it is excluded in each period; what is above counts.':
    'Wie viel davon je Zeitraum ausgeschlossen ist; was darüber liegt, zählt.',
  'Id of the role that accepts or rejects it.': 'Kennung der Rolle, die ihn annimmt oder ablehnt.',
  'What is done with excluded time: out of both sides, counted as up, or added back.':
    'Was mit ausgeschlossener Zeit geschieht: aus beiden Seiten heraus, als verfügbar gezählt, oder zurückgerechnet.',
  'Ids of the services that it is for; all of them when absent.':
    'Kennungen der Leistungen, für die er gilt; ohne Angabe alle.',
  'Id of a service.': 'Kennung einer Leistung.',
  'Ids of the indicators that it is for; all of them when absent.':
    'Kennungen der Messgrößen, für die er gilt; ohne Angabe alle.',
  'Id of an indicator.': 'Kennung einer Messgröße.',
  'What misses cost.': 'Was Verfehlungen kosten.',
  'What each objective costs when it is missed.': 'Was jedes Ziel kostet, wenn es verfehlt ist.',
  'What a miss of one objective costs.': 'Was eine Verfehlung eines Ziels kostet.',
  'The lowest tier that the attained value falls into sets the credit.':
    'Die unterste Stufe, in die der erreichte Wert fällt, bestimmt die Gutschrift.',
  'Id of the objective.': 'Kennung des Ziels.',
  'What shares are of: a fee that accrues in the period, or a sum.':
    'Wovon Anteile sind: von einem Entgelt des Zeitraums, oder von einer Summe.',
  'The most that this line may reach in a period: a share of the base, or a sum.':
    'Was dieser Posten in einem Zeitraum höchstens erreicht: ein Anteil der Grundlage, oder eine Summe.',
  'How the provider earns the credit back.': 'Wie der Anbieter die Gutschrift zurückverdient.',
  'How many periods with a figure, from the next one on.': 'Wie viele Zeiträume mit Wert, ab dem nächsten.',
  'What each of them must attain.': 'Was jeder davon erreichen muss.',
  'Bounds and their credits.': 'Grenzen und ihre Gutschriften.',
  'A credit for an attained value below a bound.':
    'Eine Gutschrift für einen erreichten Wert unter einer Grenze.',
  'The credit is due when the attained value is below this.':
    'Die Gutschrift ist fällig, wenn der erreichte Wert darunter liegt.',
  'What is credited.': 'Was gutgeschrieben wird.',
  'A credit for each breached ticket.': 'Eine Gutschrift für jedes verletzte Ticket.',
  'What is credited for each breached ticket.': 'Was für jedes verletzte Ticket gutgeschrieben wird.',
  'In which periods it pays.': 'In welchen Zeiträumen sie zahlt.',
  'A credit for each completed step between the target and the attained value.':
    'Eine Gutschrift für jeden vollen Schritt zwischen Zielwert und erreichtem Wert.',
  'The step and its credit.': 'Der Schritt und seine Gutschrift.',
  'How far the attained value is from the target, for each credit.':
    'Wie weit der erreichte Wert vom Zielwert entfernt ist, je Gutschrift.',
  'What is credited for each completed step.': 'Was für jeden vollen Schritt gutgeschrieben wird.',
  'The same credit for every miss.': 'Dieselbe Gutschrift für jede Verfehlung.',
  'A credit for every so much down time, or time over the deadline.':
    'Eine Gutschrift je so viel Ausfallzeit oder Zeit über die Frist hinaus.',
  'The unit and its credit.': 'Die Einheit und ihre Gutschrift.',
  'The unit, such as 30 min.': 'Die Einheit, etwa 30 min.',
  'Of the down time of the period, or of the time that each breached ticket runs on in it.':
    'Von der Ausfallzeit des Zeitraums, oder von der Zeit, die jedes verletzte Ticket darin weiterläuft.',
  'What is credited for each unit.': 'Was für jede Einheit gutgeschrieben wird.',
  'Which units count.': 'Welche Einheiten zählen.',
  'A multiple of the fee of the time that was lost.': 'Ein Vielfaches des Entgelts der verlorenen Zeit.',
  'How many times the fee of the down time is credited.':
    'Wie oft das Entgelt der Ausfallzeit gutgeschrieben wird.',
  'Shares of fees at risk, by id.': 'Anteile von Entgelten im Risiko, nach Kennung.',
  'A share of a fee that is at risk, spread over objectives.':
    'Ein Anteil eines Entgelts im Risiko, verteilt auf Ziele.',
  'The share of the fee that is at risk in each period.':
    'Der Anteil des Entgelts, der je Zeitraum im Risiko ist.',
  'The fee, or the sum.': 'Das Entgelt, oder die Summe.',
  'The part of what is at risk that this pool spreads; all of it.':
    'Der Teil des Risikos, den dieser Topf verteilt; alles.',
  'By id of the objective, its part of the pool. They add up to 100 %.':
    'Nach Kennung des Ziels sein Teil am Topf. Zusammen sind es 100 %.',
  'What a miss costs.': 'Was eine Verfehlung kostet.',
  'What is paid for more than was promised.': 'Was für mehr als das Zugesagte gezahlt wird.',
  'What is paid to the provider for a period that attains more than was promised.':
    'Was dem Anbieter für einen Zeitraum gezahlt wird, der mehr als das Zugesagte erreicht.',
  'The bonus is due when at least this is attained.':
    'Der Bonus ist fällig, wenn mindestens das erreicht ist.',
  'What is paid.': 'Was gezahlt wird.',
  'The most that it may reach in a period.': 'Was er in einem Zeitraum höchstens erreicht.',
  'How the credits of one period combine.': 'Wie die Gutschriften eines Zeitraums zusammenwirken.',
  'Limits on the credits together.': 'Grenzen für die Gutschriften zusammen.',
  'A limit on all credits together, or on those of each service.':
    'Eine Grenze für alle Gutschriften zusammen, oder für die jeder Leistung.',
  'A share of the fee.': 'Ein Anteil des Entgelts.',
  'The most that the credits may reach, as a share of the fee over the span.':
    'Was die Gutschriften höchstens erreichen, als Anteil des Entgelts über die Spanne.',
  'Which fee.': 'Welches Entgelt.',
  'The span of the cap: a trailing year is the twelve months that end with the period.':
    'Die Spanne der Grenze: trailing year sind die zwölf Monate, die mit dem Zeitraum enden.',
  'What the cap applies to.': 'Wofür die Grenze gilt.',
  'A sum in the agreement currency.': 'Eine Summe in der Währung der Vereinbarung.',
  'The most that the credits may reach.': 'Was die Gutschriften höchstens erreichen.',
  'A line below this sum is not credited.': 'Ein Posten unter dieser Summe wird nicht gutgeschrieben.',
  'Whether credits come by themselves, or until when they are to be claimed.':
    'Ob Gutschriften von selbst kommen, oder bis wann sie geltend zu machen sind.',
  'Who must approve a credit before it is issued, by its size.':
    'Wer eine Gutschrift vor der Ausstellung freigeben muss, nach ihrer Höhe.',
  'Up to this sum a credit about which nothing is open needs nobody; every credit needs a person when absent.':
    'Bis zu dieser Summe braucht eine Gutschrift, an der nichts offen ist, niemanden; ohne Angabe braucht jede eine Person.',
  'Above this sum two people approve; one is enough when absent.':
    'Über dieser Summe geben zwei Personen frei; ohne Angabe genügt eine.',
  'How credits are taxed, as credit notes say it.':
    'Wie Gutschriften besteuert werden, wie Gutschriftsanzeigen es sagen.',
  'What a credit note says of it.': 'Was eine Gutschriftsanzeige davon sagt.',
  'The rate that is added to the credit; nothing is added when absent.':
    'Der Satz, der zur Gutschrift hinzukommt; ohne Angabe keiner.',
  'How long a credit may be disputed, and how soon a dispute is answered.':
    'Wie lange eine Gutschrift bestritten werden kann, und wie bald ein Einspruch beantwortet wird.',
  'How long after its credit note a credit may be disputed; without an end when absent.':
    'Wie lange nach ihrer Anzeige eine Gutschrift bestritten werden kann; ohne Angabe ohne Ende.',
  'How soon the other party answers; it is overdue after that. 14 days when absent.':
    'Wie bald die andere Partei antwortet; danach ist es überfällig. Ohne Angabe 14 Tage.',
  'What follows from misses besides credits, by id.':
    'Was neben Gutschriften aus Verfehlungen folgt, nach Kennung.',
  'A remedy.': 'Eine Abhilfe.',
  'The misses that set it off: so many in a row, so many of the last, or a value below a floor.':
    'Die Verfehlungen, die sie auslösen: so viele in Folge, so viele der letzten, oder ein Wert unter einer Untergrenze.',
  'How many periods are missed.': 'Wie viele Zeiträume verfehlt sind.',
  'One after the other.': 'Einer nach dem anderen.',
  'Among how many of the last periods.': 'Unter wie vielen der letzten Zeiträume.',
  'A floor: one period below it is enough.': 'Eine Untergrenze: Ein Zeitraum darunter genügt.',
  'Id of the role that carries it out.': 'Kennung der Rolle, die sie ausführt.',
  'How long after it is triggered it is due.': 'Wie lange nach ihrer Auslösung sie fällig ist.',
  'Id of the calendar on which that is counted.': 'Kennung des Kalenders, nach dem das gezählt wird.',
  'Who hears of trouble, by id. "default" holds for every objective that names no other.':
    'Wer von Schwierigkeiten hört, nach Kennung. „default“ gilt für jedes Ziel, das keine andere nennt.',
  'Levels.': 'Stufen.',
  'Who hears of it, and when.': 'Wer davon hört, und wann.',
  'What sets the level off: a share used of a clock’s target or of the error budget; breach; or lost (the target can no longer be reached).':
    'Was die Stufe auslöst: ein verbrauchter Anteil einer Zielzeit oder des Fehlerbudgets; breach (verletzt); oder lost (nicht mehr zu erreichen).',
  'How long after that it must still stand open.': 'Wie lange es danach noch offen stehen muss.',
  'Id of the calendar on which that time runs; all the time when absent.':
    'Kennung des Kalenders, nach dem diese Zeit läuft; ohne Angabe rund um die Uhr.',
  'Who is told: ids of roles, or "objective owner".':
    'Wer Bescheid bekommt: Kennungen von Rollen, oder „objective owner“.',
  'Id of a role, or "objective owner".': 'Kennung einer Rolle, oder „objective owner“.',
  'Id of the playbook to follow.': 'Kennung des Ablaufplans, dem zu folgen ist.',
  'What to do, by id.': 'Was zu tun ist, nach Kennung.',
  'What to do when something happens.': 'Was zu tun ist, wenn etwas geschieht.',
  'Id of the role that keeps it.': 'Kennung der Rolle, die ihn pflegt.',
  'Step by step: the next begins when the one before it has ended.':
    'Schritt für Schritt: Der nächste beginnt, wenn der vorige geendet hat.',
  'A step: a text that a person is asked about, or what the server does.':
    'Ein Schritt: ein Text, nach dem jemand gefragt wird, oder was der Server tut.',
  'What a person is asked to do.': 'Worum jemand gebeten wird.',
  'A step that says who or what carries it out.': 'Ein Schritt, der sagt, wer oder was ihn ausführt.',
  'Tells people.': 'Gibt Bescheid.',
  'What the step does.': 'Was der Schritt tut.',
  'Ids of the roles that are told.': 'Kennungen der Rollen, die Bescheid bekommen.',
  'Id of a role.': 'Kennung einer Rolle.',
  'What they are told.': 'Was ihnen gesagt wird.',
  'Opens a ticket in another system.': 'Eröffnet ein Ticket in einem anderen System.',
  'Name of a channel of the server that carries it out; its address stands there, not here.':
    'Name eines Kanals des Servers, der ihn ausführt; seine Adresse steht dort, nicht hier.',
  'What the ticket is called.': 'Wie das Ticket heißt.',
  'Posts an update for those who are affected.': 'Veröffentlicht eine Meldung für die Betroffenen.',
  'Id of the service on whose status page it stands; that of the promise when absent.':
    'Kennung der Leistung, auf deren Statusseite sie steht; ohne Angabe die der Zusage.',
  'What readers see it is about; the title of the playbook when absent.':
    'Worum es für Leser geht; ohne Angabe der Titel des Ablaufplans.',
  'How far it is; investigating when absent.': 'Wie weit es ist; ohne Angabe „investigating“.',
  'What the update says.': 'Was die Meldung sagt.',
  'Calls a meeting before its time.': 'Beruft eine Besprechung vor ihrer Zeit ein.',
  'Id of the review whose attendees are called.':
    'Kennung der Besprechung, deren Teilnehmende gerufen werden.',
  'Sets something off in another system.': 'Löst etwas in einem anderen System aus.',
  'What is sent along.': 'Was mitgesendet wird.',
  'Waits until a person says that it is done, or that it is not.':
    'Wartet, bis jemand sagt, dass es getan ist oder nicht.',
  'Id of the role that is asked; the owner of the playbook when absent.':
    'Kennung der Rolle, die gefragt wird; ohne Angabe die des Ablaufplans.',
  'What is to be done.': 'Was zu tun ist.',
  'What is reported, when and to whom, and when results are fixed.':
    'Was wann wem berichtet wird, und wann Ergebnisse feststehen.',
  'How long after a period late evidence is still welcome.':
    'Wie lange nach einem Zeitraum späte Nachweise noch zählen.',
  'The statement that closes a period.': 'Die Abrechnung, die einen Zeitraum abschließt.',
  'How often: with a period of the calendar, or in cycles from the first day of the term.':
    'Wie oft: mit einem Zeitraum des Kalenders, oder in Zyklen ab dem ersten Tag der Laufzeit.',
  'How long after the end of what it covers it is due.':
    'Wie lange nach dem Ende des Umfassten sie fällig ist.',
  'Who gets it.': 'Wer sie bekommt.',
  'What it holds.': 'Was sie enthält.',
  'A part of it.': 'Ein Teil davon.',
  'Further reports by id.': 'Weitere Berichte nach Kennung.',
  'A report.': 'Ein Bericht.',
  'Meetings about the service, by id.': 'Besprechungen über die Leistung, nach Kennung.',
  'A meeting of the parties.': 'Eine Besprechung der Parteien.',
  'Who comes.': 'Wer kommt.',
  'What is talked about.': 'Worüber gesprochen wird.',
  'A point.': 'Ein Punkt.',
  'How the agreement is changed.': 'Wie die Vereinbarung geändert wird.',
  'How long before it takes effect a change is announced.':
    'Wie lange vor ihrer Geltung eine Änderung angekündigt wird.',
  'Who must agree.': 'Wer zustimmen muss.',
  'How a change is asked for and decided.': 'Wie eine Änderung verlangt und entschieden wird.',
  'How it ends before its term does.': 'Wie sie vor ihrer Laufzeit endet.',
  'Leaving without a reason.': 'Kündigung ohne Grund.',
  'How long before.': 'Wie lange vorher.',
  'Who may.': 'Wer darf.',
  'Leaving for a reason.': 'Kündigung aus einem Grund.',
  'The reasons that count.': 'Die Gründe, die zählen.',
  'A reason.': 'Ein Grund.',
  'How long the other party has to put it right first.':
    'Wie lange die andere Partei zuvor Zeit zur Abhilfe hat.',
  'What the provider does so that the customer can leave.':
    'Was der Anbieter tut, damit der Kunde gehen kann.',
  'What becomes of the data that the service handles.':
    'Was aus den Daten wird, mit denen die Leistung umgeht.',
  'Kinds of data by id.': 'Arten von Daten nach Kennung.',
  'A kind of data, and how long it is kept.': 'Eine Art von Daten, und wie lange sie aufbewahrt wird.',
  'What belongs to it.': 'Was dazugehört.',
  'What protection it needs.': 'Welchen Schutz sie braucht.',
  'How long it is kept; then it is erased.': 'Wie lange sie aufbewahrt wird; dann wird sie gelöscht.',
  'The terms on which one party processes personal data for the other.':
    'Die Bedingungen, zu denen eine Partei für die andere personenbezogene Daten verarbeitet.',
  'Who processes for the other.': 'Wer für die andere verarbeitet.',
  'What for.': 'Wofür.',
  'Where.': 'Wo.',
  'A country or region.': 'Ein Land oder eine Region.',
  'Who helps.': 'Wer hilft.',
  'A company.': 'Ein Unternehmen.',
  'How soon a breach of personal data is reported.':
    'Wie bald eine Verletzung personenbezogener Daten gemeldet wird.',
  'Worked examples that both parties agree on, and that can be run.':
    'Beispiele, auf die sich beide Parteien einigen und die sich durchspielen lassen.',
  'What happens, and what it comes to.': 'Was geschieht, und was es ergibt.',
  'When it is evaluated: else at the end of the last period named, or at the last event. In the agreement’s zone; a date alone is its midnight.':
    'Wann ausgewertet wird: sonst am Ende des letzten genannten Zeitraums oder beim letzten Ereignis. In der Zeitzone der Vereinbarung; ein Datum allein ist seine Mitternacht.',
  'What happens.': 'Was geschieht.',
  'Something that a source would say.': 'Etwas, das eine Quelle sagen würde.',
  'When it happens. In the agreement’s zone; a date alone is its midnight.':
    'Wann es geschieht. In der Zeitzone der Vereinbarung; ein Datum allein ist seine Mitternacht.',
  'What it is about: a ticket, a service.': 'Worum es geht: ein Ticket, eine Leistung.',
  'What happened, in the source’s word; "updated" when absent.':
    'Was geschah, im Wort der Quelle; ohne Angabe „updated“.',
  'Id of the source that says so; when absent, those whose indicators read the subject.':
    'Kennung der Quelle, die es sagt; ohne Angabe jene, deren Messgrößen den Gegenstand lesen.',
  'Fields of the subject that it sets.': 'Felder des Gegenstands, die es setzt.',
  'A value; null clears the field.': 'Ein Wert; null leert das Feld.',
  'What it comes to.': 'Was es ergibt.',
  'What the scenario must come to.': 'Was das Szenario ergeben muss.',
  'How a subject’s clock ends.': 'Wie die Uhr eines Gegenstands endet.',
  'The subject.': 'Der Gegenstand.',
  'Id of the objective that counts it.': 'Kennung des Ziels, das ihn zählt.',
  'How it stands.': 'Wie es steht.',
  'Time used on its calendar.': 'Verbrauchte Zeit nach seinem Kalender.',
  'When the target runs out. In the agreement’s zone; a date alone is its midnight.':
    'Wann die Zielzeit abläuft. In der Zeitzone der Vereinbarung; ein Datum allein ist seine Mitternacht.',
  'What is credited in a period.': 'Was in einem Zeitraum gutgeschrieben wird.',
  'The sum of the period’s credits; bonuses and what is earned back count against it.':
    'Die Summe der Gutschriften des Zeitraums; Boni und Zurückverdientes zählen dagegen.',
  'Id of a period, such as 2026-03 or 2026-Q1.': 'Kennung eines Zeitraums, etwa 2026-03 oder 2026-Q1.',
  'Id of the objective whose credits are meant; all of them when absent.':
    'Kennung des Ziels, dessen Gutschriften gemeint sind; ohne Angabe alle.',
  'Where an objective stands in a period.': 'Wo ein Ziel in einem Zeitraum steht.',
  'Where it stands.': 'Wo es steht.',
  'What is attained, at the decimals written, rounded towards the miss.':
    'Was erreicht ist, mit den geschriebenen Nachkommastellen, zur Verfehlung hin gerundet.',
};
