import type { German } from './texts.ts';

/** Which other systems hear of what happens. */
export const WEBHOOKS: German = {
  Suspension: 'Ruhen',
  Webhooks: 'Webhooks',
  Webhook: 'Webhook',
  Where: 'Wohin',
  Do: 'Tun',
  Address: 'Adresse',
  'Hears of': 'Erfährt',
  'New secret': 'Neuer Schlüssel',
  'Other systems hear of steps of agreements, statements, credits and the rest. Addresses are sealed; only their host is shown.':
    'Andere Systeme erfahren von Schritten der Vereinbarungen, Abrechnungen, Gutschriften und allem übrigen. Adressen sind versiegelt; gezeigt wird nur der Host.',
  '{{name}}: the test was taken ({{said}}).': '{{name}}: Der Test wurde angenommen ({{said}}).',
  '{{name}}: the test was not taken ({{said}}).': '{{name}}: Der Test wurde nicht angenommen ({{said}}).',
  'Check signatures with this secret; it is shown now and never again:':
    'Prüfen Sie Signaturen mit diesem Schlüssel; er wird jetzt gezeigt und nie wieder:',
  'No webhook yet: no other system hears of what happens.':
    'Noch kein Webhook: Kein anderes System erfährt, was geschieht.',
  'nothing: it is switched off': 'nichts: Er ist ausgeschaltet',
  everything: 'alles',
  '{{what}} of {{agreements}}': '{{what}} von {{agreements}}',
  'Add a webhook': 'Webhook hinzufügen',
  Events: 'Ereignisse',
  Event: 'Ereignis',
  'Left empty: all of them.': 'Leer gelassen: alle.',
  'What webhooks were sent': 'Was Webhooks gesendet wurde',
  '{{count}} attempts': { one: '{{count}} Versuch', other: '{{count}} Versuche' },
  'Send a test': 'Test senden',
  'Take away': 'Entfernen',
  'Add it': 'Hinzufügen',
  'Take the webhook {{name}} away': 'Webhook {{name}} entfernen',
  'It hears of nothing from then on, and its secret is gone.':
    'Er erfährt von da an nichts mehr, und sein Geheimnis ist fort.',
  'Give {{name}} a new secret': '{{name}} ein neues Geheimnis geben',
  'The one before signs beside it for a day, then no more.':
    'Das vorige unterschreibt noch einen Tag daneben, dann nicht mehr.',
};
