import type { Sentences } from '../../phrase-book.ts';

/** What is wrong with a text that is no agreement, and how to put it right. */
export const TEXT_PROBLEMS: Sentences = {
  'Remove it.': 'Entfernen Sie es.',
  'Correct it.': 'Berichtigen Sie es.',
  'Correct the key.': 'Berichtigen Sie den Schlüssel.',
  'Correct the value.': 'Berichtigen Sie den Wert.',
  'Correct the dates; an open-ended agreement takes a day within these years.':
    'Berichtigen Sie die Tage; eine unbefristete Vereinbarung nimmt einen Tag in diesen Jahren.',
  'Correct one of the two.': 'Berichtigen Sie eines von beiden.',
  'Shorten it.': 'Kürzen Sie ihn.',
  'Take parts out.': 'Nehmen Sie Teile heraus.',
  'Take one out.': 'Nehmen Sie einen heraus.',
  'Take the weight out.': 'Nehmen Sie das Gewicht heraus.',
  'Take one of the two out.': 'Nehmen Sie eines von beiden heraus.',
  'Take one "extends" out.': 'Nehmen Sie ein „extends“ heraus.',
  'Use tiers.': 'Verwenden Sie eine Staffel (tiers).',
  'Use tiers, or "fixed".': 'Verwenden Sie eine Staffel (tiers), oder „fixed“.',
  'Use "fixed".': 'Verwenden Sie „fixed“.',
  'Use "missed".': 'Verwenden Sie „missed“.',
  'Use fields such as priority.': 'Verwenden Sie Felder wie priority.',
  '"budgeting" belongs to ratios; "{{id}}" is none.':
    '„budgeting“ gehört zu Verhältnissen; „{{id}}“ ist keines.',
  'A slice lasts whole seconds, from 1 s to 24 h.': 'Ein Abschnitt dauert ganze Sekunden, von 1 s bis 24 h.',
  'The term has more than {{number}} slices of this length.':
    'Die Laufzeit hat mehr als {{number}} Abschnitte dieser Länge.',
  'Write a longer slice.': 'Schreiben Sie einen längeren Abschnitt.',
  'A clock such as "{{id}}" burns no budget in time.': 'Eine Uhr wie „{{id}}“ verbrennt kein Budget an Zeit.',
  'Remove it, or use "warnAt".': 'Entfernen Sie es, oder verwenden Sie „warnAt“.',
  '"{{id}}" is {{says}} of its parts and has no budget that could burn.':
    '„{{id}}“ ist {{says}} seiner Teile und hat kein Budget, das verbrennen könnte.',
  'the worst': 'der schlechteste',
  'Ask for alerts on an objective over a part.': 'Verlangen Sie Alarme an einem Ziel über einen Teil.',
  'A target of 100 % has no budget that could burn.':
    'Ein Zielwert von 100 % hat kein Budget, das verbrennen könnte.',
  'Remove it, or lower the target.': 'Entfernen Sie es, oder senken Sie den Zielwert.',
  '"{{text}}" is an older version of the language.': '„{{text}}“ ist eine ältere Fassung der Sprache.',
  'Run "tallystick migrate" on the file; it becomes {{version}}, and says what it changes.':
    'Rufen Sie „tallystick migrate“ mit der Datei auf; sie wird {{version}}, und es sagt, was sich ändert.',
  '"{{text}}" is a version of the language that is not known here.':
    '„{{text}}“ ist eine Fassung der Sprache, die hier nicht bekannt ist.',
  'Write {{version}}, or use a newer Tallystick.':
    'Schreiben Sie {{version}}, oder verwenden Sie ein neueres Tallystick.',
  'Expected a condition.': 'Erwartet wird eine Bedingung.',
  'Write it like { state: Resolved } or { event: opened }.':
    'Schreiben Sie sie wie { state: Resolved } oder { event: opened }.',
  'Expected a value, or a list of values, for "{{key}}".':
    'Erwartet wird für „{{key}}“ ein Wert oder eine Liste von Werten.',
  'Write it like { {{key}}: a } or { {{key}}: [a, b] }.':
    'Schreiben Sie es wie { {{key}}: a } oder { {{key}}: [a, b] }.',
  'A "where" tells subjects apart by their fields; it cannot name an event.':
    'Ein „where“ unterscheidet Gegenstände nach ihren Feldern; es kann kein Ereignis nennen.',
  'A composite has at most {{number}} parts, and this one {{number2}}.':
    'Eine zusammengesetzte Messgröße hat höchstens {{number}} Teile, und diese {{number2}}.',
  '{{name}} is a part twice.': '{{name}} ist zweimal Teil.',
  'Name another indicator, or use another rule.':
    'Nennen Sie eine andere Messgröße, oder verwenden Sie eine andere Regel.',
  'Parts have weights under the rule "weighted"; this one is "{{rule}}".':
    'Teile haben Gewichte unter der Regel „weighted“; diese ist „{{rule}}“.',
  '"any down" needs states in time, and "{{id}}" is of kind {{kind}}.':
    '„any down“ braucht Zustände in der Zeit, und „{{id}}“ ist von der Art {{kind}}.',
  '"any down" needs states in time, and "{{id}}" is a mean of slices.':
    '„any down“ braucht Zustände in der Zeit, und „{{id}}“ ist ein Mittel von Abschnitten.',
  'Parts are availabilities and ratios, and "{{id}}" is of kind {{kind}}.':
    'Teile sind Verfügbarkeiten und Verhältnisse, und „{{id}}“ ist von der Art {{kind}}.',
  'Business days are counted on a calendar, and none is named.':
    'Geschäftstage werden nach einem Kalender gezählt, und keiner ist genannt.',
  'Add "calendar: …" beside it.': 'Fügen Sie daneben „calendar: …“ hinzu.',
  'The service "{{id}}" depends on "{{id2}}", which depends on it.':
    'Die Leistung „{{id}}“ hängt von „{{id2}}“ ab, und diese von ihr.',
  'The amount is in {{currency}}; every amount of the agreement is in {{currency2}}.':
    'Der Betrag ist in {{currency}}; jeder Betrag der Vereinbarung ist in {{currency2}}.',
  'Write it in {{currency}}.': 'Schreiben Sie ihn in {{currency}}.',
  'This expects nothing.': 'Das erwartet nichts.',
  'Add a status, or what is attained.': 'Fügen Sie einen Status hinzu, oder was erreicht wird.',
  '"{{objective}}" is not about a clock, so no subject has an outcome of its own.':
    'Bei „{{objective}}“ geht es nicht um eine Uhr, also hat kein Gegenstand ein eigenes Ergebnis.',
  'Expect a status in a period instead.': 'Erwarten Sie stattdessen einen Status in einem Zeitraum.',
  'The weights add up to {{figure}}.': 'Die Gewichte ergeben zusammen {{figure}}.',
  'Let them add up to 100 %.': 'Lassen Sie sie zusammen 100 % ergeben.',
  'A share of a service fee limits the credits of that service, not all credits.':
    'Ein Anteil am Entgelt einer Leistung begrenzt deren Gutschriften, nicht alle.',
  'Write "on: each service", or take a share of the agreement fee.':
    'Schreiben Sie „on: each service“, oder nehmen Sie einen Anteil am Entgelt der Vereinbarung.',
  'This is a share, or days, of a fee, and does not say of which.':
    'Das ist ein Anteil oder sind Tage eines Entgelts, und nicht gesagt ist, welches.',
  'Add "base: service fee", "base: agreement fee" or a sum.':
    'Fügen Sie „base: service fee“, „base: agreement fee“ oder eine Summe hinzu.',
  '"{{objective}}" gives no ticket a time of its own, so it has no breached tickets.':
    '„{{objective}}“ gibt keinem Ticket eine eigene Zeit, hat also keine verletzten Tickets.',
  '"{{objective}}" is not counted in down time.': '„{{objective}}“ wird nicht in Ausfallzeit gezählt.',
  '"{{id}}" promises no share, so no credit can follow from one.':
    '„{{id}}“ sagt keinen Anteil zu, also kann keine Gutschrift aus einem folgen.',
  'No service has a fee, so there is nothing to take a share of.':
    'Keine Leistung hat ein Entgelt, also gibt es nichts, wovon ein Anteil zu nehmen wäre.',
  'The service of "{{indicator}}" has no fee, so there is nothing to take a share of.':
    'Die Leistung von „{{indicator}}“ hat kein Entgelt, also gibt es nichts, wovon ein Anteil zu nehmen wäre.',
  'Add "fee: 1000 per month" to the service, or name the service of the indicator.':
    'Fügen Sie der Leistung „fee: 1000 per month“ hinzu, oder nennen Sie die Leistung der Messgröße.',
  'No master has "{{name}}" here, so there is nothing to remove.':
    'Keine Rahmenvereinbarung hat hier „{{name}}“, also ist nichts zu entfernen.',
  '"{{id}}" stands above itself.': '„{{id}}“ steht über sich selbst.',
  'More than {{number}} masters stand above this agreement.':
    'Über dieser Vereinbarung stehen mehr als {{number}} Rahmenvereinbarungen.',
  'Write some of them into one.': 'Schreiben Sie einige davon in eine.',
  'Put it beside this file as {{file}}.agreement.yaml, or name its file.':
    'Legen Sie sie als {{file}}.agreement.yaml neben diese Datei, oder nennen Sie ihre Datei.',
  'There is no master agreement "{{id}}".': 'Es gibt keine Rahmenvereinbarung „{{id}}“.',
  'The file {{file}} is not "{{id}}"; its id is "{{id2}}".':
    'Die Datei {{file}} ist nicht „{{id}}“; ihre Kennung ist „{{id2}}“.',
  'The YAML aliases of this agreement stand for too many values.':
    'Die YAML-Aliase dieser Vereinbarung stehen für zu viele Werte.',
  'Write the values out, so that both parties read every clause where it stands.':
    'Schreiben Sie die Werte aus, damit beide Parteien jede Klausel dort lesen, wo sie steht.',
  'This is not valid YAML: {{text}}': 'Das ist kein gültiges YAML: {{text}}',
  'a second document (---) begins here.': 'hier beginnt ein zweites Dokument (---).',
  'Correct the text at this place; an editor with a YAML mode shows it as you type.':
    'Berichtigen Sie den Text an dieser Stelle; ein Editor mit YAML zeigt es beim Tippen.',
  'The file is empty.': 'Die Datei ist leer.',
  'Write into it what it is to hold; "tallystick init" starts an agreement from a template.':
    'Schreiben Sie hinein, was sie enthalten soll; „tallystick init“ beginnt eine Vereinbarung aus einer Vorlage.',
  'The file is not a text: it holds a NUL character.':
    'Die Datei ist kein Text: Sie enthält ein NUL-Zeichen.',
  'Save it as UTF-8 text.': 'Speichern Sie sie als UTF-8-Text.',
  'Lists and mappings stand more than {{number}} deep in each other.':
    'Listen und Zuordnungen stehen mehr als {{number}} tief ineinander.',
  'Look for a bracket that is not closed; no clause needs so many.':
    'Suchen Sie eine nicht geschlossene Klammer; keine Klausel braucht so viele.',
  'The file has more than {{number}} words and signs.':
    'Die Datei hat mehr als {{number}} Wörter und Zeichen.',
  'Split it into several agreements.': 'Teilen Sie sie in mehrere Vereinbarungen.',
  'The file has {{number}} characters; at most {{number2}} are read.':
    'Die Datei hat {{number}} Zeichen; höchstens {{number2}} werden gelesen.',
  '"{{text}}" is not {{says}}.': '„{{text}}“ ist nicht von der erwarteten Form: {{says}}.',
  'of the expected form': 'die erwartete',
  'Write it like {{examples}}.': 'Schreiben Sie es wie {{examples}}.',
  '{{found}} is not one of {{words}}.': '{{found}} ist nicht dabei: {{words}}.',
  'a whole number from {{number}} to {{number2}}': 'eine ganze Zahl von {{number}} bis {{number2}}',
  'a mapping (key: value)': 'eine Zuordnung (Schlüssel: Wert)',
  'a mapping with {{keys}}': 'eine Zuordnung mit {{keys}}',
  '"{{key}}" is not a key of this construct.': '„{{key}}“ ist hier kein Schlüssel.',
  'The key "{{key}}" is missing.': 'Der Schlüssel „{{key}}“ fehlt.',
  'Add "{{key}}: …" here.': 'Fügen Sie hier „{{key}}: …“ hinzu.',
  'Write one of: {{tags}}.': 'Schreiben Sie eines von: {{tags}}.',
  'This text has more than {{number}} characters.': 'Dieser Text hat mehr als {{number}} Zeichen.',
  'This list has {{number}} entries; at least {{number2}} are needed.':
    'Diese Liste hat {{number}} Einträge; mindestens {{number2}} sind nötig.',
  'This mapping has {{number}} entries; at least {{number2}} are needed.':
    'Diese Zuordnung hat {{number}} Einträge; mindestens {{number2}} sind nötig.',
  'Add to the list, or leave the key out.': 'Ergänzen Sie die Liste, oder lassen Sie den Schlüssel weg.',
  'Add to the mapping, or leave the key out.':
    'Ergänzen Sie die Zuordnung, oder lassen Sie den Schlüssel weg.',
  'Expected {{says}}, found {{says2}}.': 'Erwartet: {{says}}; gefunden: {{says2}}.',
  'a mapping': 'eine Zuordnung',
  'a list': 'eine Liste',
  nothing: 'nichts',
  'The file uses YAML aliases (*name) {{number}} times; at most {{number2}} are read.':
    'Die Datei verwendet YAML-Aliase (*name) {{number}}-mal; höchstens {{number2}} werden gelesen.',
  'There is no anchor "{{name}}" above this alias.': 'Über diesem Alias gibt es keinen Anker „{{name}}“.',
  'Write the value out, or quote the text if it is none.':
    'Schreiben Sie den Wert aus, oder setzen Sie den Text in Anführungszeichen, wenn es keiner ist.',
  'This text holds the character U+{{code}}, which nobody can see.':
    'Dieser Text enthält das Zeichen U+{{code}}, das niemand sehen kann.',
  'Remove it: what is signed must be what is read.':
    'Entfernen Sie es: Was unterschrieben wird, muss sein, was gelesen wird.',
  'A key must be a plain text.': 'Ein Schlüssel muss ein einfacher Text sein.',
  'Write a name and a colon; lists, mappings, aliases and nothing cannot be keys.':
    'Schreiben Sie einen Namen und einen Doppelpunkt; Listen, Zuordnungen, Aliase und nichts können keine Schlüssel sein.',
  'The key "{{key}}" stands twice in one mapping.':
    'Der Schlüssel „{{key}}“ steht zweimal in einer Zuordnung.',
  'Keep the one that was agreed.': 'Behalten Sie das Vereinbarte.',
  'None is defined.': 'Es ist keines definiert.',
  'Known here: {{names}}.': 'Bekannt sind hier: {{names}}.',
  'Did you mean "{{name}}"?': 'Meinten Sie „{{name}}“?',
  '"{{text}}" is not an IANA time zone.': '„{{text}}“ ist keine IANA-Zeitzone.',
  'Write one such as Europe/Berlin or UTC.': 'Schreiben Sie eine wie Europe/Berlin oder UTC.',
  'The term from {{from}} to {{to}} holds no time.':
    'Die Laufzeit von {{from}} bis {{to}} enthält keine Zeit.',
  'Let it end on the day on which it starts, or later.':
    'Lassen Sie sie an ihrem ersten Tag oder später enden.',
  'The term from {{from}} to {{to}} leaves the years 1901 to 2198.':
    'Die Laufzeit von {{from}} bis {{to}} verlässt die Jahre 1901 bis 2198.',
  '{{day}} is not a day of the term from {{day2}} to {{day3}}.':
    '{{day}} ist kein Tag der Laufzeit von {{day2}} bis {{day3}}.',
  'Write a day of the term, or leave "effective" out.':
    'Schreiben Sie einen Tag der Laufzeit, oder lassen Sie „effective“ weg.',
  'source "{{id}}"': 'Quelle „{{id}}“',
  'indicator "{{id}}"': 'Messgröße „{{id}}“',
  'calendar "{{id}}"': 'Kalender „{{id}}“',
  'role "{{id}}"': 'Rolle „{{id}}“',
  'service "{{id}}"': 'Leistung „{{id}}“',
  'escalation "{{id}}"': 'Eskalation „{{id}}“',
  'playbook "{{id}}"': 'Ablaufplan „{{id}}“',
  'objective "{{id}}"': 'Ziel „{{id}}“',
  'review "{{id}}"': 'Besprechung „{{id}}“',
  '"{{id}}" cannot stand in for itself.': '„{{id}}“ kann sich nicht selbst ersetzen.',
  'Name another source, or remove the fallback.':
    'Nennen Sie eine andere Quelle, oder entfernen Sie den Ersatz.',
  '"{{id}}" cannot be held against itself.': '„{{id}}“ kann nicht mit sich selbst abgeglichen werden.',
  'Name another source that tells of the same thing, or remove it.':
    'Nennen Sie eine andere Quelle, die dasselbe meldet, oder entfernen Sie es.',
  'Every calendar of "{{id}}" has a condition; a subject that meets none would have no calendar.':
    'Jeder Kalender von „{{id}}“ hat eine Bedingung; ein Gegenstand, der keine erfüllt, hätte keinen Kalender.',
  'End the list with an entry that has no "where".':
    'Schließen Sie die Liste mit einem Eintrag ohne „where“ ab.',
  '"{{id}}" promises a {{statistic}} of times, so no single ticket has a time.':
    '„{{id}}“ sagt ein Maß über Zeiten zu ({{statistic}}), also hat kein einzelnes Ticket eine Zeit.',
  'Remove it, or promise a share of tickets.':
    'Entfernen Sie es, oder sagen Sie einen Anteil von Tickets zu.',
  '"{{id}}" is about a clock and says no time.':
    'Bei „{{id}}“ geht es um eine Uhr, und keine Zeit ist gesagt.',
  'Add "within: 4 h", or a count of business days.':
    'Fügen Sie „within: 4 h“ hinzu, oder eine Anzahl von Geschäftstagen.',
  '"{{key}}" belongs to clocks; "{{indicator}}" measures {{what}}.':
    '„{{key}}“ gehört zu Uhren; „{{indicator}}“ misst {{what}}.',
  '"{{objective}}" promises no share that could be below one.':
    '„{{objective}}“ sagt keinen Anteil zu, der unter einem liegen könnte.',
  // What a notation expects.
  'a percentage from 0 % to 100 %, such as 99.9 %': 'ein Prozentsatz von 0 % bis 100 %, etwa 99.9 %',
  'a percentage above 0 %, up to 100 %, such as 0.1 %': 'ein Prozentsatz über 0 % bis 100 %, etwa 0.1 %',
  'a duration such as 4 h or 1 h 20 min': 'eine Dauer, etwa 4 h oder 1 h 20 min',
  'a duration above zero, such as 5 min': 'eine Dauer über null, etwa 5 min',
  'a duration such as 4 h, or 2 business days': 'eine Dauer, etwa 4 h, oder 2 business days',
  'a length such as 90 days or 3 months': 'eine Länge, etwa 90 days oder 3 months',
  'a date such as 2026-12-31': 'ein Datum, etwa 2026-12-31',
  'an amount such as 12000 per month': 'ein Betrag, etwa 12000 per month',
  'a number such as 5 or 4.25': 'eine Zahl, etwa 5 oder 4.25',
  'an amount such as 5000 or 99.50': 'ein Betrag, etwa 5000 oder 99.50',
  'a currency code of ISO 4217 such as EUR': 'ein Währungscode nach ISO 4217, etwa EUR',
  'a share such as 10 %, a sum such as 250, or days such as 3 days or 1 day of extension':
    'ein Anteil, etwa 10 %, eine Summe, etwa 250, oder Tage, etwa 3 days oder 1 day of extension',
  'a share such as 8 %, or a sum such as 500': 'ein Anteil, etwa 8 %, oder eine Summe, etwa 500',
  'service fee, agreement fee, or a sum such as 5000':
    'service fee, agreement fee, oder eine Summe, etwa 5000',
  'a multiple such as 10 times': 'ein Vielfaches, etwa 10 times',
  'automatic, within 30 days, or by the end of the second month after':
    'automatic, within 30 days, oder by the end of the second month after',
  // What the studio adds.
  'Cap on all credits': 'Grenze aller Gutschriften',
  Targets: 'Zielwerte',
  'all objectives': 'alle Ziele',
  'all objectives, {{period}}': 'alle Ziele, {{period}}',
  'Line {{number}}: {{says}} Put that right in the text first.':
    'Zeile {{number}}: {{says}} Berichtigen Sie das zuerst im Text.',
  'Put that right in the text first.': 'Berichtigen Sie das zuerst im Text.',
  'Line {{number}}: {{says}}': 'Zeile {{number}}: {{says}}',
  'Only {{number}} of {{number2}} records came. Try again.':
    'Nur {{number}} von {{number2}} Nachweisen kamen. Versuchen Sie es noch einmal.',
  'Try again.': 'Versuchen Sie es noch einmal.',
  'Only {{number}} of {{number2}} records came.': 'Nur {{number}} von {{number2}} Nachweisen kamen.',
  'The server sent a record that cannot be read: {{text}}':
    'Der Server sandte einen unlesbaren Nachweis: {{text}}',
  'The server answered with status {{number}}.': 'Der Server antwortete mit Status {{number}}.',
};
