import type { German } from './texts.ts';

/** Names of people that are blotted out of what others typed. */
export const BLOTTING: German = {
  'What people typed about them': 'Was andere über die Person geschrieben haben',
  'Names and addresses, one a line': 'Namen und Adressen, je eine Zeile',
  'As people write them: they are found as whole words, in any case, and not kept.':
    'So, wie sie geschrieben werden: Gefunden werden ganze Wörter, gleich ob groß oder klein. Sie werden nicht aufbewahrt.',
  'The reason for it': 'Der Grund dafür',
  'It stands in the log, which cannot be erased: no names.':
    'Der Grund steht im Prüfprotokoll, das nicht gelöscht werden kann: keine Namen.',
  'See where they stand': 'Zeigen, wo sie stehen',
  'Blot them out for good': 'Endgültig schwärzen',
  'They stand nowhere.': 'Sie stehen nirgends.',
  'They were blotted out here:': 'Hier wurden sie geschwärzt:',
  'They stand here, and can be blotted out:': 'Hier stehen sie und können geschwärzt werden:',
  'They stay here, since hashes or signatures are over it:':
    'Hier bleiben sie, weil Prüfsummen oder Unterschriften darüber liegen:',
  '{{count}} places': { one: '{{count}} Stelle', other: '{{count}} Stellen' },
  'agreed texts': 'vereinbarte Texte',
  'notes of alerts': 'Notizen zu Alarmen',
  'the audit log': 'das Prüfprotokoll',
  'answers to claims': 'Antworten auf Geltendmachungen',
  'comments on clauses': 'Anmerkungen zu Klauseln',
  'words about credits': 'Worte zu Gutschriften',
  'credit notes': 'Gutschriftsbelege',
  'reasons of stand-ins': 'Gründe von Vertretungen',
  'checks before the start': 'Prüfungen vor dem Beginn',
  escalations: 'Eskalationen',
  'legal holds': 'Aufbewahrungssperren',
  'steps of agreements': 'Schritte von Vereinbarungen',
  'notices that were sent': 'versandte Mitteilungen',
  'runs of playbooks': 'Durchläufe von Ablaufplänen',
  'steps of playbooks': 'Schritte von Ablaufplänen',
  'words of proposals': 'Worte zu Vorschlägen',
  'findings about sources': 'Befunde zu Quellen',
  'actions of reviews': 'Maßnahmen aus Besprechungen',
  'decisions of reviews': 'Entscheidungen in Besprechungen',
  minutes: 'Niederschriften',
  'agendas of reviews': 'Tagesordnungen',
  'reasons of silences': 'Gründe von Stummschaltungen',
  statements: 'Abrechnungen',
  'status updates': 'Statusmeldungen',
};
