import type { German } from './texts.ts';

/** People, roles, organisations and tokens. */
export const PEOPLE: German = {
  Invitations: 'Einladungen',
  'A link lets one person in, once, within a week.':
    'Ein Link lässt eine Person herein, einmal, binnen einer Woche.',
  'Nobody is invited at the moment.': 'Zurzeit ist niemand eingeladen.',
  'Invite someone': 'Jemanden einladen',
  'Give this link to the person, and to nobody else': 'Geben Sie diesen Link der Person und niemandem sonst',
  'Make the link': 'Link erstellen',
  'Organisations and agreements': 'Organisationen und Vereinbarungen',
  'People of an organisation see the agreements that it is a party of.':
    'Leute einer Organisation sehen die Vereinbarungen, deren Partei sie ist.',
  'There are no agreements yet whose parties could be linked.':
    'Noch gibt es keine Vereinbarungen, deren Parteien sich verknüpfen ließen.',
  'Parties of agreements': 'Parteien der Vereinbarungen',
  Party: 'Partei',
  Called: 'Genannt',
  'Is the organisation': 'Ist die Organisation',
  'Organisation of {{party}} of {{agreementId}}': 'Organisation: {{party}}, {{agreementId}}',
  'not linked': 'nicht verknüpft',
  'Unlink {{party}} of {{agreementId}}': 'Verknüpfung lösen: {{party}}, {{agreementId}}',
  'Add an organisation': 'Organisation hinzufügen',
  Add: 'Hinzufügen',
  '{{count}} people.': { one: 'Eine Person.', other: '{{count}} Personen.' },
  'Give this link to the person; it sets a new password once, for an hour':
    'Geben Sie diesen Link der Person; damit setzt sie einmal ein neues Passwort, eine Stunde lang',
  'There is nobody yet. Invite people below; the first administrator comes in by the link that the server prints.':
    'Noch ist niemand da. Laden Sie unten Leute ein; der erste Administrator kommt über den Link herein, den der Server ausgibt.',
  Change: 'Ändern',
  'Tokens of programs': 'Zugangsschlüssel von Programmen',
  'Each does what its person let it do, in their name.':
    'Jeder wirkt im Namen seiner Person und tut, was sie ihn tun lässt.',
  'There are none. Everyone makes their own under “Your account”.':
    'Es gibt keine. Alle legen ihre eigenen unter „Ihr Konto“ an.',
  'In the name of': 'Im Namen von',
  Yes: 'Ja',
  No: 'Nein',
  'Let in': 'Zugelassen',
  'No, kept out': 'Nein, ausgesperrt',
  'Change {{name}}': '{{name}} ändern',
  'Change ▾': 'Ändern ▾',
  'Link for a new password': 'Link für ein neues Passwort',
  'Sign out everywhere': 'Überall abmelden',
  'Keep out': 'Aussperren',
  'Let in again': 'Wieder zulassen',
  'A person holds roles, and roles allow actions. People of a customer see the agreements of their organisation, and nothing else.':
    'Eine Person hat Rollen, und Rollen erlauben Handlungen. Leute eines Kunden sehen die Vereinbarungen ihrer Organisation und sonst nichts.',
  'Data protection: whom records are about, and what they may ask of you':
    'Datenschutz: wen Nachweise betreffen, und was diese Menschen von Ihnen verlangen dürfen',
  'This server is open: whoever sits at its machine may do everything. What stands here counts once it is started without --open.':
    'Dieser Server ist offen: Wer an seinem Rechner sitzt, darf alles. Was hier steht, gilt, sobald er ohne --open gestartet ist.',
  'an organisation’s agreements': 'die Vereinbarungen einer Organisation',
  'one agreement': 'eine Vereinbarung',
  'one service of an agreement': 'eine Leistung einer Vereinbarung',
  'Roles of {{name}}': 'Rollen von {{name}}',
  'Take away: {{one}}': 'Entfernen: {{one}}',
  'No role.': 'Keine Rolle.',
  'Why (goes into the audit log)': 'Warum (steht im Prüfprotokoll)',
  'Leave as it was': 'Lassen, wie es war',
  'Add the role': 'Rolle hinzufügen',
  'Which organisation': 'Welche Organisation',
  'Which agreement': 'Welche Vereinbarung',
  'Which service (its id)': 'Welche Leistung (ihre Kennung)',
  'Withdraw the link for {{whom}}': 'Link für {{whom}} zurückziehen',
  'It lets nobody in from then on, and cannot be given back.':
    'Er lässt von da an niemanden mehr herein und lässt sich nicht zurückgeben.',
  'first administrator': 'erster Administrator',
  invitation: 'Einladung',
  'new password': 'neues Passwort',
  'whoever sets this installation up': 'wer diese Installation einrichtet',
  'Sign {{name}} out everywhere': '{{name}} überall abmelden',
  'Every browser of theirs has to sign in again; what is not saved there is lost.':
    'Jeder Browser dieser Person muss sich neu anmelden; was dort nicht gespeichert ist, geht verloren.',
  'Remove the second factor of {{name}}': 'Zweiten Faktor von {{name}} entfernen',
  'Their password alone lets them in until they set one up again.':
    'Ihr Passwort allein lässt sie herein, bis sie wieder einen einrichten.',
  'Keep {{name}} out': '{{name}} aussperren',
  'They are signed out at once and their tokens end for good. They may be let in again.':
    'Die Person wird sofort abgemeldet, und ihre Zugangsschlüssel enden für immer. Sie kann wieder zugelassen werden.',
};
