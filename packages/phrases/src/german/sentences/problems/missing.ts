import type { Sentences } from '../../../phrase-book.ts';

/** What there is none of. */
export const MISSING: Sentences = {
  'There is no {{says}}.': 'Nicht gefunden: {{says}}.',
  'agreement "{{id}}"': 'Vereinbarung „{{id}}“',
  'alert {{number}} of "{{id}}"': 'Alarm {{number}} von „{{id}}“',
  'link "{{link}}" to the calendar of "{{id}}"': 'Link „{{link}}“ zum Kalender von „{{id}}“',
  'calendar "{{feed}}" of "{{id}}"': 'Kalender „{{feed}}“ von „{{id}}“',
  'period "{{period}}" of objective "{{objective}}" in "{{id}}"':
    'Zeitraum {{period}} der Zusage „{{objective}}“ in „{{id}}“',
  'period "{{what}}" of objective "{{objective}}" in "{{id}}"':
    'Zeitraum „{{what}}“ der Zusage „{{objective}}“ in „{{id}}“',
  'channel "{{id}}"': 'Kanal „{{id}}“',
  'claim of "{{objective}}" in {{period}} of "{{id}}"':
    'Geltendmachung für „{{objective}}“ ({{period}}) von „{{id}}“',
  'objective "{{objective}}" in "{{id}}"': 'Zusage „{{objective}}“ in „{{id}}“',
  'credit note {{number}} of "{{id}}"': 'Gutschriftsbeleg {{number}} von „{{id}}“',
  'credit {{number}} of "{{id}}"': 'Gutschrift {{number}} von „{{id}}“',
  'role "{{role}}" of "{{id}}"': 'Rolle „{{role}}“ von „{{id}}“',
  'person "{{id}}" who may sign in': 'Person „{{id}}“, die sich anmelden darf',
  'person or role "{{mention}}" whom you could name':
    'Person oder Rolle „{{mention}}“, die Sie nennen könnten',
  'remedy "{{remedy}}" of "{{id}}" that was set off {{setOff}}':
    'Folge „{{remedy}}“ von „{{id}}“, die {{setOff}} ausgelöst wurde',
  'It was begun already.': 'Es wurde schon begonnen.',
  'Nobody has that role': 'Niemand hat diese Rolle',
  'Nobody would hear of it: nobody is on duty for "{{mention}}", and the agreement gives it no mail address.':
    'Niemand würde davon hören: Niemand hat Dienst als „{{mention}}“, und die Vereinbarung gibt der Rolle keine Mailadresse.',
  '{{who}} names you in a comment on {{about}}': '{{who}} nennt Sie in einem Kommentar zu {{about}}',
  'body{{half}} holds half of a character, as a text cut in the middle does. Take it out.':
    'body{{half}} enthält ein halbes Zeichen, wie ein mittendrin abgeschnittener Text. Nehmen Sie es heraus.',
  'body/{{stranger}} is not known here. Take it out, or look up its name at /api.':
    'body/{{stranger}} ist hier nicht bekannt. Lassen Sie es weg, oder sehen Sie unter /api nach, wie es heißt.',
  'querystring/{{name}} is not known here. {{which}} Take it out, or look up its name at /api.':
    'querystring/{{name}} ist hier nicht bekannt. {{which}} Lassen Sie es weg, oder sehen Sie unter /api nach, wie es heißt.',
  'It takes none.': 'Angenommen wird keiner.',
  'It takes {{names}}.': 'Angenommen werden {{names}}.',
  'person "{{id}}"': 'Person „{{id}}“',
  'person about whom anything is known by that': 'Person, über die unter dieser Angabe etwas bekannt ist',
  'person without records': 'Person ohne Nachweise',
  'escalation {{number}} of "{{id}}"': 'Eskalation {{number}} von „{{id}}“',
  'exclusion "{{exclusion}}" of "{{id}}"': 'Ausschluss „{{exclusion}}“ von „{{id}}“',
  'session "{{id}}" of yours': 'Sitzung „{{id}}“ von Ihnen',
  'delegation "{{id}}" of yours': 'Vertretung „{{id}}“ von Ihnen',
  'token "{{id}}" of yours': 'Zugangsschlüssel „{{id}}“ von Ihnen',
  'token "{{id}}" of this person': 'Zugangsschlüssel „{{id}}“ dieser Person',
  'colleague "{{id}}" of yours': 'Kollegin oder Kollege „{{id}}“ von Ihnen',
  'organisation "{{id}}"': 'Organisation „{{id}}“',
  'invitation "{{id}}"': 'Einladung „{{id}}“',
  'item "{{item}}" of the checklist of "{{id}}"': 'Punkt „{{item}}“ der Einführungsliste von „{{id}}“',
  'comment {{number}} on "{{id}}"': 'Kommentar {{number}} zu „{{id}}“',
  'draft of "{{id}}"': 'Entwurf von „{{id}}“',
  'version {{number}} of "{{id}}"': 'Fassung {{number}} von „{{id}}“',
  'proposal {{number}} of "{{id}}"': 'Vorschlag {{number}} von „{{id}}“',
  'playbook "{{playbook}}" of "{{id}}"': 'Ablaufplan „{{playbook}}“ von „{{id}}“',
  'step {{number}} of run {{number2}} of "{{id}}"':
    'Schritt {{number}} des Durchlaufs {{number2}} von „{{id}}“',
  'run {{number}} of "{{id}}"': 'Durchlauf {{number}} von „{{id}}“',
  'data subject "{{id}}"': 'betroffene Person „{{id}}“',
  'hold "{{id}}" that stands': 'Sperre „{{id}}“, die gilt',
  'checkpoint of {{number}} records of agreement "{{id}}"':
    'Prüfpunkt über {{number}} Nachweise der Vereinbarung „{{id}}“',
  'record "{{record}}" of "{{source}}" in agreement "{{id}}"':
    'Nachweis „{{record}}“ von „{{source}}“ in der Vereinbarung „{{id}}“',
  'record "{{record}}" of source "{{source}}" in "{{id}}"':
    'Nachweis „{{record}}“ der Quelle „{{source}}“ in „{{id}}“',
  'status page "{{slug}}"': 'Statusseite „{{slug}}“',
  'service "{{service}}" of "{{id}}"': 'Leistung „{{service}}“ von „{{id}}“',
  'review {{number}} of "{{id}}"': 'Besprechung {{number}} von „{{id}}“',
  'recommendation "{{key}}" of review {{number}}': 'Empfehlung „{{key}}“ der Besprechung {{number}}',
  'action {{number}} of "{{id}}"': 'Maßnahme {{number}} von „{{id}}“',
  'silence "{{id}}" that holds': 'Stummschaltung „{{id}}“, die gilt',
  'statement period "{{period}}" of "{{id}}"': 'Abrechnungszeitraum {{period}} von „{{id}}“',
  'statement period "{{what}}" of "{{id}}"': 'Abrechnungszeitraum „{{what}}“ von „{{id}}“',
  'open period of "{{id}}"': 'offener Zeitraum von „{{id}}“',
  'revision {{number}} of statement {{number2}} of "{{id}}"':
    'Revision {{number}} der Abrechnung {{number2}} von „{{id}}“',
  '"{{subject}}" in the evidence of "{{id}}"': '„{{subject}}“ in den Nachweisen von „{{id}}“',
  'event {{id}} among what the webhook was sent': 'Ereignis {{id}} unter dem, was der Webhook bekam',
  'webhook "{{id}}"': 'Webhook „{{id}}“',
};
