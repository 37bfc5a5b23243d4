import type { Sentences } from '../../phrase-book.ts';

/** Escalations, playbooks and what became of sending. */
export const ESCALATIONS: Sentences = {
  '{{title}} has used {{figure}} of its error budget in {{period}}':
    '{{title}} hat {{figure}} des Fehlerbudgets verbraucht ({{period}})',
  '{{number}} tickets are past their target ({{title}})':
    '{{number}} Tickets sind über ihrer Zielzeit ({{title}})',
  '{{number}} tickets have used {{figure}} of their target ({{title}})':
    '{{number}} Tickets haben {{figure}} ihrer Zielzeit verbraucht ({{title}})',
  '{{says}}. Step {{number}} of the playbook "{{title}}".':
    '{{says}}. Schritt {{number}} des Ablaufplans „{{title}}“.',
  '{{says}} since {{at}}. This is level {{number}} of its escalation. Whoever looks after it says so, and the levels after it are told no more.':
    '{{says}}, seit {{at}}. Dies ist Stufe {{number}} der Eskalation. Wer sich kümmert, sagt es; dann bekommen die Stufen danach keinen Bescheid mehr.',
  '{{says}} since {{at}}, and it still stands {{length}} later. This is level {{number}} of its escalation. Whoever looks after it says so, and the levels after it are told no more.':
    '{{says}}, seit {{at}}, und {{length}} später noch immer. Dies ist Stufe {{number}} der Eskalation. Wer sich kümmert, sagt es; dann bekommen die Stufen danach keinen Bescheid mehr.',
  '{{names}} and {{number}} more are past their target ({{title}}). This is level {{number2}} of their escalation.':
    '{{names}} und {{number}} weitere sind über ihrer Zielzeit ({{title}}). Dies ist Stufe {{number2}} ihrer Eskalation.',
  '{{names}} and {{number}} more have used {{figure}} of their target ({{title}}). This is level {{number2}} of their escalation.':
    '{{names}} und {{number}} weitere haben {{figure}} ihrer Zielzeit verbraucht ({{title}}). Dies ist Stufe {{number2}} ihrer Eskalation.',
  'The ladder stands.': 'Die Eskalation besteht.',
  'The trouble has come back.': 'Die Schwierigkeit ist wieder da.',
  'The trouble is over; nothing more is told.':
    'Die Schwierigkeit ist vorüber; niemand bekommt mehr Bescheid.',
  'It is not due at {{at}} any more: what sets it off waits, or stands no more.':
    'Sie ist nicht mehr um {{at}} fällig: Was sie auslöst, ruht oder besteht nicht mehr.',
  'It is due at {{at}}.': 'Sie ist um {{at}} fällig.',
  'It is due at {{at}}, and not at {{at2}}.': 'Sie ist um {{at}} fällig, und nicht um {{at2}}.',
  'Due.': 'Fällig.',
  'Told: {{names}}.': 'Bescheid bekamen: {{names}}.',
  'Told: {{names}}, together with {{number}} others.':
    'Bescheid bekamen: {{names}}, zusammen mit {{number}} anderen.',
  'Nobody could be told: no one has the role {{roles}} now, and the agreement gives it no mail address. Put somebody on duty, or write an address into the agreement.':
    'Niemand konnte Bescheid bekommen: Die Rolle {{roles}} hat jetzt niemand, und die Vereinbarung gibt ihr keine E-Mail-Adresse. Nehmen Sie jemanden in den Dienst, oder schreiben Sie eine Adresse in die Vereinbarung.',
  'Due, and nobody is told: the agreement is looked at as of a fixed day. It names {{roles}}.':
    'Fällig, und niemand bekommt Bescheid: Die Vereinbarung wird zu einem festen Tag betrachtet. Sie nennt {{roles}}.',
  'Held until {{at}} by a silence: {{reason}}':
    'Aufgehalten bis {{at}} durch eine Stummschaltung: {{reason}}',
  '{{name}} looks after it: what has come so far is told to nobody else.':
    '{{name}} kümmert sich: Von dem, was bisher kam, bekommt niemand sonst Bescheid.',
  'Somebody looks after it: what has come so far is told to nobody else.':
    'Jemand kümmert sich: Von dem, was bisher kam, bekommt niemand sonst Bescheid.',
  '{{name}}, standing in for {{name2}}': '{{name}} in Vertretung von {{name2}}',
  'Review {{number}} is planned: {{title}}.': 'Besprechung {{number}} ist geplant: {{title}}.',
  'Asked: {{names}}.': 'Gefragt: {{names}}.',
  'The playbook has no owner, so that nobody could be told; whoever works on the run can answer here.':
    'Der Ablaufplan hat keinen Verantwortlichen, sodass niemand Bescheid bekam; wer an dem Durchlauf arbeitet, kann hier antworten.',
  'No one has the role {{roles}}, so that nobody could be told; whoever works on the run can answer here.':
    'Niemand hat die Rolle {{roles}}, sodass niemand Bescheid bekam; wer an dem Durchlauf arbeitet, kann hier antworten.',
  'The channel "{{name}}" is switched off.': 'Der Kanal „{{name}}“ ist ausgeschaltet.',
  'There is no channel called "{{name}}": add it under Alerts, Channels.':
    'Es gibt keinen Kanal namens „{{name}}“: Fügen Sie ihn unter Alarme, Kanäle hinzu.',
  "The channel was sealed under another server's key. Type its address in again.":
    'Der Kanal wurde mit dem Schlüssel eines anderen Servers versiegelt. Geben Sie seine Adresse noch einmal ein.',
  'The channel was switched off.': 'Der Kanal wurde ausgeschaltet.',
  'The channel was taken away.': 'Der Kanal wurde entfernt.',
  'a channel that was taken away': 'ein Kanal, der entfernt wurde',
  'The run is about no service. Name the service in the step, or leave the step out.':
    'Der Durchlauf betrifft keine Leistung. Nennen Sie die Leistung im Schritt, oder lassen Sie den Schritt weg.',
  'Posted on the status page of {{service}}: incident {{number}}, {{says}}.':
    'Veröffentlicht auf der Statusseite von {{service}}: Störung {{number}}, {{says}}.',
  'The playbook "{{title}}" asks for it: {{says}}.': 'Der Ablaufplan „{{title}}“ verlangt sie: {{says}}.',
  'No mail was sent ({{why}}).': 'Keine E-Mail wurde gesendet ({{why}}).',
  'The server was not told how mail leaves: start it with TALLYSTICK_SMTP_URL and TALLYSTICK_MAIL_FROM.':
    'Dem Server wurde nicht gesagt, wie E-Mail hinausgeht: Starten Sie ihn mit TALLYSTICK_SMTP_URL und TALLYSTICK_MAIL_FROM.',
  'Taken, and passed on to nobody: this server keeps its mail.':
    'Angenommen und an niemanden weitergegeben: Dieser Server behält seine E-Mail.',
  'No answer within {{number}} seconds.': 'Keine Antwort binnen {{number}} Sekunden.',
  'No connection ({{why}}).': 'Keine Verbindung ({{why}}).',
  'The answer has more than {{number}} bytes.': 'Die Antwort hat mehr als {{number}} Bytes.',
  '{{host}} lies inside our own network. Whoever runs the server allows that with --allow-internal-channels.':
    '{{host}} liegt in unserem eigenen Netz. Wer den Server betreibt, erlaubt das mit --allow-internal-channels.',
  'The address is none: https://… is expected.': 'Das ist keine Adresse: https://… wird erwartet.',
  'The address holds a name or a password, which belong into no address.':
    'Die Adresse enthält einen Namen oder ein Passwort; beides gehört in keine Adresse.',
};
