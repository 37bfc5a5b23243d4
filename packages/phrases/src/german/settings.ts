import type { German } from './texts.ts';

/** The settings of the installation. */
export const SETTINGS: German = {
  'What holds for people who chose nothing under their account.':
    'Was für Personen gilt, die unter ihrem Konto nichts gewählt haben.',
  'As each browser is set': 'Wie der jeweilige Browser eingestellt ist',
  'It holds for everybody who chose nothing, from their next page on.':
    'Es gilt für alle, die nichts gewählt haben, von ihrer nächsten Seite an.',
  Settings: 'Einstellungen',
  'What is decided here holds at once and is written into the audit log. What the server was started with stands beside the place where whoever starts it says so.':
    'Was hier entschieden wird, gilt sofort und steht im Prüfprotokoll. Womit der Server gestartet wurde, steht neben der Stelle, an der es beim Start festgelegt wird.',
  Organisation: 'Organisation',
  'Sign-in': 'Anmeldung',
  'Who comes in, and with what.': 'Wer hereinkommt, und womit.',
  'The server is open: nobody signs in': 'Der Server ist offen: niemand meldet sich an',
  'sign in': 'melden sich an',
  'Signed in elsewhere (OpenID Connect)': 'Anmeldung andernorts (OpenID Connect)',
  '{{name}}: {{issuer}}, client {{clientId}}': '{{name}}: {{issuer}}, Client {{clientId}}',
  'Where browsers reach it': 'Wo Browser ihn erreichen',
  'where it listens, without TLS': 'dort, wo er lauscht, ohne TLS',
  Mail: 'E-Mail',
  'By which alerts and statements leave.': 'Auf diesem Weg gehen Alarme und Abrechnungen hinaus.',
  'Mail server': 'Mailserver',
  Sender: 'Absender',
  Data: 'Daten',
  'Last backup': 'Letzte Sicherung',
  'none was written by "tallystick backup"; one of PostgreSQL itself is not seen here':
    'keine mit „tallystick backup“ geschrieben; eine von PostgreSQL selbst ist hier nicht zu sehen',
  'How long personal data is kept': 'Wie lange personenbezogene Daten aufbewahrt werden',
  'decided under Data protection': 'unter „Datenschutz“ entschieden',
  Limits: 'Grenzen',
  'They protect the server from one busy sender.':
    'Sie schützen den Server vor einem einzelnen eifrigen Absender.',
  'Requests of one address in a minute': 'Anfragen einer Adresse in einer Minute',
  'Largest body of a request': 'Größter Inhalt einer Anfrage',
  'Records of one source in a second': 'Nachweise einer Quelle in einer Sekunde',
  '{{long}}; {{once}} at once': '{{long}}; {{once}} auf einmal',
  'Records in one array': 'Nachweise in einer Liste',
  'Alerts to addresses inside your own network': 'Alarme an Adressen im eigenen Netz',
  allowed: 'erlaubt',
  refused: 'abgelehnt',
  Versions: 'Versionen',
  'Rules of measurement': 'Messregeln',
  'not set': 'nicht gesetzt',
  'set by {{where}}': 'gesetzt durch {{where}}',
  Name: 'Name',
  'Customers and colleagues read it on invitations and on their account.':
    'Kunden und Kollegen lesen ihn auf Einladungen und in ihrem Konto.',
  'It is {{name}} now.': 'Sie heißt jetzt {{name}}.',
  Undo: 'Rückgängig machen',
  'nobody; each may set one up': 'niemandem; jeder darf einen einrichten',
  'everybody of our organisation': 'allen unserer Organisation',
  'everybody, people of customers too': 'allen, auch Personen von Kunden',
  'A second factor is asked of': 'Ein zweiter Faktor wird verlangt von',
  '{{count}} who may come in have none. Whoever is signed in elsewhere proves themselves there.': {
    one: 'Eine Person mit Zugang hat keinen. Wer sich andernorts anmeldet, weist sich dort aus.',
    other: '{{count}} Personen mit Zugang haben keinen. Wer sich andernorts anmeldet, weist sich dort aus.',
  },
  'The server has no key under which second factors are kept: TALLYSTICK_KEY_FILE names one.':
    'Der Server hat keinen Schlüssel, unter dem zweite Faktoren verwahrt werden: TALLYSTICK_KEY_FILE nennt einen.',
  'Ask for a second factor': 'Zweiten Faktor verlangen',
  'From now on a password alone lets people in who have set up no second factor.':
    'Von jetzt an kommt mit dem Passwort allein herein, wer keinen zweiten Faktor eingerichtet hat.',
  'Whoever has none sets one up at their next sign-in with a password, before anything else opens. Whoever is signed in stays so.':
    'Wer keinen hat, richtet ihn bei der nächsten Anmeldung mit Passwort ein, bevor sich sonst etwas öffnet. Wer angemeldet ist, bleibt es.',
  'Decide it': 'So entscheiden',
  'Leave it': 'Lassen',
  'Send a test message to yourself': 'Probenachricht an sich selbst senden',
  '✓ The mail server took a message to {{to}}: {{said}}':
    '✓ Der Mailserver nahm eine Nachricht an {{to}} an: {{said}}',
  'It was not sent to {{to}}: {{said}}': 'An {{to}} wurde nichts gesendet: {{said}}',
  'Signing keys': 'Signierschlüssel',
  'What customers verify with. To change it: {{rotate}}, then start the server with the new file in {{variable}} and the note beside it. Whoever trusts the old key need do nothing.':
    'Womit Kunden prüfen. So wird gewechselt: {{rotate}}, dann den Server mit der neuen Datei in {{variable}} und dem Vermerk daneben starten. Wer dem alten Schlüssel vertraut, braucht nichts zu tun.',
  'The server signs nothing: TALLYSTICK_SIGNING_KEY_FILE names a key.':
    'Der Server signiert nichts: TALLYSTICK_SIGNING_KEY_FILE nennt einen Schlüssel.',
  'Signing keys, the newest first': 'Signierschlüssel, der neueste zuerst',
  Key: 'Schlüssel',
  Signs: 'Signiert',
  'Took over': 'Übernahm',
  now: 'jetzt',
  'no longer': 'nicht mehr',
  'signed by the key before it': 'vom Schlüssel davor unterschrieben',
  'first, or given out anew': 'der erste, oder neu ausgegeben',
  'A second factor is asked for here. Set it up now, with an authenticator app on your phone; then everything opens.':
    'Hier wird ein zweiter Faktor verlangt. Richten Sie ihn jetzt mit einer Authentifizierungs-App auf Ihrem Telefon ein; dann öffnet sich alles.',
};
