import type { Sentences } from '../../../phrase-book.ts';

/** What stands in the way from the draft to the end of the term. */
export const LIFECYCLE: Sentences = {
  'Proposal {{number}} is {{says}}.': 'Vorschlag {{number}} ist {{says}}.',
  'What you read is not the text of proposal {{number}}. Read it again, then decide.':
    'Was Sie gelesen haben, ist nicht der Text von Vorschlag {{number}}. Lesen Sie ihn noch einmal, und entscheiden Sie dann.',
  'The {{says}} approved proposal {{number}} already.':
    'Vorschlag {{number}} ist schon freigegeben ({{says}}).',
  'Signatures on paper are recorded by the provider.': 'Unterschriften auf Papier hält der Anbieter fest.',
  '{{name}} can agree for the {{says}}. A signature is recorded only where nobody of theirs can.':
    '{{name}} kann selbst zustimmen ({{says}}). Eine Unterschrift wird nur festgehalten, wo das niemand von ihnen kann.',
  'Proposal {{number}} is withdrawn by the {{says}} alone, who made it. Reject it instead.':
    'Vorschlag {{number}} zieht nur zurück, wer ihn gemacht hat ({{says}}). Lehnen Sie ihn stattdessen ab.',
  'Proposal {{number}} is your own. Withdraw it instead.':
    'Vorschlag {{number}} ist Ihr eigener. Ziehen Sie ihn stattdessen zurück.',
  'Evidence comes from {{source}}': 'Nachweise kommen von {{source}}',
  'Connect the source "{{source}}" and send its first records.':
    'Verbinden Sie die Quelle „{{source}}“, und senden Sie ihre ersten Nachweise.',
  '{{title}} has an owner': '{{title}} hat einen Verantwortlichen',
  'Name an owner of "{{id}}" in the agreement, with an address under "roles".':
    'Nennen Sie in der Vereinbarung einen Verantwortlichen für „{{id}}“, mit einer Adresse unter „roles“.',
  '{{title}} was measured once': '{{title}} wurde einmal gemessen',
  'Send evidence of a past period, or say that it starts without a baseline.':
    'Senden Sie Nachweise eines vergangenen Zeitraums, oder sagen Sie, dass es ohne Ausgangswert beginnt.',
  'Everyone who works on it knows what was promised': 'Alle, die daran arbeiten, wissen, was zugesagt ist',
  'Tell them, then say here how.': 'Sagen Sie es ihnen, und sagen Sie dann hier, wie.',
  'The suspension was agreed until then.': 'Das Aussetzen war bis dahin vereinbart.',
  'Line {{number}}: {{says}} Propose a text for the next term.':
    'Zeile {{number}}: {{says}} Schlagen Sie einen Text für die nächste Laufzeit vor.',
  'Nobody gave notice: it goes on until {{day}}.': 'Niemand hat gekündigt: Sie läuft weiter bis {{day}}.',
  'You act for the {{says}} of this agreement, not for the {{says2}}.':
    'Sie handeln in dieser Vereinbarung für eine andere Partei ({{says}}, nicht {{says2}}).',
  'The day for an answer must be one that is still to come.':
    'Der Tag für eine Antwort muss noch bevorstehen.',
  '"{{id}}" is terminated. Draft a new agreement under another id.':
    '„{{id}}“ ist beendet. Entwerfen Sie eine neue Vereinbarung unter einer anderen Kennung.',
  'This text holds already, as version {{number}}.': 'Dieser Text gilt schon, als Fassung {{number}}.',
  'This very text is proposed already: approve it instead.':
    'Genau dieser Text ist schon vorgeschlagen: Geben Sie ihn stattdessen frei.',
  'The agreement holds already. Say from which day the new version does, with "effective: { from: {{date}} }", or give it the term that follows.':
    'Die Vereinbarung gilt schon. Sagen Sie, ab welchem Tag die neue Fassung gilt, mit "effective: { from: {{date}} }", oder geben Sie ihr die folgende Laufzeit.',
  'A new version takes effect today or later: what was measured until now stays as it was agreed. Name a later day under "effective".':
    'Eine neue Fassung gilt ab heute oder später: Was bis jetzt gemessen ist, bleibt, wie es vereinbart war. Nennen Sie unter "effective" einen späteren Tag.',
  'The text is of the agreement "{{id}}", and the address is that of "{{id2}}".':
    'Der Text ist von der Vereinbarung „{{id}}“, und die Adresse ist die von „{{id2}}“.',
  'The text is no agreement.': 'Der Text ist keine Vereinbarung.',
  'Line {{number}}, column {{number2}}: {{says}}': 'Zeile {{number}}, Spalte {{number2}}: {{says}}',
  'There are {{number}} more problems.': 'Es gibt {{number}} weitere Probleme.',
  'There are {{number}} more.': 'Es gibt {{number}} weitere.',
  '"{{id}}" is {{says}}, and only one that is {{list}} can be "{{says2}}". Look at where it stands now.':
    '„{{id}}“ ist {{says}}; der Schritt „{{says2}}“ geht nur, wenn sie {{list}} ist. Sehen Sie an, wo sie jetzt steht.',
  'An agreement is "{{says}}" by its provider. Ask the provider.':
    'Den Schritt „{{says}}“ tut der Anbieter. Fragen Sie den Anbieter.',
  'Nothing is asked for that could be turned down.': 'Es wird nichts verlangt, was abgelehnt werden könnte.',
  'Notice was given already. Take it back first to name another day.':
    'Es ist schon gekündigt. Nehmen Sie die Kündigung zuerst zurück, um einen anderen Tag zu nennen.',
  'Notice names a day that is still to come. To end it now, terminate it.':
    'Eine Kündigung nennt einen Tag, der noch bevorsteht. Um sie jetzt zu beenden, beenden Sie sie.',
  'No notice was given.': 'Es wurde nicht gekündigt.',
  'A suspension ends at an instant that is still to come.':
    'Ein Aussetzen endet zu einem Zeitpunkt, der noch bevorsteht.',
  'The other party asked for another end of it. Leave the end out to agree, or turn it down and ask for yours.':
    'Die andere Partei hat ein anderes Ende verlangt. Lassen Sie das Ende weg, um zuzustimmen, oder lehnen Sie ab, und verlangen Sie Ihres.',
  'The end that was asked for has passed. Turn it down, and ask anew.':
    'Das verlangte Ende ist vorbei. Lehnen Sie ab, und verlangen Sie es neu.',
  'The {{says}} asked for the {{says2}} already. The other party agrees or turns it down.':
    'Eine Partei hat es schon verlangt ({{says}}: {{says2}}). Die andere stimmt zu oder lehnt ab.',
  suspension: 'Aussetzen',
  resumption: 'Wiederaufnahme',
  activated: 'in Kraft gesetzt',
  resumed: 'wieder aufgenommen',
  'turned down': 'abgelehnt',
  'taken back': 'zurückgenommen',
  'review started': 'Durchsicht begonnen',
  'review ended': 'Durchsicht beendet',
  'notice given': 'gekündigt',
  'notice taken back': 'Kündigung zurückgenommen',
  stated: 'geäußert',
  upheld: 'aufrechterhalten',
  amended: 'geändert',
  scheduled: 'angesetzt',
};
