import type { German } from './texts.ts';

/** Verifying bundles. */
export const VERIFY: German = {
  Verified: 'Geprüft',
  'Not verified': 'Nicht bestätigt',
  Undecided: 'Unentschieden',
  'The figures are what the agreement and the signed evidence come to.':
    'Die Werte sind, was Vereinbarung und signierte Nachweise ergeben.',
  'Something is not as it was signed, or the figures do not come out. See below what and where.':
    'Etwas ist nicht so, wie es signiert wurde, oder die Werte kommen nicht heraus. Unten steht, was und wo.',
  'Another version of the engine made these figures, and this one comes to others. Verify with that version.':
    'Eine andere Fassung der Messung hat diese Werte berechnet, und diese kommt auf andere. Prüfen Sie mit jener Fassung.',
  passed: 'bestanden',
  failed: 'durchgefallen',
  File: 'Datei',
  Signature: 'Signatur',
  Checkpoints: 'Prüfpunkte',
  Result: 'Ergebnis',
  'Note:': 'Hinweis:',
  'line {{line}}:': 'Zeile {{line}}:',
  '{{agreement}}, version {{version}}': '{{agreement}}, Fassung {{version}}',
  'As of': 'Stand',
  'Root of the evidence': 'Wurzel der Nachweise',
  Engine: 'Messung',
  'A bundle holds an agreement, all its evidence and the result, signed. Here it is checked and computed again, in this browser alone: nothing of it is sent anywhere.':
    'Ein Bündel enthält eine Vereinbarung, alle ihre Nachweise und das Ergebnis, signiert. Hier wird es geprüft und neu berechnet, allein in diesem Browser: Nichts davon wird irgendwohin gesendet.',
  'You need not trust this page to come from us each time: <link>save it as one file</link>, which does the same without any server. So does <code>tallystick verify</code> on the command line.':
    'Sie müssen nicht darauf vertrauen, dass diese Seite jedes Mal von uns kommt: <link>Speichern Sie sie als eine Datei</link>, die dasselbe ohne jeden Server tut. So auch <code>tallystick verify</code> auf der Befehlszeile.',
  'What to check': 'Was zu prüfen ist',
  'The bundle': 'Das Bündel',
  'drop it here, or choose it': 'hier ablegen oder wählen',
  'Keys that you trust': 'Schlüssel, denen Sie vertrauen',
  'The provider’s, as they gave it to you, and your own if you countersign: one a line. Without any, the bundle’s own key is taken, and nobody vouches for it.':
    'Der des Anbieters, wie Sie ihn bekommen haben, und Ihr eigener, wenn Sie gegenzeichnen: einer je Zeile. Ohne wird der Schlüssel des Bündels selbst genommen, und niemand bürgt für ihn.',
  'provider.example/sla+1a2b3c4d+AQ…': 'provider.example/sla+1a2b3c4d+AQ…',
  'Checkpoints that you kept': 'Prüfpunkte, die Sie aufbewahrt haben',
  'With one, even a provider who wrote history anew and signed it is found out.':
    'Damit fällt selbst ein Anbieter auf, der die Geschichte neu geschrieben und signiert hat.',
  'Checking and computing…': 'Wird geprüft und berechnet …',
  '{{count}} records read': { one: '{{count}} Nachweis gelesen', other: '{{count}} Nachweise gelesen' },
  'The file could not be read to its end: {{message}}. Choose it again.':
    'Die Datei ließ sich nicht bis zum Ende lesen: {{message}}. Wählen Sie sie noch einmal.',
  '{{bytes}} bytes': '{{bytes}} Bytes',
  'not done': 'nicht getan',
  Records: 'Nachweise',
  'Verify on this computer': 'Auf diesem Computer prüfen',
  'Ledger of evidence': 'Nachweisbuch',
  '{{size}} kB': '{{size}} kB',
  '{{size}} MB': '{{size}} MB',
  '“{{shown}}” is no verifier key. One looks like name+1a2b3c4d+AQ…: copy it whole.':
    '„{{shown}}“ ist kein Prüfschlüssel. Einer sieht aus wie name+1a2b3c4d+AQ…: Kopieren Sie ihn ganz.',
};
