import type { German } from './texts.ts';

/** Signing in, roles, and what goes wrong on the way to the server. */
export const SESSION: German = {
  'You were not let in. Nobody here has the address that you signed in with elsewhere, or it took too long. Ask an administrator for an invitation.':
    'Sie wurden nicht eingelassen. Die Adresse, mit der Sie sich anderswo angemeldet haben, kennt hier niemand, oder es hat zu lange gedauert. Bitten Sie einen Administrator um eine Einladung.',
  'Sign in': 'Anmelden',
  'E-mail address': 'E-Mail-Adresse',
  Password: 'Passwort',
  'Sign in with {{name}}': 'Mit {{name}} anmelden',
  'No account, or the password is lost? An administrator of yours can send you a link.':
    'Kein Konto, oder ist das Passwort verloren? Einer Ihrer Administratoren kann Ihnen einen Link senden.',
  'One more step': 'Noch ein Schritt',
  'Type the six digits that your authenticator app shows, or one of your recovery codes.':
    'Geben Sie die sechs Ziffern ein, die Ihre Authentifizierungs-App zeigt, oder einen Ihrer Wiederherstellungscodes.',
  Code: 'Code',
  'Go on': 'Weiter',
  Back: 'Zurück',
  'SLA manager': 'SLA-Manager',
  'Service owner': 'Leistungsverantwortlicher',
  'Customer representative': 'Kundenvertreter',
  'Reporting analyst': 'Berichtsanalyst',
  Technician: 'Techniker',
  Executive: 'Geschäftsleitung',
  Auditor: 'Prüfer',
  Administrator: 'Administrator',
  '{{name}} for {{organisation}}': '{{name}} für {{organisation}}',
  '{{name}} for {{agreement}}': '{{name}} für {{agreement}}',
  '{{name}} for {{service}} of {{agreement}}': '{{name}} für {{service}} aus {{agreement}}',
  'No role yet': 'Noch keine Rolle',
  'It did not work. Try again.': 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',
  'Times are in your zone, {{zone}}.': 'Zeiten in Ihrer Zone, {{zone}}.',
  'No connection': 'Keine Verbindung',
  'The server could not be reached. Check the connection and try again.':
    'Der Server war nicht erreichbar. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  'The server answered with status {{status}}.': 'Der Server antwortete mit dem Status {{status}}.',
};
