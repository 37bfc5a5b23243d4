import type { Sentences } from '../../phrase-book.ts';

/** What a review has to talk about, and what is recommended. */
export const AGENDA: Sentences = {
  'Agreed points': 'Vereinbarte Punkte',
  'What the agreement itself puts on the agenda.': 'Was die Vereinbarung selbst auf die Tagesordnung setzt.',
  'The clause': 'Die Klausel',
  'The claim': 'Der Ausschluss',
  'Actions of earlier reviews': 'Maßnahmen früherer Besprechungen',
  'Every action that is still open, and every one that ended since the last review was held.':
    'Jede Maßnahme, die noch offen ist, und jede, die seit der letzten Besprechung endete.',
  '{{title}} ({{name}} until {{day}})': '{{title}} ({{name}} bis {{day}})',
  '{{title}} (done)': '{{title}} (getan)',
  '{{title}} (done: {{words}})': '{{title}} (getan: {{words}})',
  '{{title}} (dropped)': '{{title}} (fallen gelassen)',
  '{{title}} (dropped: {{words}})': '{{title}} (fallen gelassen: {{words}})',
  'Review {{number}}': 'Besprechung {{number}}',
  'Recurring causes': 'Wiederkehrende Ursachen',
  'A cause that the evidence codes for two or more missed tickets, or incidents, of the reviewed time; the largest first. The code is the field cause, rootCause, causeCode or category of their records.':
    'Eine Ursache, die die Nachweise für zwei oder mehr verfehlte Tickets oder Störungen der besprochenen Zeit nennen; die größte zuerst. Sie steht im Feld cause, rootCause, causeCode oder category ihrer Nachweise.',
  '{{title}}: "{{cause}}" took {{length}} in {{number}} incidents, {{figure}} of what used the budget.':
    '{{title}}: „{{cause}}“ kostete {{length}} in {{number}} Störungen, {{figure}} dessen, was das Fehlerbudget verbrauchte.',
  '{{title}}: "{{cause}}" made {{figure}} tickets late, {{figure2}} of what used the budget.':
    '{{title}}: „{{cause}}“ verspätete {{figure}} Tickets, {{figure2}} dessen, was das Fehlerbudget verbrauchte.',
  'All causes of {{title}}': 'Alle Ursachen von {{title}}',
  'All causes': 'Alle Ursachen',
  'Changes asked for': 'Gewünschte Änderungen',
  'Each text that a party proposed in the reviewed time or that is open, each change of a target that its rule proposes, and each one told that a guardrail refuses. What people ask for stands among the points that they put on the agenda.':
    'Jeder Text, den eine Partei in der besprochenen Zeit vorschlug oder der offen ist, jede Änderung eines Zielwerts, die seine Regel vorschlägt, und jede, die eine Leitplanke ablehnt. Was Beteiligte wünschen, steht unter den Punkten, die sie auf die Tagesordnung setzen.',
  'The {{says}} proposed "{{title}}" ({{says2}}).': 'Vorgeschlagen wurde „{{title}}“ ({{says}}; {{says2}}).',
  'The {{says}} proposed "{{title}}": {{words}} ({{says2}}).':
    'Vorgeschlagen wurde „{{title}}“: {{words}} ({{says}}; {{says2}}).',
  'Proposal {{number}}': 'Vorschlag {{number}}',
  '{{title}}: {{says}} from {{day}} on. {{says2}}': '{{title}}: {{says}} ab {{day}}. {{says2}}',
  '{{title}}: {{says}} from {{instant}} on. {{says2}}': '{{title}}: {{says}} ab {{instant}}. {{says2}}',
  '"{{id}}" came to {{says}} in {{period}}, {{says2}}.': '„{{id}}“ kam auf {{says}} ({{period}}), {{says2}}.',
  '{{title}}: {{says}} from {{at}} on was asked for and is refused by the guardrail "{{says2}}".':
    '{{title}}: {{says}} ab {{at}} wurde verlangt, und die Leitplanke „{{says2}}“ lehnt es ab.',
  '{{title}}: {{says}} from {{at}} on was asked for and is refused by the guardrail "{{says2}}" ({{reason}}).':
    '{{title}}: {{says}} ab {{at}} wurde verlangt, und die Leitplanke „{{says2}}“ lehnt es ab ({{reason}}).',
  'in the past': 'in der Vergangenheit',
  'late notice': 'zu spät angekündigt',
  'outside the bounds': 'außerhalb der Grenzen',
  'above the largest step': 'größer als der größte Schritt',
  'before the shortest interval': 'vor dem kürzesten Abstand',
  Credits: 'Gutschriften',
  'Each credit of a period that ended in the reviewed time, and each older one that is still to be decided or disputed.':
    'Jede Gutschrift eines Zeitraums, der in der besprochenen Zeit endete, und jede ältere, über die noch zu entscheiden ist oder die bestritten ist.',
  'Credit {{number}} for {{title}} in {{period}}: {{figure}}, {{says}}.':
    'Gutschrift {{number}} für {{title}} ({{period}}): {{figure}}, {{says}}.',
  'Credit {{number}} for {{title}} in {{period}}: {{figure}}, {{says}} ({{says2}}).':
    'Gutschrift {{number}} für {{title}} ({{period}}): {{figure}}, {{says}} ({{says2}}).',
  'Credit {{number}}': 'Gutschrift {{number}}',
  Remedies: 'Abhilfen',
  'What misses of the reviewed time have set off besides credits.':
    'Was Verfehlungen der besprochenen Zeit neben Gutschriften ausgelöst haben.',
  '{{title}}: set off by {{objective}} in {{periods}}.':
    '{{title}}: ausgelöst durch {{objective}} ({{periods}}).',
  '{{title}}: set off by {{objective}} in {{periods}}, due {{instant}}.':
    '{{title}}: ausgelöst durch {{objective}} ({{periods}}), fällig {{instant}}.',
  '{{title}} in {{period}}': '{{title}} ({{period}})',
  Drift: 'Abdrift',
  'Each of the last three ended periods was worse than the one before it; or, of the last five to twelve, so many pairs got worse that chance alone would bring that about once in twenty times at most.':
    'Jeder der letzten drei beendeten Zeiträume war schlechter als der davor; oder von den letzten fünf bis zwölf wurden so viele Paare schlechter, dass der Zufall allein das höchstens einmal in zwanzig Fällen bewirkte.',
  '{{title}} got worse {{number}} times in a row: {{figures}}. The median change from a period to the next is {{says}} for the worse.':
    '{{title}} wurde {{number}}-mal in Folge schlechter: {{figures}}. Die mittlere Änderung von einem Zeitraum zum nächsten ist {{says}} zum Schlechteren.',
  '{{title}} gets worse: {{number}} of {{number2}} pairs of the last {{number3}} periods did, which chance alone brings about in {{figure}} % of cases. The median change from a period to the next is {{says}} for the worse.':
    '{{title}} wird schlechter: {{number}} von {{number2}} Paaren der letzten {{number3}} Zeiträume wurden es, was der Zufall allein in {{figure}} % der Fälle bewirkt. Die mittlere Änderung von einem Zeitraum zum nächsten ist {{says}} zum Schlechteren.',
  '{{figure}} percentage points': '{{figure}} Prozentpunkte',
  'Claims that nobody has decided': 'Ausschlüsse, über die niemand entschieden hat',
  'Each claim that time does not count, of the reviewed time or before it, that the other party has neither accepted nor rejected.':
    'Jeder geltend gemachte Ausschluss der besprochenen Zeit oder davor, den die andere Partei weder angenommen noch abgelehnt hat.',
  '{{title}}, from {{instant}} to {{instant2}}': '{{title}}, von {{instant}} bis {{instant2}}',
  '{{title}}, from {{instant}} to {{instant2}}: {{reason}}':
    '{{title}}, von {{instant}} bis {{instant2}}: {{reason}}',
  'Missed promises': 'Verfehlte Zusagen',
  'Each promise that was missed in a period that ended in the reviewed time.':
    'Jede Zusage, die in einem Zeitraum verfehlt wurde, der in der besprochenen Zeit endete.',
  'Nearly missed': 'Beinahe verfehlt',
  'Kept, with three quarters or more of the error budget used.':
    'Eingehalten, mit drei Vierteln oder mehr des Fehlerbudgets verbraucht.',
  '{{title}}: {{says}} in {{period}}, where {{says2}} was promised; credit {{figure}}.':
    '{{title}}: {{says}} ({{period}}); zugesagt war: {{says2}}; Gutschrift {{figure}}.',
  '{{title}}: {{says}} in {{period}}, where {{says2}} was promised; {{figure}} of its budget was used.':
    '{{title}}: {{says}} ({{period}}); zugesagt war: {{says2}}; {{figure}} des Fehlerbudgets wurden verbraucht.',
  '{{title}}: {{says}} in {{period}}, where {{says2}} was promised; {{figure}} of its budget was used; credit {{figure2}}.':
    '{{title}}: {{says}} ({{period}}); zugesagt war: {{says2}}; {{figure}} des Fehlerbudgets wurden verbraucht; Gutschrift {{figure2}}.',
  '{{title}}: kept in {{period}} with {{says}}, with {{figure}} of its budget used.':
    '{{title}}: eingehalten ({{period}}) mit {{says}}; {{figure}} des Fehlerbudgets wurden verbraucht.',
  '{{title}}: kept in {{period}} with {{says}}, with much of its budget used.':
    '{{title}}: eingehalten ({{period}}) mit {{says}}; viel des Fehlerbudgets wurde verbraucht.',
  '{{title}} in {{period}}: {{says}}': '{{title}} ({{period}}): {{says}}',
  'Data quality': 'Datenqualität',
  'Each source whose score is less than good (99 %), or that has been silent for over three times what is usual for it.':
    'Jede Quelle, deren Punktzahl nicht gut ist (unter 99 %) oder die mehr als dreimal so lange verstummt ist, wie bei ihr üblich.',
  'The source {{source}} scores {{figure}} ({{says}}).':
    'Die Quelle {{source}} hat die Punktzahl {{figure}} ({{says}}).',
  'The source {{source}} scores {{figure}} ({{says}}): {{says2}}.':
    'Die Quelle {{source}} hat die Punktzahl {{figure}} ({{says}}): {{says2}}.',
  'The source {{source}} has said nothing for {{length}}, where over {{length2}} is long.':
    'Die Quelle {{source}} sagt seit {{length}} nichts; über {{length2}} ist lang.',
  'The source {{source}} scores {{figure}} ({{says}}), and has said nothing for {{length}}, where over {{length2}} is long.':
    'Die Quelle {{source}} hat die Punktzahl {{figure}} ({{says}}) und sagt seit {{length}} nichts; über {{length2}} ist lang.',
  'The source {{source}} scores {{figure}} ({{says}}): {{says2}}, and has said nothing for {{length}}, where over {{length2}} is long.':
    'Die Quelle {{source}} hat die Punktzahl {{figure}} ({{says}}): {{says2}}; und sie sagt seit {{length}} nichts; über {{length2}} ist lang.',
  'Quality of {{source}}': 'Qualität von {{source}}',
  'Nothing was measured in the last three ended periods or more.':
    'In den letzten drei beendeten Zeiträumen oder mehr wurde nichts gemessen.',
  '{{title}} has had nothing to measure for {{number}} periods. Either its data does not arrive, or nothing happens that it is about: mend the source, or take the promise out.':
    'Für {{title}} gab es seit {{number}} Zeiträumen nichts zu messen. Entweder kommen die Daten nicht an, oder es geschieht nichts, worum es geht: Bringen Sie die Quelle in Ordnung, oder nehmen Sie die Zusage heraus.',
  'Of the causes that the evidence codes, the one that took most of the budget of a promise that was missed in the reviewed time.':
    'Von den Ursachen, die die Nachweise nennen, jene, die am meisten vom Fehlerbudget einer Zusage nahm, die in der besprochenen Zeit verfehlt wurde.',
  '{{title}}: "{{cause}}" made {{figure}} tickets late, {{figure2}} of what used the budget. Without it the reviewed time would have come to {{says}} in place of {{says2}}, {{says3}}.':
    '{{title}}: „{{cause}}“ verspätete {{figure}} Tickets, {{figure2}} dessen, was das Fehlerbudget verbrauchte. Ohne sie wäre die besprochene Zeit auf {{says}} statt {{says2}} gekommen, {{says3}}.',
  '{{title}}: "{{cause}}" took {{length}} in {{number}} incidents, {{figure}} of what used the budget. Without it the reviewed time would have come to {{says}} in place of {{says2}}, {{says3}}.':
    '{{title}}: „{{cause}}“ kostete {{length}} in {{number}} Störungen, {{figure}} dessen, was das Fehlerbudget verbrauchte. Ohne sie wäre die besprochene Zeit auf {{says}} statt {{says2}} gekommen, {{says3}}.',
  'which keeps the promise': 'womit die Zusage eingehalten ist',
  'which does not keep the promise yet': 'womit die Zusage noch nicht eingehalten ist',
  'Missed in half or more of the last six to twelve periods.':
    'In der Hälfte oder mehr der letzten sechs bis zwölf Zeiträume verfehlt.',
  '{{title}} was missed in {{number}} of the last {{number2}} periods. Either what stands behind it is improved, or the target is one that is kept: {{says}} was attained in three quarters of them.':
    '{{title}} wurde in {{number}} der letzten {{number2}} Zeiträume verfehlt. Entweder wird verbessert, was dahintersteht, oder der Zielwert wird einer, der eingehalten wird: {{says}} wurde in drei Vierteln davon erreicht.',
  'Kept in each of the last six to twelve periods with a tenth or less of the budget used.':
    'In jedem der letzten sechs bis zwölf Zeiträume eingehalten, mit einem Zehntel oder weniger des Fehlerbudgets verbraucht.',
  '{{title}} is kept with little of its budget used: in the last {{number}} periods never less than {{says}}, where {{says2}} is promised. The target may be raised, or what it takes may be saved.':
    '{{title}} wird mit wenig Verbrauch des Fehlerbudgets eingehalten: in den letzten {{number}} Zeiträumen nie weniger als {{says}}; zugesagt ist: {{says2}}. Der Zielwert kann steigen, oder der Aufwand kann sinken.',
  'To have one to look at: a sample stands still, and no schedule of it comes due.':
    'Damit es eine zum Ansehen gibt: Ein Beispiel steht still, und kein Plan davon wird fällig.',
};
