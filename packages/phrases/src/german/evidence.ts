import type { German } from './texts.ts';

/** The evidence of an agreement: its quality, two sources of one thing, and the proof. */
export const EVIDENCE: German = {
  'These scores are of the whole term so far. How they went, and what was found lately, shows <link>Data quality</link>.':
    'Diese Noten gelten für die ganze bisherige Laufzeit. Ihren Verlauf und was zuletzt gefunden wurde, zeigt <link>Datenqualität</link>.',
  Proof: 'Beweis',
  'The agreement, its evidence and the result in one signed file. Whoever has it recomputes the figures alone.':
    'Die Vereinbarung, ihre Nachweise und das Ergebnis in einer signierten Datei. Wer sie hat, rechnet die Werte allein nach.',
  'Signed {{at}} ({{timeZone}}) over {{count}} records.': {
    one: 'Signiert {{at}} ({{timeZone}}) über {{count}} Nachweis.',
    other: 'Signiert {{at}} ({{timeZone}}) über {{count}} Nachweise.',
  },
  'Countersigned {{count}} times.': {
    one: 'Einmal gegengezeichnet.',
    other: '{{count}}-mal gegengezeichnet.',
  },
  'Keep this checkpoint: with it you can show that nothing was rewritten later.':
    'Bewahren Sie diesen Prüfpunkt auf: Mit ihm zeigen Sie, dass später nichts umgeschrieben wurde.',
  'Get the bundle': 'Beweispaket laden',
  'Verify a bundle on this computer': 'Ein Beweispaket auf diesem Computer prüfen',
  'Nothing is signed yet. A server signs after the first evaluation, once it has a signing key; the file that TALLYSTICK_SIGNING_KEY_FILE names holds it.':
    'Noch ist nichts signiert. Ein Server signiert nach der ersten Auswertung, sobald er einen Signierschlüssel hat; er steht in der Datei, die TALLYSTICK_SIGNING_KEY_FILE nennt.',
  good: 'gut',
  fair: 'mäßig',
  poor: 'schlecht',
  'No record of this source has come yet. It is named by the agreement, and measured from as soon as one does.':
    'Von dieser Quelle ist noch kein Nachweis gekommen. Die Vereinbarung nennt sie; gemessen wird, sobald einer kommt.',
  '{{records}} records about {{subjects}} subjects had happened by then, from {{first}} to {{last}}':
    'Bis dahin {{records}} Nachweise über {{subjects}} Gegenstände, von {{first}} bis {{last}}',
  'No record came, though some were due.': 'Kein Nachweis kam, obwohl welche fällig waren.',
  '{{score}}, {{grade}}': '{{score}}, {{grade}}',
  'The score is the least of the shares.': 'Die Note ist der kleinste der Anteile.',
  '{{count}} records came again, which changes nothing and has no part in it.': {
    one: '{{count}} Nachweis kam noch einmal, was nichts ändert und in sie nicht eingeht.',
    other: '{{count}} Nachweise kamen noch einmal, was nichts ändert und in sie nicht eingeht.',
  },
  'Records are received at the instants at which they happened.':
    'Nachweise werden zu den Zeitpunkten empfangen, zu denen sie geschahen.',
  'Half of the records come within {{p50}}, 95 % within {{p95}}, 99 % within {{p99}}.':
    'Die Hälfte der Nachweise kommt innerhalb von {{p50}}, 95 % innerhalb von {{p95}}, 99 % innerhalb von {{p99}}.',
  'ids under which one thing was said': 'Kennungen, unter denen nur eines gesagt wurde',
  'records that came within the grace time': 'Nachweise, die innerhalb der Nachfrist kamen',
  'records that came after they happened': 'Nachweise, die kamen, nachdem sie geschahen',
  'records that the evaluation could use': 'Nachweise, die die Auswertung verwenden konnte',
  'records whose values the agreement knows': 'Nachweise, deren Werte die Vereinbarung kennt',
  'time with a record that was due': 'Zeit mit einem Nachweis, der fällig war',
  Consistent: 'Widerspruchsfrei',
  Punctual: 'Pünktlich',
  Usable: 'Verwendbar',
  Understood: 'Verstanden',
  Covered: 'Abgedeckt',
  'Nothing needs a look.': 'Nichts ist anzusehen.',
  'Under {{conflicts}} ids different things were said; the record received first counts.':
    'Unter {{conflicts}} Kennungen wurde Verschiedenes gesagt; es zählt der zuerst empfangene Nachweis.',
  '{{late}} records came after the grace time of the agreement.':
    '{{late}} Nachweise kamen nach der Nachfrist der Vereinbarung.',
  '{{ahead}} records say to have happened after they came, by up to {{length}}: one of two clocks is wrong.':
    '{{ahead}} Nachweise wollen bis zu {{length}} nach ihrem Eintreffen geschehen sein: Eine von zwei Uhren geht falsch.',
  'And {{number}} more records that could not be used.':
    'Und {{number}} weitere Nachweise, die nicht zu verwenden waren.',
  'In {{records}} records {{field}} is “{{value}}”, a word that the agreement does not know.':
    'In {{records}} Nachweisen lautet {{field}} „{{value}}“, ein Wort, das die Vereinbarung nicht kennt.',
  'Nothing of {{what}} from {{from}} to {{to}}.': 'Nichts von {{what}} von {{from}} bis {{to}}.',
  '{{subject}} by {{probe}}': '{{subject}} durch {{probe}}',
  'And {{number}} shorter gaps.': 'Und {{number}} kürzere Lücken.',
  'Silent for {{since}}, where over {{long}} is long.':
    'Still seit {{since}}; lang ist hier mehr als {{long}}.',
  '{{title}}: {{record}} and {{other}}': '{{title}}: {{record}} und {{other}}',
  'Where both say something {{record}} counts, and {{other}} where it says nothing.':
    'Wo beide etwas sagen, zählt {{record}}, und {{other}}, wo sie nichts sagt.',
  '{{record}} counts, whatever {{other}} says; no figure changes by it.':
    'Es zählt {{record}}, gleich was {{other}} sagt; kein Wert ändert sich dadurch.',
  Agreement_sameness: 'Übereinstimmung',
  'nothing in common': 'nichts gemeinsam',
  'Both told of': 'Beide berichteten von',
  'the same of {{agreed}}': 'dasselbe von {{agreed}}',
  'Only {{record}}': 'Nur {{record}}',
  'Only {{other}}': 'Nur {{other}}',
  'There is nothing to compare yet.': 'Noch gibt es nichts zu vergleichen.',
  'Every figure is the same by either.': 'Jeder Wert ist nach beiden gleich.',
  'Figures by either source': 'Werte nach beiden Quellen',
  'Where they disagree': 'Wo sie voneinander abweichen',
  'These are the largest {{shown}} of {{all}} disagreements; the API gives a hundred.':
    'Dies sind die {{shown}} größten von {{all}} Abweichungen; die API gibt hundert.',
  'of the promised time of which both told': 'der zugesagten Zeit, von der beide berichteten',
  'of the tickets that both told of': 'der Tickets, von denen beide berichteten',
  'of the days for which both give a figure': 'der Tage, für die beide einen Wert geben',
  '{{count}} tickets': { one: '{{count}} Ticket', other: '{{count}} Tickets' },
  '{{count}} days': { one: '{{count}} Tag', other: '{{count}} Tage' },
  Figure: 'Wert',
  'By {{record}}': 'Nach {{record}}',
  'By {{other}}': 'Nach {{other}}',
  'What counts': 'Was zählt',
  Difference: 'Unterschied',
  'How long': 'Wie lange',
};
