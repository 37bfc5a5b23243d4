import type { Sentences } from '../../../phrase-book.ts';

/** What was wrong with what people tell: exclusions, claims, personal fields. */
export const TOLD: Sentences = {
  'The agreement has no exclusion "{{id}}".': 'Die Vereinbarung hat keinen Ausschluss „{{id}}“.',
  '"{{id}}" is told by the source "{{source}}", and not here.':
    '„{{id}}“ wird von der Quelle „{{source}}“ gemeldet, und nicht hier.',
  'The agreement has no service "{{service}}".': 'Die Vereinbarung hat keine Leistung „{{service}}“.',
  'It ends before it begins.': 'Er endet, bevor er beginnt.',
  '"{{id}}" is a claim, and is made for each time by itself.':
    '„{{id}}“ wird geltend gemacht, und zwar für jede Zeit für sich.',
  'Cancelled in the calendar.': 'Im Kalender abgesagt.',
  'Moved in the calendar.': 'Im Kalender verschoben.',
  'No longer in the calendar.': 'Nicht mehr im Kalender.',
  "The address was sealed under another server's key. Add the calendar again.":
    'Die Adresse wurde mit dem Schlüssel eines anderen Servers versiegelt. Fügen Sie den Kalender neu hinzu.',
  'The other side answered {{number}}.': 'Die andere Seite antwortete {{number}}.',
  '{{number}} over before they were seen': '{{number}} vorbei, bevor sie gesehen wurden',
  '{{number}} not understood: {{says}}': '{{number}} nicht verstanden: {{says}}',
  'It would announce or withdraw more than {{number}} times within {{number2}} days.':
    'Er kündigte mehr als {{number}} Zeiten binnen {{number2}} Tagen an oder zöge sie zurück.',
  '"{{id}}" is a suspension of the agreement: it ends when both parties resume it.':
    '„{{id}}“ ist ein Aussetzen der Vereinbarung: Es endet, wenn beide Parteien sie wieder aufnehmen.',
  '"{{id}}" is withdrawn already.': '„{{id}}“ ist schon zurückgezogen.',
  '"{{id}}" was rejected, and counts as it is.': '„{{id}}“ wurde abgelehnt und zählt, wie es ist.',
  '"{{id}}" is withdrawn by the {{says}} alone, who told of it.':
    '„{{id}}“ zieht nur zurück, wer es gemeldet hat ({{says}}).',
  '"{{id}}" is decided by its rules; nobody accepts or rejects it.':
    'Über „{{id}}“ entscheiden seine Regeln; niemand nimmt es an oder lehnt es ab.',
  '"{{id}}" is {{says}} already.': '„{{id}}“ ist schon {{says}}.',
  '"{{id}}" was claimed by the {{says}}; the other party decides.':
    '„{{id}}“ hat eine Partei geltend gemacht ({{says}}); die andere entscheidet.',
  'No occurrence lies ahead and within the term.': 'Kein Termin liegt in der Zukunft und in der Laufzeit.',
  'The series has {{number}} occurrences until the term ends; {{number2}} are announced at once at most. Give it an UNTIL or a COUNT.':
    'Die Serie hat {{number}} Termine bis zum Ende der Laufzeit; höchstens {{number2}} werden auf einmal angekündigt. Geben Sie ihr ein UNTIL oder ein COUNT.',
  'It lasts longer than until its next occurrence.': 'Sie dauert länger als bis zu ihrem nächsten Termin.',
  'The source "{{source}}" is this server\'s own; it names people by the ids of their accounts.':
    'Die Quelle „{{source}}“ ist die des Servers selbst; sie nennt Personen bei den Kennungen ihrer Konten.',
  'The agreement has no source "{{source}}".': 'Die Vereinbarung hat keine Quelle „{{source}}“.',
  'A source has {{number}} personal fields at most.':
    'Eine Quelle hat höchstens {{number}} personenbezogene Felder.',
  '"{{person}}" says whose "{{field}}" is, and so is personal too: mark it as well.':
    '„{{person}}“ sagt, wessen „{{field}}“ es ist, und ist damit auch personenbezogen: Kennzeichnen Sie es ebenso.',
  'Version {{number}} of the agreement reads the field "{{field}}": figures depend on it, so that it cannot be sealed. Have the source send what the figures need in a field of its own.':
    'Fassung {{number}} der Vereinbarung liest das Feld „{{field}}“: Werte hängen davon ab, sodass es nicht versiegelt werden kann. Lassen Sie die Quelle in einem eigenen Feld senden, was die Werte brauchen.',
  'The agreement reads the field "{{field}}", which is marked as personal for the source "{{source}}" and therefore sealed. Have the source send what the figures need in a field of its own, or take the mark away.':
    'Die Vereinbarung liest das Feld „{{field}}“, das für die Quelle „{{source}}“ als personenbezogen gekennzeichnet und darum versiegelt ist. Lassen Sie die Quelle in einem eigenen Feld senden, was die Werte brauchen, oder nehmen Sie die Kennzeichnung weg.',
  'All that is known of them is older than its classes are kept, by the agreements or by themselves.':
    'Alles, was über die Person bekannt ist, ist älter, als seine Klassen aufbewahrt werden, nach den Vereinbarungen oder nach ihnen selbst.',
};
