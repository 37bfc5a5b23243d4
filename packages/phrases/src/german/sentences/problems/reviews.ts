import type { Sentences } from '../../../phrase-book.ts';

/** What was wrong with reviews and status pages. */
export const REVIEWS: Sentences = {
  'There is no agreement "{{id}}".': 'Nicht gefunden: Vereinbarung „{{id}}“.',
  'The agreement has no review "{{review}}".': 'Die Vereinbarung hat keine Besprechung „{{review}}“.',
  '"{{period}}" is no period of the review "{{review}}" that has begun.':
    '„{{period}}“ ist kein begonnener Zeitraum der Besprechung „{{review}}“.',
  '{{period}} has its review already.': '{{period}} hat seine Besprechung schon.',
  'What a review is about ends after it begins, and no later than now.':
    'Worum es in einer Besprechung geht, endet nach seinem Beginn und nicht später als jetzt.',
  Review: 'Besprechung',
  'The service "{{service}}" has no status page; set one up first.':
    'Die Leistung „{{service}}“ hat keine Statusseite; richten Sie zuerst eine ein.',
  'There is no incident {{number}} of "{{service}}".':
    'Nicht gefunden: Störung {{number}} von „{{service}}“.',
  'There is no update {{number}} of incident {{number2}}.':
    'Nicht gefunden: Meldung {{number}} zu Störung {{number2}}.',
  'Say what it is about: a new incident needs a title.':
    'Sagen Sie, worum es geht: Eine neue Störung braucht einen Titel.',
  '"{{address}}" is no mail address.': '„{{address}}“ ist keine E-Mail-Adresse.',
  'A channel of mail needs an address, or several with commas.':
    'Ein Kanal für E-Mail braucht eine Adresse, oder mehrere mit Kommas.',
  '{{number}} addresses at most; make a list where mail is read.':
    'Höchstens {{number}} Adressen; legen Sie eine Verteilerliste an, wo E-Mail gelesen wird.',
  'PagerDuty needs the integration key of a service.':
    'PagerDuty braucht den Integrationsschlüssel eines Diensts.',
  'The alert API needs a key.': 'Die Alarm-API braucht einen Schlüssel.',
  'The webhook was switched off.': 'Der Webhook wurde ausgeschaltet.',
  'The webhook was taken away.': 'Der Webhook wurde entfernt.',
  "The webhook was sealed under another server's key. Add it again.":
    'Der Webhook wurde mit dem Schlüssel eines anderen Servers versiegelt. Fügen Sie ihn neu hinzu.',
  'No text of "{{agreement}}" has a clause "{{clause}}".':
    'Kein Text von „{{agreement}}“ hat eine Klausel „{{clause}}“.',
  'Name it by its path, such as objectives.p1-resolved, or say it of the whole.':
    'Nennen Sie sie mit ihrem Pfad, etwa objectives.p1-resolved, oder sagen Sie es zum Ganzen.',
};
