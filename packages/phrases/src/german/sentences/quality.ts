import type { Sentences } from '../../phrase-book.ts';

/** What is told of the quality of sources. */
export const QUALITY: Sentences = {
  'The score of {{source}} is {{figure}}, below {{figure2}}; it is the share of {{says}}.':
    'Die Punktzahl von {{source}} ist {{figure}}, unter {{figure2}}; das ist der Anteil: {{says}}.',
  'Nothing came from {{source}} since {{instant}}; longer than {{length}} is long.':
    'Von {{source}} kam nichts seit {{instant}}; länger als {{length}} ist lang.',
  'Under {{says}} different things were said; the record received first counts.':
    'Unter {{says}} wurde Verschiedenes gesagt; es zählt der zuerst empfangene Nachweis.',
  '1 record came after the grace time of the agreement.':
    'Ein Nachweis kam nach der Nachfrist der Vereinbarung.',
  '{{number}} records came after the grace time of the agreement.':
    '{{number}} Nachweise kamen nach der Nachfrist der Vereinbarung.',
  '1 record says to have happened after it came, by up to {{length}}: one of two clocks is wrong.':
    'Ein Nachweis will geschehen sein, nachdem er kam, um bis zu {{length}}: Eine von zwei Uhren geht falsch.',
  '{{number}} records say to have happened after they came, by up to {{length}}: one of two clocks is wrong.':
    '{{number}} Nachweise wollen geschehen sein, nachdem sie kamen, um bis zu {{length}}: Eine von zwei Uhren geht falsch.',
  '1 record could not be used.': 'Ein Nachweis war nicht zu verwenden.',
  '1 record could not be used, the first because of this: {{says}}':
    'Ein Nachweis war nicht zu verwenden, aus diesem Grund: {{says}}',
  '{{number}} records could not be used.': '{{number}} Nachweise waren nicht zu verwenden.',
  '{{number}} records could not be used, the first because of this: {{says}}':
    '{{number}} Nachweise waren nicht zu verwenden, der erste aus diesem Grund: {{says}}',
  '1 record came again, which changes nothing.': 'Ein Nachweis kam noch einmal, was nichts ändert.',
  '{{number}} records came again, which changes nothing.':
    '{{number}} Nachweise kamen noch einmal, was nichts ändert.',
  '{{number}} times nothing came of {{source}} where something was due every {{length}}. The longest: {{says}}.':
    '{{number}}-mal kam nichts von {{source}}, wo alle {{length}} etwas fällig war. Die längste Lücke: {{says}}.',
  'Nothing came of {{says}}, where something was due every {{length}}.':
    'Es kam nichts von {{says}}, wo alle {{length}} etwas fällig war.',
  '{{subject}} from {{instant}} to {{instant2}}': '{{subject}}, von {{instant}} bis {{instant2}}',
  '{{subject}} from {{instant}} on': '{{subject}}, ab {{instant}}',
  '{{subject}} by {{probe}} from {{instant}} to {{instant2}}':
    '{{subject}} durch {{probe}}, von {{instant}} bis {{instant2}}',
  '{{subject}} by {{probe}} from {{instant}} on': '{{subject}} durch {{probe}}, ab {{instant}}',
  '1 record holds words that the agreement does not know, most often “{{value}}” as {{field}}.':
    'Ein Nachweis enthält Wörter, die die Vereinbarung nicht kennt, am häufigsten „{{value}}“ als {{field}}.',
  '{{number}} records hold words that the agreement does not know, most often “{{value}}” as {{field}}.':
    '{{number}} Nachweise enthalten Wörter, die die Vereinbarung nicht kennt, am häufigsten „{{value}}“ als {{field}}.',
  'In 1 record {{field}} is “{{value}}”, a word that the agreement does not know.':
    'In einem Nachweis ist {{field}} „{{value}}“, ein Wort, das die Vereinbarung nicht kennt.',
  'In {{number}} records {{field}} is “{{value}}”, a word that the agreement does not know.':
    'In {{number}} Nachweisen ist {{field}} „{{value}}“, ein Wort, das die Vereinbarung nicht kennt.',
  'time with a record that was due': 'Zeit mit einem fälligen Nachweis',
  'ids under which one thing was said': 'Kennungen, unter denen eines gesagt wurde',
  'records that came within the grace time': 'Nachweise, die binnen der Nachfrist kamen',
  'records that came after they happened': 'Nachweise, die kamen, nachdem sie geschahen',
  'records that the evaluation could use': 'Nachweise, die die Auswertung verwenden konnte',
  'records whose values the agreement knows': 'Nachweise, deren Werte die Vereinbarung kennt',
};
