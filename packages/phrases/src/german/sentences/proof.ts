import type { Sentences } from '../../phrase-book.ts';

/** What verifying a bundle finds. */
export const PROOF: Sentences = {
  'A bundle of {{agreement}}, version {{number}}, as of {{instant}}.':
    'Ein Bündel von {{agreement}}, Fassung {{number}}, Stand {{instant}}.',
  'The file was changed after it was signed.': 'Die Datei wurde geändert, nachdem sie unterschrieben war.',
  'The file cannot be read as a bundle.': 'Die Datei ist nicht als Bündel lesbar.',
  'Not looked at, since the file cannot be read.': 'Nicht angesehen, da die Datei nicht lesbar ist.',
  'Not worked out again, since what it rests on is not as it was signed.':
    'Nicht neu gerechnet, da das Zugrundeliegende nicht so ist, wie es unterschrieben wurde.',
  'The line "{{kind}}" is not the one that was signed.':
    'Die Zeile „{{kind}}“ ist nicht die unterschriebene.',
  'The text of the agreement is not the one that was signed.':
    'Der Text der Vereinbarung ist nicht der unterschriebene.',
  'The zones and holidays that the agreement was agreed with are not those that were signed.':
    'Die Zeitzonen und Feiertage, mit denen die Vereinbarung geschlossen wurde, sind nicht die unterschriebenen.',
  'Version {{number}} is the text that was signed.': 'Fassung {{number}} ist der unterschriebene Text.',
  'The agreement was changed.': 'Die Vereinbarung wurde geändert.',
  'The result is not the one that was signed.': 'Das Ergebnis ist nicht das unterschriebene.',
  'The checkpoints are not those that were signed.': 'Die Prüfpunkte sind nicht die unterschriebenen.',
  'Signed by {{name}}.': 'Unterschrieben durch {{name}}.',
  'The statement is not signed by a key that counts.':
    'Die Abrechnung ist nicht mit einem Schlüssel unterschrieben, der zählt.',
  'The signature of {{name}} does not fit the statement: the statement, or its signature, was changed.':
    'Die Unterschrift von {{name}} passt nicht zur Abrechnung: Die Abrechnung oder ihre Unterschrift wurde geändert.',
  'There is no signature of {{name}} on the statement.':
    'Auf der Abrechnung fehlt die Unterschrift von {{name}}.',
  'The statement names the key {{key}}, which is none of those that you trust, and none that they passed on to.':
    'Die Abrechnung nennt den Schlüssel {{key}}; er ist keiner, dem Sie vertrauen, und keiner, an den jene weitergaben.',
  'Nobody vouches for the key yet: compare {{key}} with the one that the provider gave you, and name it when you verify.':
    'Für den Schlüssel bürgt noch niemand: Vergleichen Sie {{key}} mit dem, den Ihnen der Anbieter gab, und nennen Sie ihn beim Prüfen.',
  'All 1 record are as they were signed: none changed, removed, added or moved.':
    'Der eine Nachweis ist so, wie er unterschrieben wurde.',
  'All {{number}} records are as they were signed: none changed, removed, added or moved.':
    'Alle {{number}} Nachweise sind so, wie sie unterschrieben wurden: keiner geändert, entfernt, hinzugefügt oder verschoben.',
  'The evidence is not the {{number}} records that were signed.':
    'Die Nachweise sind nicht die {{number}}, die unterschrieben wurden.',
  'The evidence is not the 1 record that were signed.':
    'Die Nachweise sind nicht der eine, der unterschrieben wurde.',
  'Neither the records nor the list of their hashes is what was signed, so where they were changed cannot be told.':
    'Weder die Nachweise noch die Liste ihrer Hashwerte sind die unterschriebenen; wo sie geändert wurden, lässt sich nicht sagen.',
  'a hash in it is another': 'ein Hashwert darin ist ein anderer',
  'it is no full line of hashes': 'es ist keine volle Zeile von Hashwerten',
  'The list of hashes was changed: {{says}}. The records themselves are as they were signed.':
    'Die Liste der Hashwerte wurde geändert: {{says}}. Die Nachweise selbst sind so, wie sie unterschrieben wurden.',
  'This line was signed, but it is no record: {{says}}.':
    'Diese Zeile wurde unterschrieben, ist aber kein Nachweis: {{says}}.',
  'it is no line of a record': 'es ist keine Zeile eines Nachweises',
  'The record {{name}} was changed: it is not what was signed.':
    'Der Nachweis {{name}} wurde geändert: Er ist nicht, was unterschrieben wurde.',
  'The record {{name}} (number {{number}} in the ledger) was changed: it is not what was signed.':
    'Der Nachweis {{name}} (Nummer {{number}} im Nachweisbuch) wurde geändert: Er ist nicht, was unterschrieben wurde.',
  'A record was changed: it is not what was signed.':
    'Ein Nachweis wurde geändert: Er ist nicht, was unterschrieben wurde.',
  'A record (number {{number}} in the ledger) was changed: it is not what was signed.':
    'Ein Nachweis (Nummer {{number}} im Nachweisbuch) wurde geändert: Er ist nicht, was unterschrieben wurde.',
  'A record was removed before this line.': 'Vor dieser Zeile wurde ein Nachweis entfernt.',
  'A record (number {{number}} in the ledger) was removed before this line.':
    'Vor dieser Zeile wurde ein Nachweis (Nummer {{number}} im Nachweisbuch) entfernt.',
  'The record {{name}} was added: it is not among what was signed.':
    'Der Nachweis {{name}} wurde hinzugefügt: Er ist nicht unter dem Unterschriebenen.',
  'A record was added: it is not among what was signed.':
    'Ein Nachweis wurde hinzugefügt: Er ist nicht unter dem Unterschriebenen.',
  'The record {{name}} was moved to another place.':
    'Der Nachweis {{name}} wurde an eine andere Stelle verschoben.',
  'The record {{name}} (number {{number}} in the ledger) was moved to another place.':
    'Der Nachweis {{name}} (Nummer {{number}} im Nachweisbuch) wurde an eine andere Stelle verschoben.',
  'And {{number}} more differences like these.': 'Und {{number}} weitere Unterschiede dieser Art.',
  'And {{number}} more differences.': 'Und {{number}} weitere Unterschiede.',
  'Not checked, since the signed evidence is not in the file.':
    'Nicht geprüft, da die unterschriebenen Nachweise nicht in der Datei sind.',
  'The evidence does not continue what was signed before.':
    'Die Nachweise setzen nicht fort, was zuvor unterschrieben wurde.',
  '{{number}} checkpoints are beginnings of this evidence. You named none that you kept, so only the signer’s own word shows that nothing was rewritten.':
    '{{number}} Prüfpunkte sind Anfänge dieser Nachweise. Sie haben keinen genannt, den Sie aufbewahrten; dass nichts umgeschrieben wurde, zeigt also nur das Wort des Unterzeichnenden.',
  '1 checkpoint is a beginning of this evidence. You named none that you kept, so only the signer’s own word shows that nothing was rewritten.':
    'Ein Prüfpunkt ist ein Anfang dieser Nachweise. Sie haben keinen genannt, den Sie aufbewahrten; dass nichts umgeschrieben wurde, zeigt also nur das Wort des Unterzeichnenden.',
  '{{number}} checkpoints are beginnings of this evidence. You named none that you kept, so only the signer’s own word shows that nothing was rewritten; countersigned by {{names}}.':
    '{{number}} Prüfpunkte sind Anfänge dieser Nachweise. Sie haben keinen genannt, den Sie aufbewahrten; gegengezeichnet durch {{names}}.',
  '{{number}} checkpoints are beginnings of this evidence, {{number2}} of them kept by you.':
    '{{number}} Prüfpunkte sind Anfänge dieser Nachweise, {{number2}} davon haben Sie aufbewahrt.',
  '1 checkpoint is a beginning of this evidence, {{number}} of them kept by you.':
    'Ein Prüfpunkt ist ein Anfang dieser Nachweise; von Ihnen aufbewahrt: {{number}}.',
  '{{number}} checkpoints are beginnings of this evidence, {{number2}} of them kept by you; countersigned by {{names}}.':
    '{{number}} Prüfpunkte sind Anfänge dieser Nachweise, {{number2}} davon haben Sie aufbewahrt; gegengezeichnet durch {{names}}.',
  'The checkpoint in line {{number}}': 'Der Prüfpunkt in Zeile {{number}}',
  'Your checkpoint {{name}}': 'Ihr Prüfpunkt {{name}}',
  '{{says}} is no checkpoint: its text was changed or is incomplete.':
    '{{says}} ist kein Prüfpunkt: Sein Text wurde geändert oder ist unvollständig.',
  '{{says}} was changed: the signature of {{name}} does not fit it.':
    '{{says}} wurde geändert: Die Unterschrift von {{name}} passt nicht dazu.',
  '{{says}} is signed by no key that you trust.':
    '{{says}} ist mit keinem Schlüssel unterschrieben, dem Sie vertrauen.',
  '{{says}} is of another ledger: {{name}}, not {{name2}}.':
    '{{says}} ist von einem anderen Nachweisbuch: {{name}}, nicht {{name2}}.',
  '{{says}} covers {{number}} records, and this bundle ends before: ask for one that reaches as far, since what is missing may have been left out.':
    '{{says}} umfasst {{number}} Nachweise, und dieses Bündel endet davor: Verlangen Sie eines, das so weit reicht, denn Fehlendes kann weggelassen sein.',
  '{{says}} was signed over other records: of the first {{number}}, some were changed, removed, added or moved after it was signed. Whoever holds the signing key has rewritten history.':
    '{{says}} wurde über andere Nachweise unterschrieben: Von den ersten {{number}} wurden danach welche geändert, entfernt, hinzugefügt oder verschoben. Wer den Signierschlüssel hat, hat die Geschichte umgeschrieben.',
  '{{says}} was signed over other records than the first {{number}} of this bundle.':
    '{{says}} wurde über andere Nachweise als die ersten {{number}} dieses Bündels unterschrieben.',
  'All figures of {{number}} objectives come out the same when they are worked out again.':
    'Alle Werte von {{number}} Zielen kommen bei neuer Rechnung gleich heraus.',
  'All figures of 1 objective come out the same when they are worked out again.':
    'Alle Werte des einen Ziels kommen bei neuer Rechnung gleich heraus.',
  'The figures in the bundle are not those that its agreement and evidence come to.':
    'Die Werte im Bündel sind nicht die, die seine Vereinbarung und Nachweise ergeben.',
  'The figures cannot be worked out again: {{says}}': 'Die Werte lassen sich nicht neu rechnen: {{says}}',
  'The result was worked out by engine {{engine}}, and this is {{engine2}}. Both come to the same figures.':
    'Das Ergebnis rechnete die Maschine {{engine}}, und diese ist {{engine2}}. Beide kommen auf dieselben Werte.',
  'The result was worked out by engine {{engine}}, and this is {{engine2}}. Verify with that one before you draw conclusions from a difference.':
    'Das Ergebnis rechnete die Maschine {{engine}}, und diese ist {{engine2}}. Prüfen Sie mit jener, bevor Sie aus einem Unterschied Schlüsse ziehen.',
  '{{place}}: the bundle says {{value}}, worked out again it is {{value2}}.':
    '{{place}}: Das Bündel sagt {{value}}, neu gerechnet ist es {{value2}}.',
  'The report: the bundle says {{value}}, worked out again it is {{value2}}.':
    'Der Bericht: Das Bündel sagt {{value}}, neu gerechnet ist es {{value2}}.',
  'This is no bundle, or its form was changed: {{says}}.':
    'Das ist kein Bündel, oder seine Form wurde geändert: {{says}}.',
  'the line is longer than {{number}} bytes': 'die Zeile ist länger als {{number}} Bytes',
  'the file ends in the middle of a line': 'die Datei endet mitten in einer Zeile',
  'the file is empty': 'die Datei ist leer',
  'the file ends before its statement': 'die Datei endet vor ihrer Abrechnung',
  'it does not say of which kind it is': 'sie sagt nicht, von welcher Art sie ist',
  'a line "{{kind}}" does not belong at the beginning': 'eine Zeile „{{kind}}“ gehört nicht an den Anfang',
  'a line "{{kind}}" does not belong after the line "{{kind2}}"':
    'eine Zeile „{{kind}}“ gehört nicht nach die Zeile „{{kind2}}“',
  'these are no agreed times': 'das sind keine vereinbarten Zeiten',
  'versions have numbers where there are several, and only there':
    'Fassungen haben Nummern, wo es mehrere gibt, und nur dort',
  'this is no verifier key': 'das ist kein Prüfschlüssel',
  'this is no signed statement of a bundle': 'das ist keine unterschriebene Abrechnung eines Bündels',
  'it is about other evidence than the first line names':
    'sie betrifft andere Nachweise, als die erste Zeile nennt',
  'it is not UTF-8': 'es ist kein UTF-8',
  'it is no JSON object': 'es ist kein JSON-Objekt',
  'it is not in canonical form': 'es ist nicht in kanonischer Form',
  'it is no JSON: {{text}}': 'es ist kein JSON: {{text}}',
  'the line "{{kind}}" has a key "{{key}}" that it should not have':
    'die Zeile „{{kind}}“ hat einen Schlüssel „{{key}}“, den sie nicht haben sollte',
  'it is of another form than {{format}}; a newer tallystick may read it':
    'es ist von anderer Form als {{format}}; ein neueres tallystick kann es vielleicht lesen',
  'the line "{{kind}}" has no good "{{key}}"': 'die Zeile „{{kind}}“ hat kein gültiges „{{key}}“',
};
