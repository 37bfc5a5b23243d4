import type { German } from './texts.ts';

/** The account of the reader. */
export const ACCOUNT: German = {
  '{{count}} things': { one: '{{count}} Handlung', other: '{{count}} Handlungen' },
  Language: 'Sprache',
  'Numbers, days and amounts are written as it writes them.':
    'Zahlen, Tage und Beträge werden so geschrieben wie in ihr üblich.',
  'Time zone': 'Zeitzone',
  'For times that belong to no agreement; those of an agreement are told in its own zone.':
    'Für Zeiten, die zu keiner Vereinbarung gehören; die einer Vereinbarung stehen in deren eigener Zone.',
  'As your browser is set: {{language}}': 'Wie Ihr Browser eingestellt ist: {{language}}',
  'As your browser is set: {{zone}}': 'Wie Ihr Browser eingestellt ist: {{zone}}',
  'As usual here: {{language}}': 'Wie hier üblich: {{language}}',
  'As usual here: {{zone}}': 'Wie hier üblich: {{zone}}',
  'Language and time zone': 'Sprache und Zeitzone',
  'Kept in this browser, since nobody signs in here.':
    'In diesem Browser gemerkt, da sich hier niemand anmeldet.',
  'They go with your account, on every device, and mail to you is in this language.':
    'Sie gehören zu Ihrem Konto, auf jedem Gerät; auch E-Mail an Sie ist in dieser Sprache.',
  'From now on times read {{time}} ({{zone}}), and numbers {{number}}.':
    'Von jetzt an lesen sich Zeiten so: {{time}} ({{zone}}), und Zahlen so: {{number}}.',
  'This server is open': 'Dieser Server ist offen',
  'Whoever sits at its machine may do everything, so there is nobody to sign in or out. Started without <code>--open</code>, it has accounts, second factors and tokens.':
    'Wer an seinem Rechner sitzt, darf alles; darum gibt es niemanden an- oder abzumelden. Ohne <code>--open</code> gestartet, hat er Konten, zweite Faktoren und Zugangsschlüssel.',
  'A new one signs you out everywhere else.': 'Ein neues meldet Sie überall sonst ab.',
  '✓ The new password is set.': '✓ Das neue Passwort gilt.',
  'Password now': 'Passwort bisher',
  'New password': 'Neues Passwort',
  'Signing in takes a code of your authenticator app, too.':
    'Zum Anmelden gehört auch ein Code Ihrer Authentifizierungs-App.',
  'With it, a stolen password alone lets nobody in.':
    'Damit lässt ein gestohlenes Passwort allein niemanden herein.',
  'Second factor': 'Zweiter Faktor',
  'Your password, to go on': 'Ihr Passwort, um fortzufahren',
  'Remove the second factor': 'Zweiten Faktor entfernen',
  'Set up a second factor': 'Zweiten Faktor einrichten',
  'Type this key into your authenticator app, or <link>open it there</link> if the app is on this device:':
    'Geben Sie diesen Schlüssel in Ihre Authentifizierungs-App ein, oder <link>öffnen Sie ihn dort</link>, wenn die App auf diesem Gerät ist:',
  'The six digits that it shows': 'Die sechs Ziffern, die sie zeigt',
  '✓ The second factor is set. Keep these recovery codes where the phone is not: each lets you in once when it is lost. They are shown now and never again.':
    '✓ Der zweite Faktor ist eingerichtet. Bewahren Sie diese Wiederherstellungscodes dort auf, wo das Telefon nicht ist: Jeder lässt Sie einmal herein, wenn es verloren ging. Sie werden nur jetzt gezeigt.',
  'I have kept them': 'Ich habe sie aufbewahrt',
  'Where you are signed in': 'Wo Sie angemeldet sind',
  'A session ends after 8 hours without use, and after a day.':
    'Eine Sitzung endet nach 8 Stunden ohne Nutzung und nach einem Tag.',
  'Sign out everywhere else': 'Überall sonst abmelden',
  Sessions: 'Sitzungen',
  Browser: 'Browser',
  Begun: 'Begonnen',
  'Last used': 'Zuletzt genutzt',
  End: 'Beenden',
  'This one': 'Diese',
  'Standing in': 'Vertretung',
  'While you are away a colleague holds your roles too. What they do is logged under their own name.':
    'Während Sie fort sind, hat jemand anders auch Ihre Rollen. Was diese Person tut, steht unter ihrem eigenen Namen im Protokoll.',
  'Nobody stands in for you, and you for nobody.': 'Niemand vertritt Sie, und Sie vertreten niemanden.',
  'Who stands in for whom': 'Wer wen vertritt',
  'Stands in': 'Vertritt',
  Until: 'Bis',
  'End it': 'Beenden',
  'Let someone stand in for you': 'Jemanden für Sie vertreten lassen',
  Who: 'Wer',
  'Let them': 'Vertreten lassen',
  Tokens: 'Zugangsschlüssel',
  'A program with a token of yours does what you let it do, in your name.':
    'Ein Programm mit einem Zugangsschlüssel von Ihnen tut in Ihrem Namen, was Sie es tun lassen.',
  'There are none. Commands such as tallystick import take one from TALLYSTICK_TOKEN.':
    'Es gibt keine. Befehle wie tallystick import nehmen einen aus TALLYSTICK_TOKEN.',
  'Begins with': 'Beginnt mit',
  May: 'Darf',
  Never: 'Nie',
  'A new token': 'Ein neuer Zugangsschlüssel',
  '✓ This is the token. Copy it now, it is never shown again: {{token}}':
    '✓ Das ist der Zugangsschlüssel. Kopieren Sie ihn jetzt, er wird nie wieder gezeigt: {{token}}',
  'What it is for': 'Wofür er ist',
  'What it may do': 'Was er darf',
  'For how many days': 'Für wie viele Tage',
  'Make it': 'Anlegen',
  '{{browser}} on {{system}}': '{{browser}} unter {{system}}',
  'Revoke the token “{{name}}”': 'Zugangsschlüssel „{{name}}“ widerrufen',
  'Programs that use it are refused at once, and it cannot be given back.':
    'Programme, die ihn verwenden, werden sofort abgewiesen, und er lässt sich nicht zurückgeben.',
  'Every other browser has to sign in again; what is not saved there is lost.':
    'Jeder andere Browser muss sich neu anmelden; was dort nicht gespeichert ist, geht verloren.',
  'Sign out in {{browser}}': 'In {{browser}} abmelden',
  'That browser has to sign in again; what is not saved there is lost.':
    'Jener Browser muss sich neu anmelden; was dort nicht gespeichert ist, geht verloren.',
  'End that {{to}} stands in for {{from}}': 'Vertretung von {{from}} durch {{to}} beenden',
  '{{to}} holds those roles no longer from now on.': '{{to}} hat jene Rollen von da an nicht mehr.',
};
