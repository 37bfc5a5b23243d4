import type { Sentences } from '../../../phrase-book.ts';

/** Why a request was not done, and what to do. */
export const DETAILS: Sentences = {
  '"{{id}}" is agreed upon here by both parties. Propose the text instead: the other party approves it, or answers.':
    '„{{id}}“ ist hier von beiden Parteien vereinbart. Schlagen Sie den Text stattdessen vor: Die andere Partei gibt ihn frei oder antwortet.',
  '"{{id}}" is waiting for its first evaluation; try again in a moment.':
    '„{{id}}“ wartet auf die erste Auswertung; versuchen Sie es gleich noch einmal.',
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
  'Local administrator': 'Lokaler Admin',
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
  '{{subject}}: breach to come': '{{subject}}: Verletzung steht bevor',
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
};
