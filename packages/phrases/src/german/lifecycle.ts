import type { German } from './texts.ts';

/** From the first proposal to the next term. */
export const LIFECYCLE: German = {
  gone: 'entfällt',
  'You approve this very text for your party. Once both have, it is a version of the agreement.':
    'Sie geben genau diesen Text für Ihre Partei frei. Sobald beide das getan haben, ist er eine Fassung der Vereinbarung.',
  'The proposal ends. To offer something else, propose a text of your own.':
    'Der Vorschlag endet. Um etwas anderes anzubieten, schlagen Sie einen eigenen Text vor.',
  'Your proposal ends.': 'Ihr Vorschlag endet.',
  'Record a signature': 'Unterschrift festhalten',
  'The other party signed this text on paper. You record it; that is possible where nobody of theirs can approve here.':
    'Die andere Partei hat diesen Text auf Papier unterschrieben. Sie halten das fest; möglich ist es, wo niemand von ihr hier freigeben kann.',
  'What was signed': 'Was unterschrieben wurde',
  'Which paper, by whom, when.': 'Welches Papier, von wem, wann.',
  'The other party reads it. You may leave it out.': 'Die andere Partei liest es. Sie können es weglassen.',
  'Goes without': 'Geht ohne',
  'Before it becomes active': 'Bevor sie in Kraft tritt',
  'Everything is seen to.': 'Für alles ist gesorgt.',
  '{{open}} of {{length}} are open.': '{{open}} von {{length}} sind offen.',
  'Implementation checklist': 'Einführungsliste',
  Stands: 'Stand',
  'Seen in the data.': 'In den Daten gesehen.',
  Say: 'Sagen',
  'It is done': 'Es ist getan',
  'It goes without': 'Es geht ohne',
  How: 'Wie',
  Comments: 'Kommentare',
  'Both parties read them.': 'Beide Parteien lesen sie.',
  'Nobody has said anything yet.': 'Noch hat niemand etwas gesagt.',
  '{{who}} {{party}}, {{at}}': '{{who}} {{party}}, {{at}}',
  'settled by {{who}}': 'erledigt durch {{who}}',
  'Answer {{who}}': '{{who}} antworten',
  'Open again: comment {{number}}': 'Wieder öffnen: Kommentar {{number}}',
  'Settle: comment {{number}}': 'Erledigen: Kommentar {{number}}',
  'Open again': 'Wieder öffnen',
  Settle: 'Erledigen',
  'Type a part of its name or id; left empty, it is said of the whole.':
    'Tippen Sie einen Teil ihres Namens oder ihrer Kennung; bleibt es leer, gilt es dem Ganzen.',
  'The whole': 'Das Ganze',
  'No such clause.': 'Keine solche Klausel.',
  '@ and a role of the agreement, such as @sla-manager, tells whoever has it by mail.':
    '@ und eine Rolle der Vereinbarung, etwa @sla-manager, benachrichtigt per Mail, wer sie hat.',
  'Your answer to comment {{answers}}': 'Ihre Antwort auf Kommentar {{answers}}',
  'Say it': 'Sagen',
  neither: 'keiner',
  depends: 'kommt darauf an',
  'It says nothing otherwise than {{against}}.': 'Er sagt nichts anders als {{against}}.',
  'What it says otherwise than {{against}}': 'Was er anders sagt als {{against}}',
  'not there': 'nicht vorhanden',
  'Who gains': 'Wer gewinnt',
  'None yet: there is one once both parties approved a text.':
    'Noch keine: Eine gibt es, sobald beide Parteien einen Text freigegeben haben.',
  'Version {{version}}': 'Fassung {{version}}',
  'holds now': 'gilt jetzt',
  'stored {{at}}': 'gespeichert {{at}}',
  'takes effect {{at}}': 'tritt in Kraft {{at}}',
  'The last first. Times in {{timeZone}}.': 'Das Letzte zuerst. Zeiten in {{timeZone}}.',
  'Nothing since it was stored.': 'Nichts, seit sie gespeichert wurde.',
  'by {{who}} {{party}}': 'durch {{who}} {{party}}',
  'version {{version}} holds': 'Fassung {{version}} gilt',
  'notice by {{at}}': 'Kündigung bis {{at}}',
  'ends {{at}}': 'endet {{at}}',
  'Draft a new version': 'Neue Fassung entwerfen',
  'answered with another text': 'mit einem anderen Text beantwortet',
  expired: 'abgelaufen',
  Proposals: 'Vorschläge',
  'Each is a whole text; none is ever changed.': 'Jeder ist ein ganzer Text; keiner wird je geändert.',
  'None: the text was stored as it had been agreed elsewhere. Draft a new version to propose one.':
    'Keine: Der Text wurde gespeichert, wie er anderswo vereinbart war. Entwerfen Sie eine neue Fassung, um eine vorzuschlagen.',
  '{{proposedBy}} for {{party}}': '{{proposedBy}} ({{party}})',
  'agreed: version {{version}}': 'vereinbart: Fassung {{version}}',
  open_proposal: 'offen',
  'open, approved by {{party}}': 'offen, freigegeben durch: {{party}}',
  'Proposal {{number}}: {{title}}': 'Vorschlag {{number}}: {{title}}',
  '{{proposedBy}} for {{party}}, {{at}}': '{{proposedBy}} ({{party}}), {{at}}',
  'to be answered by {{at}}': 'zu beantworten bis {{at}}',
  'Approved for {{party}} by {{name}}, {{at}}': 'Freigegeben: {{party}}, durch {{name}}, {{at}}',
  'Approved for {{party}}, recorded by {{name}}: {{signature}}, {{at}}':
    'Freigegeben: {{party}}, festgehalten durch {{name}}: {{signature}}, {{at}}',
  'The whole text': 'Der ganze Text',
  'For the next term': 'Für die nächste Laufzeit',
  'It would run from {{from}} to {{to}}.': 'Sie liefe von {{from}} bis {{to}}.',
  'How each promise was kept': 'Wie jede Zusage eingehalten wurde',
  '{{met}} of {{judged}}': '{{met}} von {{judged}}',
  Worst: 'Schlechtester',
  Newest: 'Neuester',
  '{{state}}: {{count}} credits, {{money}}': {
    one: '{{state}}: {{count}} Gutschrift, {{money}}',
    other: '{{state}}: {{count}} Gutschriften, {{money}}',
  },
  'No credits.': 'Keine Gutschriften.',
  '{{disputed}} of them were disputed.': '{{disputed}} davon wurden bestritten.',
  'Remedy: {{title}}': 'Abhilfe: {{title}}',
  'Time that does not count: {{announced}} times announced, {{accepted}} claims accepted, {{rejected}} rejected, {{pending}} undecided.':
    'Zeit, die nicht zählt: {{announced}} Zeiten angekündigt, {{accepted}} Ansprüche angenommen, {{rejected}} abgelehnt, {{pending}} unentschieden.',
  'Draft the next term': 'Nächste Laufzeit entwerfen',
  'In negotiation': 'In Verhandlung',
  'Agreed, not active yet': 'Vereinbart, noch nicht in Kraft',
  Active: 'In Kraft',
  'In review': 'In Durchsicht',
  Suspended: 'Ausgesetzt',
  Expired: 'Abgelaufen',
  Terminated: 'Beendet',
  Activate: 'In Kraft setzen',
  'From now on it binds both parties: alerts are told, credits proposed, statements made.':
    'Von nun an bindet sie beide Parteien: Alarme werden gesagt, Gutschriften vorgeschlagen, Abrechnungen erstellt.',
  Suspend: 'Aussetzen',
  'Once both parties agree it rests: its time counts for neither side, clocks stand still and nobody is alerted. What was owed before stays owed, and its term goes on.':
    'Sobald beide Parteien zustimmen, ruht sie: Ihre Zeit zählt für keine Seite, Uhren stehen still, und niemand wird alarmiert. Was vorher geschuldet war, bleibt geschuldet, und ihre Laufzeit geht weiter.',
  Resume: 'Wieder aufnehmen',
  'Once both parties agree it is active again, and time counts.':
    'Sobald beide Parteien zustimmen, ist sie wieder in Kraft, und die Zeit zählt.',
  'Turn down what is asked': 'Das Verlangte ablehnen',
  'It goes on as it is. Who asked for it takes it back this way.':
    'Es geht weiter wie bisher. Wer es verlangt hat, nimmt es so zurück.',
  'Start the review': 'Durchsicht beginnen',
  'The parties look at what comes after this term.': 'Die Parteien sehen an, was nach dieser Laufzeit kommt.',
  'End the review': 'Durchsicht beenden',
  'It is active again, without a change.': 'Sie ist wieder in Kraft, ohne Änderung.',
  'Give notice': 'Kündigen',
  'It ends with its term, or on the day that you name, and is not renewed.':
    'Sie endet mit ihrer Laufzeit oder an dem Tag, den Sie nennen, und wird nicht verlängert.',
  'Take notice back': 'Kündigung zurücknehmen',
  'It goes on as if no notice had been given.': 'Sie geht weiter, als wäre nicht gekündigt worden.',
  Terminate: 'Beenden',
  'It ends at once. This cannot be undone.': 'Sie endet sofort. Das lässt sich nicht rückgängig machen.',
  'Agree to suspend it': 'Dem Aussetzen zustimmen',
  'Agree to resume it': 'Der Wiederaufnahme zustimmen',
  'Ends on': 'Endet am',
  'The first moment of this day, UTC. Left empty: the end of the term.':
    'Der erste Augenblick dieses Tages, UTC. Leer: das Ende der Laufzeit.',
  'The first moment of this day, UTC. Left empty: until both parties resume it.':
    'Der erste Augenblick dieses Tages, UTC. Leer: bis beide Parteien sie wieder aufnehmen.',
  'for the provider': 'für den Anbieter',
  'for the customer': 'für den Kunden',
  'Proposal {{number}} waits for an answer.': 'Vorschlag {{number}} wartet auf Antwort.',
  'Proposal {{number}} is approved by {{party}} and waits for the other party.':
    'Vorschlag {{number}} ist freigegeben ({{party}}) und wartet auf die andere Partei.',
  'Nothing is proposed now. Draft a text and propose it.':
    'Zurzeit ist nichts vorgeschlagen. Entwerfen Sie einen Text, und schlagen Sie ihn vor.',
  'Both parties agreed, and everything is seen to: activate it.':
    'Beide Parteien sind sich einig, und für alles ist gesorgt: Setzen Sie sie in Kraft.',
  'Both parties agreed. {{left}} things are to be seen to before it becomes active.':
    'Beide Parteien sind sich einig. Für {{left}} Dinge ist noch zu sorgen, bevor sie in Kraft tritt.',
  'It is resumed by itself on {{day}}.': 'Am {{day}} wird sie von selbst wieder aufgenommen.',
  'Notice was given.': 'Es wurde gekündigt.',
  'Its term is over, and it was not renewed.': 'Ihre Laufzeit ist vorüber, und sie wurde nicht verlängert.',
  'It was ended before its term.': 'Sie wurde vor ihrer Laufzeit beendet.',
  'To resume it was asked for by {{party}}; the other party agrees or turns it down.':
    'Die Wiederaufnahme wurde verlangt ({{party}}); die andere Partei stimmt zu oder lehnt ab.',
  'To suspend it was asked for by {{party}}; the other party agrees or turns it down.':
    'Das Aussetzen wurde verlangt ({{party}}); die andere Partei stimmt zu oder lehnt ab.',
  'To suspend it until {{day}} was asked for by {{party}}; the other party agrees or turns it down.':
    'Das Aussetzen bis {{day}} wurde verlangt ({{party}}); die andere Partei stimmt zu oder lehnt ab.',
  'It holds.': 'Sie gilt.',
  'It holds, and the parties talk about what comes after this term.':
    'Sie gilt, und die Parteien sprechen darüber, was nach dieser Laufzeit kommt.',
  'It is suspended: time counts for neither side.': 'Sie ist ausgesetzt: Die Zeit zählt für keine Seite.',
  'It ends with its term unless both agree on a next one.':
    'Sie endet mit ihrer Laufzeit, wenn sich nicht beide auf eine nächste einigen.',
  'Both agreed on the next term: version {{version}} begins on {{day}}.':
    'Beide haben sich auf die nächste Laufzeit geeinigt: Version {{version}} beginnt am {{day}}.',
  'It ends with its term.': 'Sie endet mit ihrer Laufzeit.',
  'It renews by itself unless a party gives notice.':
    'Sie verlängert sich von selbst, wenn keine Partei kündigt.',
  'This server is open: you speak for both parties. You act for':
    'Dieser Server ist offen: Sie sprechen für beide Parteien. Sie handeln für',
  'Act for': 'Handeln für',
};
