import type { German } from './texts.ts';

/** Words of the API that several pages show: of drafts, claims and public updates. */
export const STEPS: German = {
  'to be made': 'noch geltend zu machen',
  made: 'geltend gemacht',
  answered: 'beantwortet',
  paid: 'bezahlt',
  rejected: 'abgelehnt',
  'not made in time': 'nicht rechtzeitig geltend gemacht',
  'version {{version}}': 'Fassung {{version}}',
  'proposal {{number}}': 'Vorschlag {{number}}',
  'the draft saved as revision {{revision}}': 'der als Stand {{revision}} gespeicherte Entwurf',
  Taken: 'Vergeben',
  'There is an agreement with the id "{{id}}" already. Give this one another.':
    'Eine Vereinbarung mit der Kennung „{{id}}“ gibt es schon. Geben Sie dieser eine andere.',
  'We look into it': 'Wir gehen der Sache nach',
  'The cause is found': 'Die Ursache ist gefunden',
  'Put right; we watch it': 'Behoben; wir beobachten es',
  Over: 'Vorbei',
  Notice: 'Hinweis',
};
