import type { Sentences } from '../../phrase-book.ts';

/** What lint finds in a text, why it matters and what to do. */
export const LINT: Sentences = {
  // Lengths after "in" and "of".
  'a day': 'einem Tag',
  'a week': 'einer Woche',
  'a month': 'einem Monat',
  'a quarter': 'einem Quartal',
  'a half-year': 'einem Halbjahr',
  'a year': 'einem Jahr',
  indicator: 'Messgröße',
  source: 'Quelle',
  'The short window then holds a single slice or none, and the alert fires on one bad slice or not at all.':
    'Das kurze Fenster enthält dann einen einzigen Abschnitt oder keinen, und der Alarm geht bei einem schlechten Abschnitt auf oder gar nicht.',
  'The window of {{length}} has a short one of {{length2}}, and a slice lasts {{length3}}.':
    'Das Fenster von {{length}} hat ein kurzes von {{length2}}, und ein Abschnitt dauert {{length3}}.',
  'Choose shorter slices, or a longer window.': 'Wählen Sie kürzere Abschnitte oder ein längeres Fenster.',
  'When everything fails, the budget burns at 1 ÷ (1 − target). With a low target that is below the rates of the usual presets.':
    'Wenn alles ausfällt, verbrennt das Budget mit 1 ÷ (1 − Zielwert). Bei einem niedrigen Zielwert liegt das unter den Raten der üblichen Vorgaben.',
  'The alert on {{figure}} of the budget in {{length}} can never fire.':
    'Der Alarm bei {{figure}} des Budgets in {{length}} kann nie aufgehen.',
  'Choose a longer window or a smaller share, or a higher target.':
    'Wählen Sie ein längeres Fenster, einen kleineren Anteil oder einen höheren Zielwert.',
  'rate asked for: {{text}}': 'verlangte Rate: {{text}}',
  'rate of a total failure: 1 ÷ (1 − {{figure}}) = {{text}}':
    'Rate bei völligem Ausfall: 1 ÷ (1 − {{figure}}) = {{text}}',
  'Customers read the target as the time in which they can work. With the allowance used up there is less of it, and that should be said.':
    'Kunden lesen den Zielwert als die Zeit, in der sie arbeiten können. Ist die Freimenge verbraucht, ist es weniger, und das sollte gesagt sein.',
  'It allows {{length}} in {{says}}, and the whole error budget of "{{id}}" is {{length2}}.':
    'Er erlaubt {{length}} in {{says}}, und das ganze Fehlerbudget von „{{id}}“ ist {{length2}}.',
  'Lower the allowance, or tell the customer what is left in the worst case.':
    'Senken Sie die Freimenge, oder sagen Sie dem Kunden, was im schlimmsten Fall bleibt.',
  'error budget: {{figure}} of {{length}} = {{length2}}':
    'Fehlerbudget: {{figure}} von {{length}} = {{length2}}',
  'with both used up, the service is there {{figure}} % of the time':
    'sind beide verbraucht, ist die Leistung {{figure}} % der Zeit da',
  'The customer would pay a second time for the promise itself, or at a lower edge even for a miss.':
    'Der Kunde zahlte ein zweites Mal für die Zusage selbst, oder bei einer niedrigeren Grenze sogar für eine Verfehlung.',
  'A bonus is paid from {{figure}} on, and {{figure2}} is promised anyway.':
    'Ein Bonus wird ab {{figure}} gezahlt, und {{figure2}} ist ohnehin zugesagt.',
  'Pay it for more than the target, or take it out.':
    'Zahlen Sie ihn für mehr als den Zielwert, oder nehmen Sie ihn heraus.',
  'It caps nothing, or lets credits exceed what is paid for the service. Mostly it was meant for a longer span.':
    'Sie begrenzt nichts oder lässt Gutschriften übersteigen, was für die Leistung gezahlt wird. Meist war sie für eine längere Spanne gemeint.',
  'The cap of {{figure}} a {{says}} is above the fee of {{figure2}}.':
    'Die Grenze von {{figure}} ({{says}}) liegt über dem Entgelt von {{figure2}}.',
  'trailing year': 'die letzten zwölf Monate',
  'Lower it, or write it as a share of the fee.':
    'Senken Sie sie, oder schreiben Sie sie als Anteil des Entgelts.',
  'Who reads the tier expects it. A cap is there for sums of credits; a single one above it is a promise that is not meant.':
    'Wer die Stufe liest, erwartet sie. Eine Grenze ist für Summen von Gutschriften da; eine einzelne darüber ist eine Zusage, die nicht gemeint ist.',
  'The credit of {{says}} is never paid in full: {{says2}} is lower.':
    'Die Gutschrift von {{says}} wird nie ganz gezahlt: {{says2}} ist niedriger.',
  'The credit for one step of {{says}} is never paid in full: {{says2}} is lower.':
    'Die Gutschrift für einen Schritt von {{says}} wird nie ganz gezahlt: {{says2}} ist niedriger.',
  'The credit for one ticket of {{says}} is never paid in full: {{says2}} is lower.':
    'Die Gutschrift für ein Ticket von {{says}} wird nie ganz gezahlt: {{says2}} ist niedriger.',
  'The credit for one unit of {{says}} is never paid in full: {{says2}} is lower.':
    'Die Gutschrift für eine Einheit von {{says}} wird nie ganz gezahlt: {{says2}} ist niedriger.',
  'its own cap of {{says}}': 'die eigene Grenze von {{says}}',
  'the cap of {{figure}} a period': 'die Grenze von {{figure}} je Zeitraum',
  'the cap of {{figure}} of the {{says}} a period': 'die Grenze von {{figure}} ({{says}}) je Zeitraum',
  'service fee': 'Entgelt der Leistung',
  'Raise the cap, or lower the credit.': 'Heben Sie die Grenze, oder senken Sie die Gutschrift.',
  '{{figure}}, cut to {{figure2}}': '{{figure}}, gekürzt auf {{figure2}}',
  '{{says}} of {{figure}} = {{figure2}}, cut to {{figure3}}':
    '{{says}} von {{figure}} = {{figure2}}, gekürzt auf {{figure3}}',
  'Until the grace for late evidence is over nobody knows for sure what is owed, and then it is too late to ask for it.':
    'Bis die Nachfrist für späte Nachweise vorbei ist, weiß niemand sicher, was geschuldet ist, und dann ist es zu spät, es zu verlangen.',
  'Claims end {{claim}}, and figures are final {{length}} after the period.':
    'Die Geltendmachung endet: {{claim}}; Werte sind {{length}} nach dem Zeitraum endgültig.',
  'Give more time for claims, shorten "grace", or write "claim: automatic".':
    'Geben Sie mehr Zeit zur Geltendmachung, kürzen Sie „grace“, oder schreiben Sie „claim: automatic“.',
  'The first bad minute or slice then breaks the promise, however little was lost, and a silent probe is noticed when the budget is long gone.':
    'Die erste schlechte Minute oder der erste schlechte Abschnitt bricht dann die Zusage, wie wenig auch verloren ging, und eine verstummte Probe fällt auf, wenn das Budget längst verbraucht ist.',
  '{{figure}} leaves {{length}} in {{says}}, and it is counted in {{what}} of {{length2}}.':
    '{{figure}} lässt {{length}} in {{says}}, und gezählt wird in Schritten von {{length2}} ({{what}}).',
  'Count in smaller steps, lengthen the period, or lower the target.':
    'Zählen Sie in kleineren Schritten, verlängern Sie den Zeitraum, oder senken Sie den Zielwert.',
  '{{length}} promised at most × {{figure}} = {{length2}} < {{length3}}':
    '{{length}} höchstens zugesagt × {{figure}} = {{length2}} < {{length3}}',
  'Overlapping schedules are mostly leftovers of an older version. Where both are meant, the cap should show it.':
    'Überlappende Pläne sind meist Reste einer älteren Fassung. Sind beide gemeint, sollte die Grenze es zeigen.',
  'A miss of "{{objective}}" is paid for by credits.schedules[{{number}}] too, and both are added up.':
    'Eine Verfehlung von „{{objective}}“ wird auch durch credits.schedules[{{number}}] gezahlt, und beide werden addiert.',
  'Make one schedule of the two, or write "combine: max".':
    'Machen Sie aus beiden einen Plan, oder schreiben Sie „combine: max“.',
  'Both count the same outcomes. If their targets differ, the looser one promises nothing; if they are equal, a miss is counted twice.':
    'Beide zählen dieselben Ergebnisse. Sind die Zielwerte verschieden, sagt der lockerere nichts zu; sind sie gleich, zählt eine Verfehlung doppelt.',
  'It promises the same as "{{other}}": of the same indicator, subjects, time and period.':
    'Es sagt dasselbe zu wie „{{other}}“: dieselbe Messgröße, dieselben Gegenstände, dieselbe Zeit, derselbe Zeitraum.',
  'Keep the one that was agreed, or tell them apart with "where", "within" or "period".':
    'Behalten Sie das vereinbarte, oder unterscheiden Sie beide mit „where“, „within“ oder „period“.',
  'The next miss would then pay for the one before.': 'Die nächste Verfehlung zahlte dann für die vorige.',
  'The credit is reversed at {{figure}}, and below {{figure2}} is a miss.':
    'Die Gutschrift wird bei {{figure}} aufgehoben, und unter {{figure2}} ist verfehlt.',
  'Ask for at least the target: "atLeast: {{text}}".':
    'Verlangen Sie mindestens den Zielwert: „atLeast: {{text}}“.',
  'Whatever is announced under it does not count. A provider could announce every failure and miss nothing.':
    'Was darunter angekündigt wird, zählt nicht. Ein Anbieter könnte jeden Ausfall ankündigen und nichts verfehlen.',
  'Nobody decides about this exclusion, and nothing limits it.':
    'Niemand entscheidet über diesen Ausschluss, und nichts begrenzt ihn.',
  'Add "decidedBy: …" with a role of the other party, or a notice, a window and an allowance.':
    'Fügen Sie „decidedBy: …“ mit einer Rolle der anderen Partei hinzu, oder Ankündigungsfrist, Fenster und Freimenge.',
  'It reads like a right that the provider has, and can never be used, or never used up.':
    'Es liest sich wie ein Recht des Anbieters und ist nie zu nutzen, oder nie auszuschöpfen.',
  'It is for services of which nothing is measured, so it excludes nothing.':
    'Er gilt für Leistungen, von denen nichts gemessen wird, und schließt so nichts aus.',
  'Name a service with an indicator, or take the exclusion out.':
    'Nennen Sie eine Leistung mit einer Messgröße, oder nehmen Sie den Ausschluss heraus.',
  'The window has room for {{length}} in {{says}}, and the allowance is {{length2}}.':
    'Das Fenster hat Platz für {{length}} in {{says}}, und die Freimenge ist {{length2}}.',
  'Widen the window, or lower the allowance.': 'Erweitern Sie das Fenster, oder senken Sie die Freimenge.',
  'A series is there to grow into a promise. One that falls lets a customer sign the best target and live with the worst.':
    'Eine Reihe ist da, um in eine Zusage hineinzuwachsen. Eine fallende lässt den Kunden den besten Zielwert unterschreiben und mit dem schlechtesten leben.',
  'From {{amount}} the target falls to {{amount2}}.': 'Von {{amount}} fällt der Zielwert auf {{amount2}}.',
  'Put the steps in rising order, or let guardrails say when less is enough.':
    'Ordnen Sie die Stufen steigend, oder lassen Sie Leitplanken sagen, wann weniger genügt.',
  'Every valid event is good then, and the ratio is 100 % whatever happens.':
    'Jedes gültige Ereignis ist dann gut, und das Verhältnis ist 100 %, was auch geschieht.',
  'Good and valid events of "{{id}}" are both read from "{{field}}".':
    'Gute und gültige Ereignisse von „{{id}}“ werden beide aus „{{field}}“ gelesen.',
  'Name the field that holds the number of good events.':
    'Nennen Sie das Feld mit der Anzahl guter Ereignisse.',
  'Good and valid events of "{{id}}" are asked for with the same query.':
    'Gute und gültige Ereignisse von „{{id}}“ werden mit derselben Abfrage geholt.',
  'Write the query that selects the good events.':
    'Schreiben Sie die Abfrage, die die guten Ereignisse auswählt.',
  'A period that the term cuts short is judged on what is left of it, and what is due after the end never comes.':
    'Ein Zeitraum, den die Laufzeit abschneidet, wird am Rest beurteilt, und was nach dem Ende fällig ist, kommt nie.',
  'The period of {{says}} is longer than the term of {{says2}}.':
    'Der Zeitraum von {{says}} ist länger als die Laufzeit ({{says2}}).',
  'The time of a {{says}} between reviews is longer than the term of {{says2}}.':
    'Der Abstand der Besprechungen ({{says}}) ist länger als die Laufzeit ({{says2}}).',
  'The time of a {{says}} between reports is longer than the term of {{says2}}.':
    'Der Abstand der Berichte ({{says}}) ist länger als die Laufzeit ({{says2}}).',
  'The notice of {{length}} is longer than the term of {{says}}.':
    'Die Kündigungsfrist von {{length}} ist länger als die Laufzeit ({{says}}).',
  'The time of {{number}} periods that must be missed is longer than the term of {{says}}.':
    'Die Zeit von {{number}} Zeiträumen, die verfehlt sein müssen, ist länger als die Laufzeit ({{says}}).',
  'A time of {{length}} is longer than the term of {{says}}.':
    'Eine Zeit von {{length}} ist länger als die Laufzeit ({{says}}).',
  'Shorten it, or lengthen the term.': 'Kürzen Sie sie, oder verlängern Sie die Laufzeit.',
  'Without them one side can move the target from one end to the other overnight, and the other side hears of it when it holds.':
    'Ohne sie kann eine Seite den Zielwert über Nacht von einem Ende zum anderen rücken, und die andere hört davon, wenn er gilt.',
  'The guardrails lack {{keys}}.': 'Den Leitplanken fehlt: {{keys}}.',
  'Say how far one change may go, how long a target holds at least, and how early a change is told.':
    'Sagen Sie, wie weit eine Änderung gehen darf, wie lange ein Zielwert mindestens gilt und wie früh eine Änderung mitgeteilt wird.',
  'A miss of it has no consequence. That may be meant; a customer should see it before signing.':
    'Eine Verfehlung hat keine Folge. Das mag gemeint sein; ein Kunde sollte es vor der Unterschrift sehen.',
  'It is a must-have, and a miss of it costs nothing and sets off nothing.':
    'Es ist unverzichtbar, und eine Verfehlung kostet nichts und löst nichts aus.',
  'Add a credit or a remedy, or call it nice-to-have.':
    'Fügen Sie eine Gutschrift oder Abhilfe hinzu, oder nennen Sie es nice-to-have.',
  'What the sources say nothing about is not measured, and a promise that is not measured is never missed.':
    'Wovon die Quellen nichts sagen, wird nicht gemessen, und eine nicht gemessene Zusage wird nie verfehlt.',
  'Of "{{indicator}}" the evidence holds nothing: no figure in {{number}} past periods.':
    'Von „{{indicator}}“ enthalten die Nachweise nichts: kein Wert in {{number}} vergangenen Zeiträumen.',
  'Correct the subject, fields or conditions of the indicator, or the mapping of the evidence.':
    'Berichtigen Sie Gegenstand, Felder oder Bedingungen der Messgröße, oder die Zuordnung der Nachweise.',
  'It has no error budget: the first failure misses it, nothing can warn of it, and nothing done after the first miss helps.':
    'Er hat kein Fehlerbudget: Der erste Ausfall verfehlt ihn, nichts kann davor warnen, und nichts hilft nach der ersten Verfehlung.',
  'A target of 100 % leaves no room for a single failure and has no error budget.':
    'Ein Zielwert von 100 % lässt keinen einzigen Ausfall zu und hat kein Fehlerbudget.',
  'Promise what can be kept, such as 99.9 %, or count what may fail with a target such as { atMost: 0 }.':
    'Sagen Sie zu, was sich einhalten lässt, etwa 99.9 %, oder zählen Sie, was ausfallen darf, mit einem Zielwert wie { atMost: 0 }.',
  'A promise without an owner is missed before anyone knows that it was theirs. Escalations to the objective owner reach no one.':
    'Eine Zusage ohne Verantwortliche ist verfehlt, bevor jemand weiß, dass es die eigene war. Eskalationen an „objective owner“ erreichen niemanden.',
  'Nobody answers for this objective.': 'Niemand steht für dieses Ziel ein.',
  'Add "owner: …" with the id of a role.': 'Fügen Sie „owner: …“ mit der Kennung einer Rolle hinzu.',
  'Nobody keeps this playbook up to date.': 'Niemand pflegt diesen Ablaufplan.',
  'When figures are disputed, both parties must know which system counts. "servicenow" may be any of several.':
    'Sind Werte strittig, müssen beide Parteien wissen, welches System zählt. „servicenow“ kann jedes von mehreren sein.',
  'Which {{connector}} this is, the text does not say.':
    'Welches {{connector}} das ist, sagt der Text nicht.',
  'Add "title: …" or "url: …", so that both parties know which system counts.':
    'Fügen Sie „title: …“ oder „url: …“ hinzu, damit beide Parteien wissen, welches System zählt.',
  'Statements and pages show titles. Where several promises are made about one measurement, each must say which it is.':
    'Abrechnungen und Seiten zeigen Titel. Wo es über eine Messung mehrere Zusagen gibt, muss jede sagen, welche sie ist.',
  'This is one of {{number}} objectives over "{{indicator}}" and has no title.':
    'Das ist eines von {{number}} Zielen über „{{indicator}}“ und hat keinen Titel.',
  'Add "title: …" that says what it promises and to whom.':
    'Fügen Sie „title: …“ hinzu, das sagt, was es wem zusagt.',
  'Another objective over "{{indicator}}" has the same title.':
    'Ein anderes Ziel über „{{indicator}}“ hat denselben Titel.',
  'Say in the title what tells them apart.': 'Sagen Sie im Titel, was sie unterscheidet.',
  'What is owed without a date is never late.': 'Was ohne Datum geschuldet ist, ist nie zu spät.',
  '"{{owner}}" carries this remedy out, and nothing says by when.':
    '„{{owner}}“ führt diese Abhilfe aus, und nichts sagt, bis wann.',
  'Add "due: 10 business days", with its calendar.': 'Fügen Sie „due: 10 business days“ hinzu, mit Kalender.',
  'Add "due: 5 business days", with its calendar.': 'Fügen Sie „due: 5 business days“ hinzu, mit Kalender.',
  'The statement is never due.': 'Die Abrechnung ist nie fällig.',
  'This report is never due.': 'Dieser Bericht ist nie fällig.',
  'From then on neither party can leave at the end of the term: it renews, or must be talked about now.':
    'Von da an kann keine Partei zum Ende der Laufzeit gehen: Sie verlängert sich, oder es ist jetzt darüber zu sprechen.',
  'The term ends on {{day}}, in {{number}} days: the day of notice is past.':
    'Die Laufzeit endet am {{day}}, in {{number}} Tagen: Der Kündigungstag ist vorbei.',
  'It renews by itself. Agree on the next version.':
    'Sie verlängert sich von selbst. Einigen Sie sich auf die nächste Fassung.',
  'It renews by itself.': 'Sie verlängert sich von selbst.',
  'Agree on the next version.': 'Einigen Sie sich auf die nächste Fassung.',
  'Agree on the next term, or prepare the exit.':
    'Einigen Sie sich auf die nächste Laufzeit, oder bereiten Sie den Übergang vor.',
  'Without a notice either party can end it on the last day, or, by another reading, never.':
    'Ohne Frist kann jede Partei sie am letzten Tag beenden, oder, anders gelesen, nie.',
  'It renews by itself for {{length}}, and nothing says by when a party must object.':
    'Sie verlängert sich von selbst um {{length}}, und nichts sagt, bis wann eine Partei widersprechen muss.',
  'Add "notice: 90 days" to the term.': 'Fügen Sie der Laufzeit „notice: 90 days“ hinzu.',
  'The first line that holds proposes the target. What the later one promises never comes.':
    'Die erste passende Zeile schlägt den Zielwert vor. Was die spätere zusagt, kommt nie.',
  'Whenever this line holds, line {{number}} holds too and comes first.':
    'Wann immer diese Zeile passt, passt auch Zeile {{number}} und kommt zuerst.',
  'Put the line with the further bound first.': 'Stellen Sie die Zeile mit der weiteren Grenze voran.',
  'Of three tickets one missed is 66.6 %, whatever was promised above that. With few tickets a high share means "every one", and each exception costs a credit.':
    'Von drei Tickets ist eines verfehlt 66,6 %, was auch darüber zugesagt war. Bei wenigen Tickets heißt ein hoher Anteil „jedes“, und jede Ausnahme kostet eine Gutschrift.',
  'With fewer than {{number}} counted in {{says}}, the first miss breaks {{figure}}.':
    'Bei weniger als {{number}} gezählten in {{says}} bricht die erste Verfehlung {{figure}}.',
  'Lower the target, lengthen the period, or promise "at most 1 missed" instead, unless more are certain.':
    'Senken Sie den Zielwert, verlängern Sie den Zeitraum, oder sagen Sie stattdessen „höchstens 1 verfehlt“ zu, wenn mehr nicht sicher sind.',
  'one miss of {{number}} is {{figure}} %': 'eine Verfehlung von {{number}} ist {{figure}} %',
  'It is never paid: the floor comes last (semantics §7).':
    'Sie wird nie gezahlt: Die Untergrenze kommt zuletzt (semantics §7).',
  '{{says}} is {{figure}}, and nothing below {{figure2}} is paid.':
    '{{says}} ist {{figure}}, und nichts unter {{figure2}} wird gezahlt.',
  '{{says}} of the fee is {{figure}}, and nothing below {{figure2}} is paid.':
    '{{says}} des Entgelts ist {{figure}}, und nichts unter {{figure2}} wird gezahlt.',
  'Lower "smallest", or let the tier pay more.':
    'Senken Sie „smallest“, oder lassen Sie die Stufe mehr zahlen.',
  'The field has no single answer to these questions. Who negotiates wants to see which answer stands.':
    'Das Fach hat auf diese Fragen nicht nur eine Antwort. Wer verhandelt, will sehen, welche Antwort gilt.',
  'By default: {{says}}: {{says2}}.': 'Ohne Angabe gilt: {{says}}: {{says2}}.',
  'Write it out where it is to stand: "{{text}}".': 'Schreiben Sie es aus, wo es stehen soll: „{{text}}“.',
  'It always holds.': 'Es gilt immer.',
  'Until the grace is over the figures are provisional. A statement made of them must be restated, or is late.':
    'Bis die Nachfrist vorbei ist, sind die Werte vorläufig. Eine Abrechnung daraus muss berichtigt werden, oder kommt zu spät.',
  'It can be due {{length}} after the period, and late evidence is welcome for {{length2}}.':
    'Sie kann {{length}} nach dem Zeitraum fällig sein, und späte Nachweise zählen {{length2}} lang.',
  'Let it be due later, or shorten "grace".': 'Lassen Sie sie später fällig sein, oder kürzen Sie „grace“.',
  'Below the target every miss should cost something: between a lower edge and the target it costs nothing. Above the target nothing is missed, and only misses pay.':
    'Unter dem Zielwert sollte jede Verfehlung etwas kosten: Zwischen einer niedrigeren Grenze und dem Zielwert kostet sie nichts. Über dem Zielwert ist nichts verfehlt, und nur Verfehlungen zahlen.',
  'A gap: at least {{figure}} and below {{figure2}} is missed, and no tier pays for it.':
    'Eine Lücke: Ab {{figure}} und unter {{figure2}} ist verfehlt, und keine Stufe zahlt dafür.',
  'At least {{figure}} and below {{figure2}} is kept, and a tier promises a credit for it that is never paid.':
    'Ab {{figure}} und unter {{figure2}} ist eingehalten, und eine Stufe sagt dafür eine Gutschrift zu, die nie gezahlt wird.',
  'Let the highest tier begin at the target: "below: {{text}}".':
    'Lassen Sie die oberste Stufe beim Zielwert beginnen: „below: {{text}}“.',
  'It looks like a step and is none. Often a digit was forgotten.':
    'Es sieht aus wie eine Stufe und ist keine. Oft fehlt eine Ziffer.',
  'Below {{figure}} it pays {{says}}.': 'Unter {{figure}} zahlt sie {{says}}.',
  'Below {{figure}} it pays {{says}}, as the tier above does.':
    'Unter {{figure}} zahlt sie {{says}}, wie die Stufe darüber.',
  'Take the tier out, or let it pay more.': 'Nehmen Sie die Stufe heraus, oder lassen Sie sie mehr zahlen.',
  'Take the tier out, or say what it pays.': 'Nehmen Sie die Stufe heraus, oder sagen Sie, was sie zahlt.',
  'The lowest tier that applies sets the credit (semantics §7). When it pays less, a provider that has missed gains by missing more.':
    'Die unterste zutreffende Stufe bestimmt die Gutschrift (semantics §7). Zahlt sie weniger, gewinnt ein Anbieter, der verfehlt hat, indem er mehr verfehlt.',
  'Below {{figure}} it pays {{says}}, and for the better value above that {{says2}}.':
    'Unter {{figure}} zahlt sie {{says}}, und für den besseren Wert darüber {{says2}}.',
  'Let credits rise as the attained value falls.':
    'Lassen Sie Gutschriften steigen, während der erreichte Wert fällt.',
  'One bad week can then cost many times the fee, and an insurer or an accountant will ask what the most is.':
    'Eine schlechte Woche kann dann ein Vielfaches des Entgelts kosten, und Versicherung oder Buchhaltung fragen nach dem Höchsten.',
  'The credit for each {{says}} has no cap.': 'Die Gutschrift je Einheit ({{says}}) hat keine Grenze.',
  ticket: 'Ticket',
  step: 'Schritt',
  'stretch of lost time': 'Strecke verlorener Zeit',
  'Add "atMost: 20 %", or a cap on all credits under "credits.atMost".':
    'Fügen Sie „atMost: 20 %“ hinzu, oder eine Grenze für alle Gutschriften unter „credits.atMost“.',
  'Subjects with that value are measured and promised nothing. Where that is meant, the text should say so.':
    'Gegenstände mit diesem Wert werden gemessen, und nichts ist ihnen zugesagt. Ist das gemeint, sollte der Text es sagen.',
  'No objective is for {{field}} {{values}}, which "{{source}}" can say.':
    'Kein Ziel gilt für {{field}} {{values}}, was „{{source}}“ melden kann.',
  'Add an objective for it, or say under "outOfScope" that nothing is promised.':
    'Fügen Sie ein Ziel dafür hinzu, oder sagen Sie unter „outOfScope“, dass nichts zugesagt ist.',
  'What "priority 1" is decides which target holds and what a miss costs. Undefined, each party decides for itself.':
    'Was „priority 1“ ist, entscheidet, welcher Zielwert gilt und was eine Verfehlung kostet. Undefiniert entscheidet jede Partei für sich.',
  'It is for {{condition}}, and what that is, nothing defines.':
    'Es gilt für {{condition}}, und was das ist, definiert nichts.',
  'Add it to the glossary: "{{text}}".': 'Fügen Sie es den Begriffen hinzu: „{{text}}“.',
  '"{{term}}" is not defined.': '„{{term}}“ ist nicht definiert.',
  'Add it to the glossary: "{{term}}: …", or to the roles where it is one.':
    'Fügen Sie es den Begriffen hinzu: „{{term}}: …“, oder den Rollen, wenn es eine ist.',
  'Who reads that a service is in scope expects a promise about it. Without an objective over one of its indicators there is none.':
    'Wer liest, dass eine Leistung umfasst ist, erwartet eine Zusage darüber. Ohne ein Ziel über eine ihrer Messgrößen gibt es keine.',
  'This service is in scope, and no objective is about it.':
    'Diese Leistung ist umfasst, und kein Ziel betrifft sie.',
  'Name it under "service" of an indicator with an objective, or take it out of scope.':
    'Nennen Sie sie unter „service“ einer Messgröße mit einem Ziel, oder nehmen Sie sie heraus.',
  'What was not kept will not be kept by promising it again. Either something changes, or the target does.':
    'Was nicht eingehalten wurde, wird nicht dadurch eingehalten, dass es noch einmal zugesagt wird. Entweder ändert sich etwas oder der Zielwert.',
  '{{says}} was missed in {{number}} of {{number2}} past periods.':
    '{{says}} wurde in {{number}} von {{number2}} vergangenen Zeiträumen verfehlt.',
  'Say what will be different, or promise less: {{says}} would have been kept in three of four.':
    'Sagen Sie, was anders wird, oder sagen Sie weniger zu: {{says}} wäre in drei von vieren eingehalten gewesen.',
  'Parts that are all needed and fail on their own are up for the product of their shares. Who promises more pays for others’ down time.':
    'Teile, die alle nötig sind und unabhängig ausfallen, sind für das Produkt ihrer Anteile verfügbar. Wer mehr zusagt, zahlt für die Ausfälle anderer.',
  '{{figure}} is promised, and what it depends on comes to {{figure2}}.':
    '{{figure}} sind zugesagt, und wovon es abhängt, ergibt {{figure2}}.',
  'Promise less, or ask more of what it depends on.':
    'Sagen Sie weniger zu, oder verlangen Sie mehr von dem, wovon es abhängt.',
  'in series: {{text}}': 'hintereinander: {{text}}',
  'in parallel: two of {{name}}, either one enough, would come to {{figure}}':
    'nebeneinander: zwei von {{name}}, von denen eines genügt, ergäben {{figure}}',
  'If every part only just keeps its promise, the whole misses its own.':
    'Hält jeder Teil seine Zusage nur gerade ein, verfehlt das Ganze die eigene.',
  '{{figure}} is promised of the whole, and the promises about its parts come to {{figure2}}.':
    '{{figure}} sind vom Ganzen zugesagt, und die Zusagen über die Teile ergeben {{figure2}}.',
  'Promise at most that, or more of the parts.': 'Sagen Sie höchstens das zu, oder mehr von den Teilen.',
  'the worst of {{text}}': 'der schlechteste von {{text}}',
  'the mean by weight of {{text}}': 'das gewichtete Mittel von {{text}}',
  'It is a leftover, or the clause that should name it names another.':
    'Es ist ein Rest, oder die Klausel, die es nennen sollte, nennt etwas anderes.',
  'Nothing uses this {{says}}.': 'Nichts verwendet das ({{says}}).',
  'Take it out, or name it where it was meant.':
    'Nehmen Sie es heraus, oder nennen Sie es, wo es gemeint war.',
  'It is a leftover, or the clause that should use it says it in other words, which may mean something else.':
    'Er ist ein Rest, oder die Klausel, die ihn verwenden sollte, sagt es anders, und das kann etwas anderes bedeuten.',
  '"{{term}}" is defined and never used.': '„{{term}}“ ist definiert und wird nie verwendet.',
  'Take it out, or use the very word in the clause that means it.':
    'Nehmen Sie ihn heraus, oder verwenden Sie genau dieses Wort in der Klausel, die ihn meint.',
  'Each party reads "promptly" or "reasonable" in its own favour, and a court reads it in a third way.':
    'Jede Partei liest „umgehend“ oder „angemessen“ zu ihren Gunsten, und ein Gericht liest es auf eine dritte Weise.',
  '"{{word}}" can be read in many ways.': '„{{word}}“ lässt sich auf viele Weisen lesen.',
  'Say how long it may take, such as "within 4 hours".':
    'Sagen Sie, wie lange es dauern darf, etwa „binnen 4 Stunden“.',
  'Say what is done, and what it must come to.': 'Sagen Sie, was getan wird und was es ergeben muss.',
  'Say how much, how many or how good, as a number.': 'Sagen Sie als Zahl, wie viel, wie viele oder wie gut.',
  'Say how often, or exactly when.': 'Sagen Sie, wie oft, oder genau wann.',
  'Name everything that is meant.': 'Nennen Sie alles, was gemeint ist.',
  'Or define it in the glossary.': 'Oder definieren Sie es unter den Begriffen.',
  'So few were counted that the share could only be missed or be 100 %.':
    'So wenige wurden gezählt, dass der Anteil nur verfehlt oder 100 % sein konnte.',
  'In {{number}} of {{number2}} past periods so few were counted that one miss broke {{figure}}.':
    'In {{number}} von {{number2}} vergangenen Zeiträumen wurden so wenige gezählt, dass eine Verfehlung {{figure}} brach.',
  'Lower the target, or choose a period in which at least {{number}} are counted.':
    'Senken Sie den Zielwert, oder wählen Sie einen Zeitraum, in dem mindestens {{number}} gezählt werden.',
  'At 100 % it comes together with the miss, and at 0 % it is always there: neither tells anyone to act.':
    'Bei 100 % kommt sie mit der Verfehlung, und bei 0 % ist sie immer da: Beides sagt niemandem, zu handeln.',
  'A warning at {{figure}} is always there.': 'Eine Warnung bei {{figure}} ist immer da.',
  'A warning at {{figure}} comes when it is too late.':
    'Eine Warnung bei {{figure}} kommt, wenn es zu spät ist.',
  'Warn at 75 %, or at what leaves time to act.':
    'Warnen Sie bei 75 %, oder bei dem, was Zeit zum Handeln lässt.',
  'The title is what people read and remember. "99.9 % or less" pays at exactly 99.9 %, which the target "at least 99.9 %" calls kept.':
    'Den Titel liest und behält man. „99,9 % oder weniger“ zahlt bei genau 99,9 %, was der Zielwert „mindestens 99,9 %“ eingehalten nennt.',
  'Correct the text or the figure, whichever is wrong.':
    'Berichtigen Sie den Text oder den Wert, je nachdem, was falsch ist.',
  'The text says {{figure}}, and {{figure2}} is measured.':
    'Der Text sagt {{figure}}, und gemessen wird {{figure2}}.',
  'The text puts {{figure}} itself on the side of the miss, and what is measured calls it kept.':
    'Der Text stellt {{figure}} selbst auf die Seite der Verfehlung, und gemessen gilt es als eingehalten.',
  'The text says "{{text}}", and {{number}} business days are measured.':
    'Der Text sagt „{{text}}“, und gemessen werden {{number}} Geschäftstage.',
  'The text says "{{text}}", and {{length}} is measured.':
    'Der Text sagt „{{text}}“, und gemessen wird {{length}}.',
  '"Sunday 02:00" is another hour in each of them. The zone of the term holds, and hardly anyone looks there.':
    '„Sonntag 02:00“ ist in jeder eine andere Stunde. Es gilt die Zeitzone der Laufzeit, und dort sieht kaum jemand nach.',
  'The window names no zone, and the agreement has {{number}}; that of the term, {{zone}}, holds.':
    'Das Fenster nennt keine Zeitzone, und die Vereinbarung hat {{number}}; es gilt die der Laufzeit, {{zone}}.',
  'Add "timeZone: {{zone}}" to the window.': 'Fügen Sie dem Fenster „timeZone: {{zone}}“ hinzu.',
};
