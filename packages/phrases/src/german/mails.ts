import type { German } from './texts.ts';

/** Mails, and messages in rooms of Slack and Teams. */
export const MAILS: German = {
  'Open: {{title}}': 'Offen: {{title}}',
  'Acknowledged: {{title}}': 'Angenommen: {{title}}',
  'Closed: {{title}}': 'Geschlossen: {{title}}',
  'Escalated: {{title}}': 'Eskalation: {{title}}',
  'To do: {{title}}': 'Zu tun: {{title}}',
  '{{headline}}, and {{number}} more': '{{headline}}, und {{number}} weitere',
  '{{agreement}}, since {{at}} ({{timeZone}})': '{{agreement}}, seit {{at}} ({{timeZone}})',
  'Look at it': 'Ansehen',
  'Tallystick sends this because you are on a channel for alerts.':
    'Tallystick sendet dies, weil Sie in einem Kanal für Alarme stehen.',
  'Tallystick sends this because somebody named you.': 'Tallystick sendet dies, weil jemand Sie genannt hat.',
  'Tallystick sends this because you have the role {{roles}} in what it is about.':
    'Tallystick sendet dies, weil Sie dabei die Rolle {{roles}} haben.',
  'Tallystick sends this because the agreement names your role under reporting.statement.to.':
    'Tallystick sendet dies, weil die Vereinbarung Ihre Rolle unter reporting.statement.to nennt.',
  'A test of Tallystick': 'Ein Test von Tallystick',
  'This message shows that mail of your Tallystick server arrives. Nobody needs to do anything.':
    'Diese Nachricht zeigt, dass E-Mail Ihres Tallystick-Servers ankommt. Niemand muss etwas tun.',
  'Statement {{id}}: {{verdicts}}': 'Abrechnung {{id}}: {{verdicts}}',
  'Statement {{id}}, revision {{revision}}: {{verdicts}}':
    'Abrechnung {{id}}, Stand {{revision}}: {{verdicts}}',
  '{{provider}} for {{customer}}: {{title}}, version {{version}}. Times in {{timeZone}}.':
    '{{provider}} für {{customer}}: {{title}}, Fassung {{version}}. Zeiten in {{timeZone}}.',
  'Revision {{revision}} replaces the one before. What changed:':
    'Stand {{revision}} ersetzt den vorigen. Was sich geändert hat:',
  '{{what}}: {{before}} before, {{after}} now': '{{what}}: vorher {{before}}, jetzt {{after}}',
  'and {{count}} more, in the PDF': {
    one: 'und {{count}} weiteres, im PDF',
    other: 'und {{count}} weitere, im PDF',
  },
  '{{title}}, {{period}}: {{attained}} of {{target}}, {{status}}':
    '{{title}}, {{period}}: {{attained}} (Zielwert {{target}}), {{status}}',
  '{{kind}} for {{objective}}, {{period}}: {{amount}}': '{{kind}} für {{objective}}, {{period}}: {{amount}}',
  'All of it: {{link}}': 'Alles: {{link}}',
  'To check it without us: tallystick verify {{name}} (attached), or drop the file on the page Verify.':
    'Zum Prüfen ohne uns: tallystick verify {{name}} (im Anhang), oder legen Sie die Datei auf der Seite „Prüfen“ ab.',
  'To check it without us, fetch its bundle, which is too large for a mail, from the server, at the tab Statements of the agreement.':
    'Zum Prüfen ohne uns holen Sie ihr Beweispaket, das für eine E-Mail zu groß ist, vom Server: im Reiter „Abrechnungen“ der Vereinbarung.',
  'To check it without us, fetch its bundle, which is too large for a mail, from {{link}}.':
    'Zum Prüfen ohne uns holen Sie ihr Beweispaket, das für eine E-Mail zu groß ist, von {{link}}.',
  "SHA-256 of the statement's JSON: {{sha256}}": 'SHA-256 des JSON der Abrechnung: {{sha256}}',
};
