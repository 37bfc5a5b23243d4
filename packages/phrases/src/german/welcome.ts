import type { German } from './texts.ts';

/** Where links of set-up, invitations and lost passwords lead. */
export const WELCOME: German = {
  'Set Tallystick up': 'Tallystick einrichten',
  'Welcome to Tallystick': 'Willkommen bei Tallystick',
  'Set a new password': 'Neues Passwort setzen',
  'Your organisation': 'Ihre Organisation',
  'Your name': 'Ihr Name',
  '15 characters or more. A few words in a row are easy to remember.':
    'Mindestens 15 Zeichen. Einige Wörter hintereinander merken sich leicht.',
  'Set the password': 'Passwort setzen',
  'You will be the first administrator: you invite the others.':
    'Sie werden der erste Administrator: Die anderen laden Sie ein.',
  'You were invited for {{organisation}}. Choose a password, and you are in.':
    'Sie wurden für {{organisation}} eingeladen. Wählen Sie ein Passwort, und Sie sind dabei.',
  'your organisation': 'Ihre Organisation',
  'It ends all sessions that were begun with the old one.':
    'Es beendet alle Sitzungen, die mit dem alten begonnen wurden.',
};
