import type { Sentences } from '../../phrase-book.ts';

/** Why a request was not done, and what to do. */
export const PROBLEMS: Sentences = {
  // Titles.
  'Not found': 'Nicht gefunden',
  'Takes both parties': 'Braucht beide Parteien',
  'Not evaluated yet': 'Noch nicht ausgewertet',
  'Not possible now': 'Jetzt nicht möglich',
  'Too many links': 'Zu viele Links',
  'Too many calendars': 'Zu viele Kalender',
  'Too many tokens': 'Zu viele Zugangsschlüssel',
  'Too many attempts': 'Zu viele Versuche',
  'Too many': 'Zu viele',
  'Too much at once': 'Zu viel auf einmal',
  'The calendar cannot be followed': 'Dem Kalender kann nicht gefolgt werden',
  'The channel is not complete': 'Der Kanal ist nicht vollständig',
  'The webhook is not complete': 'Der Webhook ist nicht vollständig',
  'The answer is not complete': 'Die Antwort ist nicht vollständig',
  'No such zone': 'Keine solche Zeitzone',
  'No such clause': 'Keine solche Klausel',
  'No such holidays': 'Keine solchen Feiertage',
  'No such promise': 'Keine solche Zusage',
  'No address': 'Keine Adresse',
  'Not hours of a week': 'Keine Stunden einer Woche',
  'Not a time': 'Kein Zeitraum',
  'Not an instant': 'Kein Zeitpunkt',
  'Not a time to stand in': 'Kein Zeitraum für eine Vertretung',
  'Not a time to be silent': 'Kein Zeitraum für eine Stummschaltung',
  'Not a source': 'Keine Quelle',
  'Not a role for them': 'Keine Rolle für sie',
  'Not a person who can own it': 'Niemand, der verantwortlich sein kann',
  'Not confirmed': 'Nicht bestätigt',
  'Not allowed': 'Nicht erlaubt',
  'Not allowed by the agreement': 'Von der Vereinbarung nicht erlaubt',
  'Not readable': 'Nicht lesbar',
  'Not signed': 'Nicht unterschrieben',
  'Not signed in': 'Nicht angemeldet',
  'Not ready': 'Nicht bereit',
  'Not your side': 'Nicht Ihre Seite',
  'Not sound yet': 'Noch nicht in Ordnung',
  'Not from there': 'Nicht von dort',
  'Not from our pages': 'Nicht von unseren Seiten',
  'Not under this name': 'Nicht unter diesem Namen',
  'The request is not valid': 'Die Anfrage ist nicht gültig',
  'The code is not right': 'Der Code stimmt nicht',
  'The password is not right': 'Das Passwort stimmt nicht',
  'The password is too short or too long': 'Das Passwort ist zu kurz oder zu lang',
  'The password is easily guessed': 'Das Passwort ist leicht zu erraten',
  'The server has no key': 'Der Server hat keinen Schlüssel',
  'The link does not open': 'Der Link öffnet nicht',
  'The last administrator': 'Die letzte Administratorin, der letzte Administrator',
  'The address is taken': 'Die Adresse ist vergeben',
  'The text is no agreement': 'Der Text ist keine Vereinbarung',
  'The text reads a personal field': 'Der Text liest ein personenbezogenes Feld',
  'The series cannot be followed': 'Der Serie kann nicht gefolgt werden',
  'The series is empty': 'Die Serie ist leer',
  'The series is too long': 'Die Serie ist zu lang',
  'The series overlaps itself': 'Die Serie überschneidet sich selbst',
  'The database is away': 'Die Datenbank ist nicht da',
  'The disk of the database is full': 'Der Datenträger der Datenbank ist voll',
  'The database takes no writes': 'Die Datenbank nimmt nichts Neues an',
  'The key was used before': 'Der Schlüssel wurde schon benutzt',
  'There already': 'Schon vorhanden',
  'There is no such proof': 'Einen solchen Beweis gibt es nicht',
  'They decide themselves': 'Sie entscheiden selbst',
  'It is being worked on': 'Es ist in Arbeit',
  'Internal error': 'Fehler bei uns',
  'No answer': 'Keine Antwort',
  'No key for personal data': 'Kein Schlüssel für personenbezogene Daten',
  'No countersignature': 'Keine Gegenzeichnung',
  'Nobody is signed in': 'Niemand ist angemeldet',
  'Nobody could set one up': 'Niemand könnte einen einrichten',
  'Nothing is signed here': 'Hier wird nichts unterschrieben',
  'Nothing new': 'Nichts Neues',
  'Another kind': 'Eine andere Art',
  'Another text': 'Ein anderer Text',
  'Another agreement': 'Eine andere Vereinbarung',
  'Approved already': 'Schon freigegeben',
  'Cannot be marked': 'Kann nicht gekennzeichnet werden',
  'Changed meanwhile': 'Inzwischen geändert',
  'A reason is missing': 'Eine Begründung fehlt',
  'Something is missing': 'Etwas fehlt',
  'Kept out': 'Ausgesperrt',
  Held: 'Gesperrt',
  'In the past': 'In der Vergangenheit',
  'From when?': 'Ab wann?',
  // What there is none of.
  'There is no {{says}}.': 'Nicht gefunden: {{says}}.',
  'agreement "{{id}}"': 'Vereinbarung „{{id}}“',
  'alert {{number}} of "{{id}}"': 'Alarm {{number}} von „{{id}}“',
  'link "{{link}}" to the calendar of "{{id}}"': 'Link „{{link}}“ zum Kalender von „{{id}}“',
  'calendar "{{feed}}" of "{{id}}"': 'Kalender „{{feed}}“ von „{{id}}“',
  'period "{{period}}" of objective "{{objective}}" in "{{id}}"':
    'Zeitraum {{period}} der Zusage „{{objective}}“ in „{{id}}“',
  'period "{{what}}" of objective "{{objective}}" in "{{id}}"':
    'Zeitraum „{{what}}“ der Zusage „{{objective}}“ in „{{id}}“',
  'channel "{{id}}"': 'Kanal „{{id}}“',
  'claim of "{{objective}}" in {{period}} of "{{id}}"':
    'Geltendmachung für „{{objective}}“ ({{period}}) von „{{id}}“',
  'objective "{{objective}}" in "{{id}}"': 'Zusage „{{objective}}“ in „{{id}}“',
  'credit note {{number}} of "{{id}}"': 'Gutschriftsbeleg {{number}} von „{{id}}“',
  'credit {{number}} of "{{id}}"': 'Gutschrift {{number}} von „{{id}}“',
  'role "{{role}}" of "{{id}}"': 'Rolle „{{role}}“ von „{{id}}“',
  'person "{{id}}" who may sign in': 'Person „{{id}}“, die sich anmelden darf',
  'person or role "{{mention}}" whom you could name':
    'Person oder Rolle „{{mention}}“, die Sie nennen könnten',
  'remedy "{{remedy}}" of "{{id}}" that was set off {{setOff}}':
    'Folge „{{remedy}}“ von „{{id}}“, die {{setOff}} ausgelöst wurde',
  'It was begun already.': 'Es wurde schon begonnen.',
  'Nobody has that role': 'Niemand hat diese Rolle',
  'Nobody would hear of it: nobody is on duty for "{{mention}}", and the agreement gives it no mail address.':
    'Niemand würde davon hören: Niemand hat Dienst als „{{mention}}“, und die Vereinbarung gibt der Rolle keine Mailadresse.',
  '{{who}} names you in a comment on {{about}}': '{{who}} nennt Sie in einem Kommentar zu {{about}}',
  'body{{half}} holds half of a character, as a text cut in the middle does. Take it out.':
    'body{{half}} enthält ein halbes Zeichen, wie ein mittendrin abgeschnittener Text. Nehmen Sie es heraus.',
  'body/{{stranger}} is not known here. Take it out, or look up its name at /api.':
    'body/{{stranger}} ist hier nicht bekannt. Lassen Sie es weg, oder sehen Sie unter /api nach, wie es heißt.',
  'querystring/{{name}} is not known here. {{which}} Take it out, or look up its name at /api.':
    'querystring/{{name}} ist hier nicht bekannt. {{which}} Lassen Sie es weg, oder sehen Sie unter /api nach, wie es heißt.',
  'It takes none.': 'Angenommen wird keiner.',
  'It takes {{names}}.': 'Angenommen werden {{names}}.',
  'person "{{id}}"': 'Person „{{id}}“',
  'person about whom anything is known by that': 'Person, über die unter dieser Angabe etwas bekannt ist',
  'person without records': 'Person ohne Nachweise',
  'escalation {{number}} of "{{id}}"': 'Eskalation {{number}} von „{{id}}“',
  'exclusion "{{exclusion}}" of "{{id}}"': 'Ausschluss „{{exclusion}}“ von „{{id}}“',
  'session "{{id}}" of yours': 'Sitzung „{{id}}“ von Ihnen',
  'delegation "{{id}}" of yours': 'Vertretung „{{id}}“ von Ihnen',
  'token "{{id}}" of yours': 'Zugangsschlüssel „{{id}}“ von Ihnen',
  'token "{{id}}" of this person': 'Zugangsschlüssel „{{id}}“ dieser Person',
  'colleague "{{id}}" of yours': 'Kollegin oder Kollege „{{id}}“ von Ihnen',
  'organisation "{{id}}"': 'Organisation „{{id}}“',
  'invitation "{{id}}"': 'Einladung „{{id}}“',
  'item "{{item}}" of the checklist of "{{id}}"': 'Punkt „{{item}}“ der Einführungsliste von „{{id}}“',
  'comment {{number}} on "{{id}}"': 'Kommentar {{number}} zu „{{id}}“',
  'draft of "{{id}}"': 'Entwurf von „{{id}}“',
  'version {{number}} of "{{id}}"': 'Fassung {{number}} von „{{id}}“',
  'proposal {{number}} of "{{id}}"': 'Vorschlag {{number}} von „{{id}}“',
  'playbook "{{playbook}}" of "{{id}}"': 'Ablaufplan „{{playbook}}“ von „{{id}}“',
  'step {{number}} of run {{number2}} of "{{id}}"':
    'Schritt {{number}} des Durchlaufs {{number2}} von „{{id}}“',
  'run {{number}} of "{{id}}"': 'Durchlauf {{number}} von „{{id}}“',
  'data subject "{{id}}"': 'betroffene Person „{{id}}“',
  'hold "{{id}}" that stands': 'Sperre „{{id}}“, die gilt',
  'checkpoint of {{number}} records of agreement "{{id}}"':
    'Prüfpunkt über {{number}} Nachweise der Vereinbarung „{{id}}“',
  'record "{{record}}" of "{{source}}" in agreement "{{id}}"':
    'Nachweis „{{record}}“ von „{{source}}“ in der Vereinbarung „{{id}}“',
  'record "{{record}}" of source "{{source}}" in "{{id}}"':
    'Nachweis „{{record}}“ der Quelle „{{source}}“ in „{{id}}“',
  'status page "{{slug}}"': 'Statusseite „{{slug}}“',
  'service "{{service}}" of "{{id}}"': 'Leistung „{{service}}“ von „{{id}}“',
  'review {{number}} of "{{id}}"': 'Besprechung {{number}} von „{{id}}“',
  'recommendation "{{key}}" of review {{number}}': 'Empfehlung „{{key}}“ der Besprechung {{number}}',
  'action {{number}} of "{{id}}"': 'Maßnahme {{number}} von „{{id}}“',
  'silence "{{id}}" that holds': 'Stummschaltung „{{id}}“, die gilt',
  'statement period "{{period}}" of "{{id}}"': 'Abrechnungszeitraum {{period}} von „{{id}}“',
  'statement period "{{what}}" of "{{id}}"': 'Abrechnungszeitraum „{{what}}“ von „{{id}}“',
  'open period of "{{id}}"': 'offener Zeitraum von „{{id}}“',
  'revision {{number}} of statement {{number2}} of "{{id}}"':
    'Revision {{number}} der Abrechnung {{number2}} von „{{id}}“',
  '"{{subject}}" in the evidence of "{{id}}"': '„{{subject}}“ in den Nachweisen von „{{id}}“',
  'event {{id}} among what the webhook was sent': 'Ereignis {{id}} unter dem, was der Webhook bekam',
  'webhook "{{id}}"': 'Webhook „{{id}}“',
  // Details.
  '"{{id}}" is agreed upon here by both parties. Propose the text instead: the other party approves it, or answers.':
    '„{{id}}“ ist hier von beiden Parteien vereinbart. Schlagen Sie den Text stattdessen vor: Die andere Partei gibt ihn frei oder antwortet.',
  '"{{id}}" is waiting for its first evaluation; try again in a moment.':
    '„{{id}}“ wartet auf die erste Auswertung; versuchen Sie es gleich noch einmal.',
  '"{{id}}" is waiting for its first evaluation.': '„{{id}}“ wartet auf die erste Auswertung.',
  'Alert {{number}} of "{{id}}": somebody looks after it already.':
    'Alarm {{number}} von „{{id}}“: Jemand kümmert sich schon.',
  'Alert {{number}} of "{{id}}": it is closed.': 'Alarm {{number}} von „{{id}}“: Er ist geschlossen.',
  'An agreement has {{number}} at most. Revoke one.':
    'Eine Vereinbarung hat höchstens {{number}}. Widerrufen Sie einen.',
  'This link is none, or was revoked.': 'Diesen Link gibt es nicht, oder er wurde widerrufen.',
  'This server has no key to seal addresses with. Start it with TALLYSTICK_KEY_FILE, or with a database of its own.':
    'Dieser Server hat keinen Schlüssel, um Adressen zu versiegeln. Starten Sie ihn mit TALLYSTICK_KEY_FILE oder mit einer eigenen Datenbank.',
  '"{{clause}}" is a claim; calendars announce maintenance.':
    '„{{clause}}“ wird geltend gemacht; Kalender kündigen Wartung an.',
  'An agreement has {{number}} at most.': 'Eine Vereinbarung hat höchstens {{number}}.',
  'not read yet': 'noch nicht gelesen',
  'The calendar has no such address': 'Der Kalender hat keine solche Adresse',
  'There are {{number}} channels already.': 'Es gibt schon {{number}} Kanäle.',
  'There are {{number}} webhooks already.': 'Es gibt schon {{number}} Webhooks.',
  'It was sealed under another key. Type its address in again.':
    'Er wurde mit einem anderen Schlüssel versiegelt. Geben Sie seine Adresse noch einmal ein.',
  'It was sealed under another key. Take it away and add it again.':
    'Er wurde mit einem anderen Schlüssel versiegelt. Entfernen Sie ihn, und fügen Sie ihn neu hinzu.',
  'A summary is no incident: it goes to channels of mail, Slack, Teams and webhooks.':
    'Eine Zusammenfassung ist keine Störung: Sie geht an Kanäle für E-Mail, Slack, Teams und Webhooks.',
  'A summary needs an hour: digest: { every, at, timeZone }.':
    'Eine Zusammenfassung braucht eine Uhrzeit: digest: { every, at, timeZone }.',
  '"{{zone}}" is no time zone. Write it like Europe/Berlin.':
    '„{{zone}}“ ist keine Zeitzone. Schreiben Sie sie wie Europe/Berlin.',
  'This is a test': 'Das ist eine Probe',
  'Alerts of Tallystick arrive here. Nothing is to be done.':
    'Alarme von Tallystick kommen hier an. Zu tun ist nichts.',
  'Say it in a few words.': 'Sagen Sie es in ein paar Worten.',
  'Say why in a few words.': 'Sagen Sie in ein paar Worten, warum.',
  'Say what is to be done.': 'Sagen Sie, was zu tun ist.',
  'It was not claimed yet; an answer comes after the claim.':
    'Noch ist sie nicht geltend gemacht; eine Antwort kommt danach.',
  'It was {{says}} already.': 'Sie ist schon {{says}}.',
  'A payment has an amount, and no other answer has one.':
    'Eine Zahlung hat einen Betrag, und keine andere Antwort hat einen.',
  'Credits of this agreement come by themselves; there is nothing to claim.':
    'Gutschriften dieser Vereinbarung kommen von selbst; es gibt nichts geltend zu machen.',
  'Nothing is to be claimed of "{{objective}}" in {{period}}: no credit comes of it.':
    'Für „{{objective}}“ ({{period}}) ist nichts geltend zu machen: Es ergibt keine Gutschrift.',
  'It was claimed already.': 'Sie ist schon geltend gemacht.',
  'The time in which it was to be claimed is over.':
    'Die Zeit, in der sie geltend zu machen war, ist vorbei.',
  'Credit {{number}} changed since you looked at it. Look at it again, then decide.':
    'Gutschrift {{number}} hat sich geändert, seit Sie sie angesehen haben. Sehen Sie sie noch einmal an, und entscheiden Sie dann.',
  'Credit {{number}} is {{says}}, and only one that is {{list}} can be taken to "{{says2}}".':
    'Gutschrift {{number}} ist {{says}}; nur eine, die {{list}} ist, kann auf „{{says2}}“ gesetzt werden.',
  'You approved credit {{number}} already. Above {{figure}} a second person approves.':
    'Sie haben Gutschrift {{number}} schon freigegeben. Über {{figure}} gibt eine zweite Person frei.',
  '"{{amount}}" is no amount. Write it as 250.00.':
    '„{{amount}}“ ist kein Betrag. Schreiben Sie ihn wie 250.00.',
  '"{{text}}" is no amount. Write it as 250.00.': '„{{text}}“ ist kein Betrag. Schreiben Sie ihn wie 250.00.',
  '{{text}} is no amount in {{currency}}: it has too many digits.':
    '{{text}} ist kein Betrag in {{currency}}: Er hat zu viele Stellen.',
  'The rules come to {{figure}} for credit {{number}}: an amount on the other side of zero would turn who owes whom.':
    'Die Regeln ergeben {{figure}} für Gutschrift {{number}}: Ein Betrag auf der anderen Seite der Null kehrte um, wer wem etwas schuldet.',
  'Credit {{number}} could be disputed until {{instant}}.':
    'Gutschrift {{number}} konnte bestritten werden bis {{instant}}.',
  'Whoever sits at the machine': 'Wer am Rechner sitzt',
  'whoever sits at the server': 'wer am Server sitzt',
  'Local administrator': 'Örtliche Administration',
  'This machine': 'Dieser Rechner',
  '"{{text}}" is no state of a credit. There are {{states}}.':
    '„{{text}}“ ist kein Zustand einer Gutschrift. Es gibt {{states}}.',
  '"{{text}}" is no state of a review. There are {{states}}.':
    '„{{text}}“ ist kein Zustand einer Besprechung. Es gibt {{states}}.',
  'An entry ends after it begins.': 'Ein Eintrag endet, nachdem er begonnen hat.',
  '"{{text}}" is no instant. Write it as 2026-03-31T22:00:00Z.':
    '„{{text}}“ ist kein Zeitpunkt. Schreiben Sie ihn wie 2026-03-31T22:00:00Z.',
  'Escalation {{number}} of "{{id}}": the trouble is over.':
    'Eskalation {{number}} von „{{id}}“: Die Schwierigkeit ist vorüber.',
  'Escalation {{number}} of "{{id}}": nothing has set a level off yet.':
    'Eskalation {{number}} von „{{id}}“: Noch hat nichts eine Stufe ausgelöst.',
  '{{subject}}: {{says}} to come': '{{subject}}: {{says}} steht bevor',
  '{{subject}}: nothing is due': '{{subject}}: nichts ist fällig',
  'Remove the second factor first.': 'Entfernen Sie zuerst den zweiten Faktor.',
  'Check the clock of the phone, and take the next code.':
    'Prüfen Sie die Uhr des Telefons, und nehmen Sie den nächsten Code.',
  'Give the password with which you sign in now.':
    'Geben Sie das Passwort an, mit dem Sie sich jetzt anmelden.',
  'Second factors are kept encrypted. Start the server with TALLYSTICK_KEY_FILE set to a file for its key.':
    'Zweite Faktoren werden verschlüsselt aufbewahrt. Starten Sie den Server mit TALLYSTICK_KEY_FILE für eine Schlüsseldatei.',
  '{{name}} is {{at}}, which lies in the future. {{remedy}}':
    '{{name}} ist {{at}} und liegt in der Zukunft. {{remedy}}',
  'Give one that has come, or leave it out for now.':
    'Geben Sie einen Zeitpunkt an, der schon gekommen ist, oder für jetzt keinen.',
  '{{name}} is "{{text}}", which is no instant. Write it as 2026-03-31T22:00:00Z.':
    '{{name}} ist „{{text}}“, und das ist kein Zeitpunkt. Schreiben Sie ihn wie 2026-03-31T22:00:00Z.',
  '{{name}} is "{{text}}". It must lie from {{instant}} on and before {{instant2}}.':
    '{{name}} ist „{{text}}“. Er muss ab {{instant}} und vor {{instant2}} liegen.',
  'It ends after it starts, in the future, within a year.':
    'Sie endet nach ihrem Beginn, in der Zukunft, binnen eines Jahres.',
  'It ends after it begins, in the future, within 90 days.':
    'Sie endet nach ihrem Beginn, in der Zukunft, binnen 90 Tagen.',
  'An e-mail address is expected.': 'Eine E-Mail-Adresse wird erwartet.',
  'It is not whole. Copy all of it into the address bar.':
    'Er ist nicht vollständig. Kopieren Sie ihn ganz in die Adresszeile.',
  '{{provider}} does not answer. Try again, or sign in with a password.':
    '{{provider}} antwortet nicht. Versuchen Sie es noch einmal, oder melden Sie sich mit einem Passwort an.',
  '"{{id}}" is a {{says}}; add another organisation for the {{says2}}.':
    '„{{id}}“ ist von anderer Art ({{says}}); fügen Sie eine andere Organisation hinzu ({{says2}}).',
  'Another organisation has the name "{{name}}".': 'Eine andere Organisation hat den Namen „{{name}}“.',
  'Let the person in first.': 'Lassen Sie die Person zuerst wieder ein.',
  '"{{role}}" is a role of the provider. People of customers and suppliers may be: {{roles}}.':
    '„{{role}}“ ist eine Rolle des Anbieters. Personen von Kunden und Lieferanten können sein: {{roles}}.',
  'Give someone else the role of administrator first.':
    'Geben Sie zuerst jemand anderem die Rolle der Administration.',
  'This server is open to whoever sits at its machine. Start it without --open to have accounts.':
    'Dieser Server ist offen für alle, die an seinem Rechner sitzen. Starten Sie ihn ohne --open, um Konten zu haben.',
  'The address or the password is not right.': 'Die Adresse oder das Passwort stimmt nicht.',
  'The code is not right, or was used already. Take the next one.':
    'Der Code stimmt nicht oder wurde schon benutzt. Nehmen Sie den nächsten.',
  'The code took too long. Begin with the password again.':
    'Der Code kam zu spät. Beginnen Sie wieder mit dem Passwort.',
  '"{{action}}" is nothing that your roles let you do: a token may do no more than its person.':
    '„{{action}}“ erlaubt Ihnen keine Ihrer Rollen: Ein Zugangsschlüssel darf nicht mehr als seine Person.',
  'The token would be too much': 'Der Zugangsschlüssel dürfte zu viel',
  'A person has {{number}} tokens at most. Revoke one first.':
    'Eine Person hat höchstens {{number}} Zugangsschlüssel. Widerrufen Sie zuerst einen.',
  '"{{id}}" is {{says}}; the checklist is for what is agreed and not active yet.':
    '„{{id}}“ ist {{says}}; die Einführungsliste ist für das, was vereinbart und noch nicht in Kraft ist.',
  '"{{id}}" has {{number}} comments; settle what is open in a call.':
    '„{{id}}“ hat {{number}} Kommentare; klären Sie das Offene in einem Gespräch.',
  'The draft is at revision {{number}}, changed {{instant}}. Read it, bring both together, then write again.':
    'Der Entwurf ist bei Stand {{number}}, geändert {{instant}}. Lesen Sie ihn, führen Sie beide zusammen, und schreiben Sie dann noch einmal.',
  'There is no draft any more: it was proposed or thrown away.':
    'Es gibt keinen Entwurf mehr: Er wurde vorgeschlagen oder verworfen.',
  '"{{id}}" changed since you looked at it. Look at it again, then decide.':
    '„{{id}}“ hat sich geändert, seit Sie es angesehen haben. Sehen Sie es noch einmal an, und entscheiden Sie dann.',
  'Not seen to yet: {{says}}. {{says2}} Do it, or say of each why it goes without.':
    'Noch nicht gesorgt: {{says}}. {{says2}} Tun Sie es, oder sagen Sie zu jedem, warum es ohne geht.',
  'Not seen to yet: {{says}}. {{says2}} {{number}} more of the checklist are open. Do it, or say of each why it goes without.':
    'Noch nicht gesorgt: {{says}}. {{says2}} {{number}} weitere Punkte der Liste sind offen. Tun Sie es, oder sagen Sie zu jedem, warum es ohne geht.',
  'A stored text no longer parses.': 'Ein gespeicherter Text ist nicht mehr lesbar.',
  'Ask for up to {{number}} days, from before to.': 'Fragen Sie nach bis zu {{number}} Tagen, from vor to.',
  'Say in the note why it is not done.': 'Sagen Sie in der Notiz, warum es nicht getan wird.',
  'Run {{number}} of "{{id}}": its step {{number2}} is {{says}}.':
    'Durchlauf {{number}} von „{{id}}“: Sein Schritt {{number2}} ist {{says}}.',
  'Run {{number}} of "{{id}}": it is {{says}}.': 'Durchlauf {{number}} von „{{id}}“: Er ist {{says}}.',
  'to come': 'noch nicht dran',
  'under way': 'im Gang',
  'not done': 'nicht getan',
  'not set off': 'nicht ausgelöst',
  'Give the id of the person in "confirm": an erasure cannot be taken back.':
    'Geben Sie die Kennung der Person in „confirm“ an: Eine Löschung lässt sich nicht zurücknehmen.',
  'They were erased on {{instant}}.': 'Die Person wurde gelöscht: {{instant}}.',
  'A legal hold keeps this data: {{holds}}. Lift it first, if it is over.':
    'Eine rechtliche Sperre bewahrt diese Daten: {{holds}}. Heben Sie sie zuerst auf, wenn sie vorbei ist.',
  'on the person (“{{why}}”)': 'auf der Person („{{why}}“)',
  'on the class “{{class}}” (“{{why}}”)': 'auf der Klasse „{{class}}“ („{{why}}“)',
  'Small letters, digits and "-" are expected.': 'Kleine Buchstaben, Ziffern und „-“ werden erwartet.',
  'This server has no signing key. Name a file for it in TALLYSTICK_SIGNING_KEY_FILE and start it again.':
    'Dieser Server hat keinen Signierschlüssel. Nennen Sie in TALLYSTICK_SIGNING_KEY_FILE eine Datei dafür, und starten Sie ihn neu.',
  'The key is no verifier key for countersignatures.':
    'Der Schlüssel ist kein Prüfschlüssel für Gegenzeichnungen.',
  'The line is no countersignature of this checkpoint by {{name}}.':
    'Die Zeile ist keine Gegenzeichnung dieses Prüfpunkts durch {{name}}.',
  '{{says}} Countersign with tallystick checkpoint --cosign.':
    '{{says}} Zeichnen Sie mit tallystick checkpoint --cosign gegen.',
  'from is {{number}} and to is {{number2}}: the smaller one comes first.':
    'from ist {{number}} und to ist {{number2}}: Die kleinere Zahl kommt zuerst.',
  'The record is number {{number}}, after the {{number2}} asked for.':
    'Der Nachweis ist Nummer {{number}}, nach den verlangten {{number2}}.',
  'The ledger has {{number}} records, and {{number2}} are asked for.':
    'Das Nachweisbuch hat {{number}} Nachweise, und verlangt sind {{number2}}.',
  'Proofs go over at most {{number}} records. Get the bundle and verify that.':
    'Beweise gehen über höchstens {{number}} Nachweise. Holen Sie das Bündel, und prüfen Sie das.',
  '"{{id}}" has no source "{{source}}"; it has {{sources}}.':
    '„{{id}}“ hat keine Quelle „{{source}}“; es hat {{sources}}.',
  'Review {{number}} is closed; start another, or wait for it.':
    'Besprechung {{number}} ist geschlossen; beginnen Sie eine andere, oder warten Sie auf sie.',
  'Action {{number}} is {{says}} already.': 'Maßnahme {{number}} ist schon {{says}}.',
  'What became of an action says its owner, or whoever conducts the reviews.':
    'Was aus einer Maßnahme wurde, sagt, wer sie verantwortet oder die Besprechungen führt.',
  'Action {{number}} changed since you looked at it. Look at it again, then go on.':
    'Maßnahme {{number}} hat sich geändert, seit Sie sie angesehen haben. Sehen Sie sie noch einmal an, und machen Sie dann weiter.',
  'Nobody of the id "{{id}}" is an active person of a party of "{{agreement}}". Name one of the review’s owners.':
    'Niemand mit der Kennung „{{id}}“ ist eine aktive Person einer Partei von „{{agreement}}“. Nennen Sie jemanden von den Verantwortlichen der Besprechung.',
  '"{{text}}" is no day. Write it as 2026-05-31.':
    '„{{text}}“ ist kein Tag. Schreiben Sie ihn wie 2026-05-31.',
  'Review {{number}} is held; its agenda is frozen.':
    'Besprechung {{number}} fand statt; ihre Tagesordnung steht fest.',
  'An agenda takes {{number}} points of people at most.':
    'Eine Tagesordnung fasst höchstens {{number}} Punkte von Beteiligten.',
  'Review {{number}} is {{says}}; minutes are written while it is held.':
    'Besprechung {{number}} ist {{says}}; das Protokoll wird geschrieben, während sie stattfindet.',
  'Review {{number}} is {{says}}; what it recommends is decided while it is held.':
    'Besprechung {{number}} ist {{says}}; über Empfehlungen wird entschieden, während sie stattfindet.',
  'Review {{number}} changed since you looked at it. Look at it again, then go on.':
    'Besprechung {{number}} hat sich geändert, seit Sie sie angesehen haben. Sehen Sie sie noch einmal an, und machen Sie dann weiter.',
  'Review {{number}} is {{says}}, and only one that is {{list}} can be {{says2}}.':
    'Besprechung {{number}} ist {{says}}; nur bei einer, die {{list}} ist, geht der Schritt „{{says2}}“.',
  'Write the minutes first; a review without them is not closed.':
    'Schreiben Sie zuerst das Protokoll; ohne es wird eine Besprechung nicht abgeschlossen.',
  '{{number}} of its recommendations are not decided. Accept or reject each, with a reason.':
    'Über {{number}} ihrer Empfehlungen ist nicht entschieden. Nehmen Sie jede mit einer Begründung an oder ab.',
  'This server has no key under which second factors are kept. Start it with TALLYSTICK_KEY_FILE first.':
    'Dieser Server hat keinen Schlüssel, unter dem zweite Faktoren aufbewahrt werden. Starten Sie ihn zuerst mit TALLYSTICK_KEY_FILE.',
  'Whoever sits at an open server has no address. Sign in, and try again.':
    'Wer an einem offenen Server sitzt, hat keine Adresse. Melden Sie sich an, und versuchen Sie es noch einmal.',
  'A test of Tallystick': 'Eine Probe von Tallystick',
  'This message shows that mail of your Tallystick server arrives. Nobody needs to do anything.':
    'Diese Nachricht zeigt, dass E-Mail Ihres Tallystick-Servers ankommt. Niemand muss etwas tun.',
  'Your role is for some agreements only: name one of them.':
    'Ihre Rolle gilt nur für einige Vereinbarungen: Nennen Sie eine davon.',
  'No sending of revision {{number}} of statement {{number2}} to "{{role}}" was given up.':
    'Kein Versand von Revision {{number}} der Abrechnung {{number2}} an „{{role}}“ wurde aufgegeben.',
  '{{period}} is stated already.': '{{period}} ist schon abgerechnet.',
  '{{period}} is not final before {{instant}}.': '{{period}} ist nicht endgültig vor {{instant}}.',
  'No promise has a period that ends in {{period}}.':
    'Keine Zusage hat einen Zeitraum, der in {{period}} endet.',
  'The server had no signing key when this was made.':
    'Der Server hatte keinen Signierschlüssel, als dies entstand.',
  '{{says}}, still open': '{{says}}, noch offen',
  '"{{objective}}" is no promise about "{{service}}".':
    '„{{objective}}“ ist keine Zusage über „{{service}}“.',
  'Another page is at /status/{{slug}}.': 'Eine andere Seite steht unter /status/{{slug}}.',
  'A percentage such as 99.9 % is expected.': 'Ein Prozentsatz wie 99.9 % wird erwartet.',
  'The agreement does not let the target of "{{objective}}" move. A new version of the agreement changes it.':
    'Die Vereinbarung lässt den Zielwert von „{{objective}}“ nicht wandern. Eine neue Fassung ändert ihn.',
  'Draft {{number}} is no agreement. {{says}}': 'Entwurf {{number}} ist keine Vereinbarung. {{says}}',
  'draft {{number}}': 'Entwurf {{number}}',
  'Draft {{number}} is no agreement.': 'Entwurf {{number}} ist keine Vereinbarung.',
  '{{number}} {{what}} are being worked out already. Ask again after the time in Retry-After.':
    'Es wird schon so viel ausgerechnet, wie auf einmal geht ({{number}}: {{what}}). Versuchen Sie es gleich noch einmal.',
  // What HTTP, sign-in and the database say.
  'A part of the address is too long.': 'Ein Teil der Adresse ist zu lang.',
  'The address cannot be read.': 'Die Adresse ist nicht lesbar.',
  'A text holds the character U+0000, which no text here can hold. Take it out.':
    'Ein Text enthält das Zeichen U+0000, das hier kein Text enthalten kann. Nehmen Sie es heraus.',
  'Something went wrong on our side; it has been logged.': 'Bei uns ging etwas schief; es ist protokolliert.',
  'The database does not answer at the moment. Send the request again after the time in Retry-After; the server goes on by itself when the database is back.':
    'Die Datenbank antwortet gerade nicht. Versuchen Sie es gleich noch einmal; der Server macht von selbst weiter, wenn die Datenbank wieder da ist.',
  'Nothing more can be written until there is room on the disk of the database; reading goes on, and what was acknowledged is safe. Make room, then send the request again.':
    'Bis auf dem Datenträger der Datenbank Platz ist, kann nichts mehr geschrieben werden; Lesen geht weiter, und was bestätigt wurde, ist sicher. Schaffen Sie Platz, und versuchen Sie es dann noch einmal.',
  'The database is a standby, or was set to read-only. Reading goes on; send what writes again when it takes writes.':
    'Die Datenbank ist eine Reserve oder nur zum Lesen eingestellt. Lesen geht weiter; versuchen Sie Änderungen noch einmal, wenn sie wieder schreibt.',
  'The database does not answer. Requests are best sent elsewhere, or later.':
    'Die Datenbank antwortet nicht. Anfragen gehen am besten anderswohin, oder später.',
  'Somebody changed it since you saw it. Look at it again, and change it then if that is still right.':
    'Jemand hat es geändert, seit Sie es gesehen haben. Sehen Sie es noch einmal an, und ändern Sie es dann, wenn das noch richtig ist.',
  'Pages of {{origin}} may not write here.': 'Seiten von {{origin}} dürfen hier nichts ändern.',
  'This server listens on this machine only and does not know itself as "{{host}}". Use localhost or 127.0.0.1.':
    'Dieser Server hört nur auf diesem Rechner und kennt sich nicht als „{{host}}“. Verwenden Sie localhost oder 127.0.0.1.',
  'A request under this {{header}} has not been answered yet. Send it again in a moment to get its answer.':
    'Eine Anfrage unter diesem {{header}} ist noch nicht beantwortet. Senden Sie sie gleich noch einmal, um die Antwort zu bekommen.',
  'This {{header}} came with another request before. Make a new one for each change, and send the same one only with the same request.':
    'Dieser {{header}} kam schon mit einer anderen Anfrage. Machen Sie für jede Änderung einen neuen, und senden Sie denselben nur mit derselben Anfrage.',
  'An {{header}} has {{number}} to {{number2}} letters, digits and signs, such as a random UUID. Make a new one for each change.':
    'Ein {{header}} hat {{number}} bis {{number2}} Buchstaben, Ziffern und Zeichen, etwa eine zufällige UUID. Machen Sie für jede Änderung einen neuen.',
  'Sign in first, or send a token: Authorization: Bearer TOKEN.':
    'Melden Sie sich zuerst an, oder senden Sie einen Zugangsschlüssel: Authorization: Bearer TOKEN.',
  'This takes a person who is signed in.': 'Das braucht eine Person, die angemeldet ist.',
  'A second factor is asked for here. Set one up on your account first.':
    'Hier wird ein zweiter Faktor verlangt. Richten Sie zuerst einen auf Ihrem Konto ein.',
  'The token was not made to {{says}} ({{action}}).':
    'Der Zugangsschlüssel ist nicht dafür gemacht: {{says}} ({{action}}).',
  'People of customers and suppliers may not {{says}}.':
    'Personen von Kunden und Lieferanten dürfen das nicht: {{says}}.',
  'None of your roles lets you {{says}}; an administrator can give you one that does.':
    'Keine Ihrer Rollen erlaubt Ihnen das: {{says}}. Wer die Administration hat, kann Ihnen eine geben, die es erlaubt.',
  'The token is unknown, has expired or was revoked.':
    'Der Zugangsschlüssel ist unbekannt, abgelaufen oder widerrufen.',
  'A write by a signed-in browser carries the header {{header}}. Load the page anew and try again.':
    'Eine Änderung durch einen angemeldeten Browser trägt den Kopf {{header}}. Laden Sie die Seite neu, und versuchen Sie es noch einmal.',
  'It was used, has expired, or was replaced by a newer one. Ask an administrator for a new link.':
    'Er wurde benutzt, ist abgelaufen oder durch einen neueren ersetzt. Bitten Sie die Administration um einen neuen Link.',
  'It was used a moment ago. Ask an administrator for a new link.':
    'Er wurde gerade benutzt. Bitten Sie die Administration um einen neuen Link.',
  'Someone with this address has an account. Sign in with it.':
    'Jemand mit dieser Adresse hat ein Konto. Melden Sie sich damit an.',
  'The account needs {{list}}.': 'Das Konto braucht {{list}}.',
  'a name': 'einen Namen',
  'a password': 'ein Passwort',
  'an e-mail address': 'eine E-Mail-Adresse',
  'the name of your organisation': 'den Namen Ihrer Organisation',
  'Attempts failed too often. Try again in {{length}}.':
    'Versuche sind zu oft gescheitert. Versuchen Sie es in {{length}} noch einmal.',
  'It has {{number}} characters, and takes {{number2}} to {{number3}}. A few words in a row are easy to remember.':
    'Es hat {{number}} Zeichen und braucht {{number2}} bis {{number3}}. Ein paar Wörter hintereinander sind leicht zu merken.',
  'It repeats itself, counts up, or is made of your address or our name. Choose one that others would not try.':
    'Es wiederholt sich, zählt hoch oder besteht aus Ihrer Adresse oder unserem Namen. Wählen Sie eins, das andere nicht probieren würden.',
  // What people tell: exclusions, claims, personal fields.
  'The agreement has no exclusion "{{id}}".': 'Die Vereinbarung hat keinen Ausschluss „{{id}}“.',
  '"{{id}}" is told by the source "{{source}}", and not here.':
    '„{{id}}“ wird von der Quelle „{{source}}“ gemeldet, und nicht hier.',
  'The agreement has no service "{{service}}".': 'Die Vereinbarung hat keine Leistung „{{service}}“.',
  'It ends before it begins.': 'Er endet, bevor er beginnt.',
  '"{{id}}" is a claim, and is made for each time by itself.':
    '„{{id}}“ wird geltend gemacht, und zwar für jede Zeit für sich.',
  'Cancelled in the calendar.': 'Im Kalender abgesagt.',
  'Moved in the calendar.': 'Im Kalender verschoben.',
  'No longer in the calendar.': 'Nicht mehr im Kalender.',
  "The address was sealed under another server's key. Add the calendar again.":
    'Die Adresse wurde mit dem Schlüssel eines anderen Servers versiegelt. Fügen Sie den Kalender neu hinzu.',
  'The other side answered {{number}}.': 'Die andere Seite antwortete {{number}}.',
  '{{number}} over before they were seen': '{{number}} vorbei, bevor sie gesehen wurden',
  '{{number}} not understood: {{says}}': '{{number}} nicht verstanden: {{says}}',
  'It would announce or withdraw more than {{number}} times within {{number2}} days.':
    'Er kündigte mehr als {{number}} Zeiten binnen {{number2}} Tagen an oder zöge sie zurück.',
  '"{{id}}" is a suspension of the agreement: it ends when both parties resume it.':
    '„{{id}}“ ist ein Aussetzen der Vereinbarung: Es endet, wenn beide Parteien sie wieder aufnehmen.',
  '"{{id}}" is withdrawn already.': '„{{id}}“ ist schon zurückgezogen.',
  '"{{id}}" was rejected, and counts as it is.': '„{{id}}“ wurde abgelehnt und zählt, wie es ist.',
  '"{{id}}" is withdrawn by the {{says}} alone, who told of it.':
    '„{{id}}“ zieht nur zurück, wer es gemeldet hat ({{says}}).',
  '"{{id}}" is decided by its rules; nobody accepts or rejects it.':
    'Über „{{id}}“ entscheiden seine Regeln; niemand nimmt es an oder lehnt es ab.',
  '"{{id}}" is {{says}} already.': '„{{id}}“ ist schon {{says}}.',
  '"{{id}}" was claimed by the {{says}}; the other party decides.':
    '„{{id}}“ hat eine Partei geltend gemacht ({{says}}); die andere entscheidet.',
  'No occurrence lies ahead and within the term.': 'Kein Termin liegt in der Zukunft und in der Laufzeit.',
  'The series has {{number}} occurrences until the term ends; {{number2}} are announced at once at most. Give it an UNTIL or a COUNT.':
    'Die Serie hat {{number}} Termine bis zum Ende der Laufzeit; höchstens {{number2}} werden auf einmal angekündigt. Geben Sie ihr ein UNTIL oder ein COUNT.',
  'It lasts longer than until its next occurrence.': 'Sie dauert länger als bis zu ihrem nächsten Termin.',
  'The source "{{source}}" is this server\'s own; it names people by the ids of their accounts.':
    'Die Quelle „{{source}}“ ist die des Servers selbst; sie nennt Personen bei den Kennungen ihrer Konten.',
  'The agreement has no source "{{source}}".': 'Die Vereinbarung hat keine Quelle „{{source}}“.',
  'A source has {{number}} personal fields at most.':
    'Eine Quelle hat höchstens {{number}} personenbezogene Felder.',
  '"{{person}}" says whose "{{field}}" is, and so is personal too: mark it as well.':
    '„{{person}}“ sagt, wessen „{{field}}“ es ist, und ist damit auch personenbezogen: Kennzeichnen Sie es ebenso.',
  'Version {{number}} of the agreement reads the field "{{field}}": figures depend on it, so that it cannot be sealed. Have the source send what the figures need in a field of its own.':
    'Fassung {{number}} der Vereinbarung liest das Feld „{{field}}“: Werte hängen davon ab, sodass es nicht versiegelt werden kann. Lassen Sie die Quelle in einem eigenen Feld senden, was die Werte brauchen.',
  'The agreement reads the field "{{field}}", which is marked as personal for the source "{{source}}" and therefore sealed. Have the source send what the figures need in a field of its own, or take the mark away.':
    'Die Vereinbarung liest das Feld „{{field}}“, das für die Quelle „{{source}}“ als personenbezogen gekennzeichnet und darum versiegelt ist. Lassen Sie die Quelle in einem eigenen Feld senden, was die Werte brauchen, oder nehmen Sie die Kennzeichnung weg.',
  'All that is known of them is older than its classes are kept, by the agreements or by themselves.':
    'Alles, was über die Person bekannt ist, ist älter, als seine Klassen aufbewahrt werden, nach den Vereinbarungen oder nach ihnen selbst.',
  // From draft to the end of the term.
  'Proposal {{number}} is {{says}}.': 'Vorschlag {{number}} ist {{says}}.',
  'What you read is not the text of proposal {{number}}. Read it again, then decide.':
    'Was Sie gelesen haben, ist nicht der Text von Vorschlag {{number}}. Lesen Sie ihn noch einmal, und entscheiden Sie dann.',
  'The {{says}} approved proposal {{number}} already.':
    'Vorschlag {{number}} ist schon freigegeben ({{says}}).',
  'Signatures on paper are recorded by the provider.': 'Unterschriften auf Papier hält der Anbieter fest.',
  '{{name}} can agree for the {{says}}. A signature is recorded only where nobody of theirs can.':
    '{{name}} kann selbst zustimmen ({{says}}). Eine Unterschrift wird nur festgehalten, wo das niemand von ihnen kann.',
  'Proposal {{number}} is withdrawn by the {{says}} alone, who made it. Reject it instead.':
    'Vorschlag {{number}} zieht nur zurück, wer ihn gemacht hat ({{says}}). Lehnen Sie ihn stattdessen ab.',
  'Proposal {{number}} is your own. Withdraw it instead.':
    'Vorschlag {{number}} ist Ihr eigener. Ziehen Sie ihn stattdessen zurück.',
  'Evidence comes from {{source}}': 'Nachweise kommen von {{source}}',
  'Connect the source "{{source}}" and send its first records.':
    'Verbinden Sie die Quelle „{{source}}“, und senden Sie ihre ersten Nachweise.',
  '{{title}} has an owner': '{{title}} hat einen Verantwortlichen',
  'Name an owner of "{{id}}" in the agreement, with an address under "roles".':
    'Nennen Sie in der Vereinbarung einen Verantwortlichen für „{{id}}“, mit einer Adresse unter „roles“.',
  '{{title}} was measured once': '{{title}} wurde einmal gemessen',
  'Send evidence of a past period, or say that it starts without a baseline.':
    'Senden Sie Nachweise eines vergangenen Zeitraums, oder sagen Sie, dass es ohne Ausgangswert beginnt.',
  'Everyone who works on it knows what was promised': 'Alle, die daran arbeiten, wissen, was zugesagt ist',
  'Tell them, then say here how.': 'Sagen Sie es ihnen, und sagen Sie dann hier, wie.',
  'The suspension was agreed until then.': 'Das Aussetzen war bis dahin vereinbart.',
  'Line {{number}}: {{says}} Propose a text for the next term.':
    'Zeile {{number}}: {{says}} Schlagen Sie einen Text für die nächste Laufzeit vor.',
  'Nobody gave notice: it goes on until {{day}}.': 'Niemand hat gekündigt: Sie läuft weiter bis {{day}}.',
  'You act for the {{says}} of this agreement, not for the {{says2}}.':
    'Sie handeln in dieser Vereinbarung für eine andere Partei ({{says}}, nicht {{says2}}).',
  'The day for an answer must be one that is still to come.':
    'Der Tag für eine Antwort muss noch bevorstehen.',
  '"{{id}}" is terminated. Draft a new agreement under another id.':
    '„{{id}}“ ist beendet. Entwerfen Sie eine neue Vereinbarung unter einer anderen Kennung.',
  'This text holds already, as version {{number}}.': 'Dieser Text gilt schon, als Fassung {{number}}.',
  'This very text is proposed already: approve it instead.':
    'Genau dieser Text ist schon vorgeschlagen: Geben Sie ihn stattdessen frei.',
  'The agreement holds already. Say from which day the new version does, with "effective: { from: {{date}} }", or give it the term that follows.':
    'Die Vereinbarung gilt schon. Sagen Sie, ab welchem Tag die neue Fassung gilt, mit "effective: { from: {{date}} }", oder geben Sie ihr die folgende Laufzeit.',
  'A new version takes effect today or later: what was measured until now stays as it was agreed. Name a later day under "effective".':
    'Eine neue Fassung gilt ab heute oder später: Was bis jetzt gemessen ist, bleibt, wie es vereinbart war. Nennen Sie unter "effective" einen späteren Tag.',
  'The text is of the agreement "{{id}}", and the address is that of "{{id2}}".':
    'Der Text ist von der Vereinbarung „{{id}}“, und die Adresse ist die von „{{id2}}“.',
  'The text is no agreement.': 'Der Text ist keine Vereinbarung.',
  'Line {{number}}, column {{number2}}: {{says}}': 'Zeile {{number}}, Spalte {{number2}}: {{says}}',
  'There are {{number}} more problems.': 'Es gibt {{number}} weitere Probleme.',
  'There are {{number}} more.': 'Es gibt {{number}} weitere.',
  '"{{id}}" is {{says}}, and only one that is {{list}} can be "{{says2}}". Look at where it stands now.':
    '„{{id}}“ ist {{says}}; der Schritt „{{says2}}“ geht nur, wenn sie {{list}} ist. Sehen Sie an, wo sie jetzt steht.',
  'An agreement is "{{says}}" by its provider. Ask the provider.':
    'Den Schritt „{{says}}“ tut der Anbieter. Fragen Sie den Anbieter.',
  'Nothing is asked for that could be turned down.': 'Es wird nichts verlangt, was abgelehnt werden könnte.',
  'Notice was given already. Take it back first to name another day.':
    'Es ist schon gekündigt. Nehmen Sie die Kündigung zuerst zurück, um einen anderen Tag zu nennen.',
  'Notice names a day that is still to come. To end it now, terminate it.':
    'Eine Kündigung nennt einen Tag, der noch bevorsteht. Um sie jetzt zu beenden, beenden Sie sie.',
  'No notice was given.': 'Es wurde nicht gekündigt.',
  'A suspension ends at an instant that is still to come.':
    'Ein Aussetzen endet zu einem Zeitpunkt, der noch bevorsteht.',
  'The other party asked for another end of it. Leave the end out to agree, or turn it down and ask for yours.':
    'Die andere Partei hat ein anderes Ende verlangt. Lassen Sie das Ende weg, um zuzustimmen, oder lehnen Sie ab, und verlangen Sie Ihres.',
  'The end that was asked for has passed. Turn it down, and ask anew.':
    'Das verlangte Ende ist vorbei. Lehnen Sie ab, und verlangen Sie es neu.',
  'The {{says}} asked for the {{says2}} already. The other party agrees or turns it down.':
    'Eine Partei hat es schon verlangt ({{says}}: {{says2}}). Die andere stimmt zu oder lehnt ab.',
  suspension: 'Aussetzen',
  resumption: 'Wiederaufnahme',
  activated: 'in Kraft gesetzt',
  resumed: 'wieder aufgenommen',
  'turned down': 'abgelehnt',
  'taken back': 'zurückgenommen',
  'review started': 'Durchsicht begonnen',
  'review ended': 'Durchsicht beendet',
  'notice given': 'gekündigt',
  'notice taken back': 'Kündigung zurückgenommen',
  stated: 'geäußert',
  upheld: 'aufrechterhalten',
  amended: 'geändert',
  scheduled: 'angesetzt',
  // Reviews and status pages.
  'There is no agreement "{{id}}".': 'Nicht gefunden: Vereinbarung „{{id}}“.',
  'The agreement has no review "{{review}}".': 'Die Vereinbarung hat keine Besprechung „{{review}}“.',
  '"{{period}}" is no period of the review "{{review}}" that has begun.':
    '„{{period}}“ ist kein begonnener Zeitraum der Besprechung „{{review}}“.',
  '{{period}} has its review already.': '{{period}} hat seine Besprechung schon.',
  'What a review is about ends after it begins, and no later than now.':
    'Worum es in einer Besprechung geht, endet nach seinem Beginn und nicht später als jetzt.',
  Review: 'Besprechung',
  'The service "{{service}}" has no status page; set one up first.':
    'Die Leistung „{{service}}“ hat keine Statusseite; richten Sie zuerst eine ein.',
  'There is no incident {{number}} of "{{service}}".':
    'Nicht gefunden: Störung {{number}} von „{{service}}“.',
  'There is no update {{number}} of incident {{number2}}.':
    'Nicht gefunden: Meldung {{number}} zu Störung {{number2}}.',
  'Say what it is about: a new incident needs a title.':
    'Sagen Sie, worum es geht: Eine neue Störung braucht einen Titel.',
  '"{{address}}" is no mail address.': '„{{address}}“ ist keine E-Mail-Adresse.',
  'A channel of mail needs an address, or several with commas.':
    'Ein Kanal für E-Mail braucht eine Adresse, oder mehrere mit Kommas.',
  '{{number}} addresses at most; make a list where mail is read.':
    'Höchstens {{number}} Adressen; legen Sie eine Verteilerliste an, wo E-Mail gelesen wird.',
  'PagerDuty needs the integration key of a service.':
    'PagerDuty braucht den Integrationsschlüssel eines Diensts.',
  'The alert API needs a key.': 'Die Alarm-API braucht einen Schlüssel.',
  'The webhook was switched off.': 'Der Webhook wurde ausgeschaltet.',
  'The webhook was taken away.': 'Der Webhook wurde entfernt.',
  "The webhook was sealed under another server's key. Add it again.":
    'Der Webhook wurde mit dem Schlüssel eines anderen Servers versiegelt. Fügen Sie ihn neu hinzu.',
  'No text of "{{agreement}}" has a clause "{{clause}}".':
    'Kein Text von „{{agreement}}“ hat eine Klausel „{{clause}}“.',
  'Name it by its path, such as objectives.p1-resolved, or say it of the whole.':
    'Nennen Sie sie mit ihrem Pfad, etwa objectives.p1-resolved, oder sagen Sie es zum Ganzen.',
};
