/** Why a party gains, or why nobody can say: a sentence for each code. The codes are stable. */
export const REASONS = {
  'agreed-together': 'What the parties do together serves both.',
  'announced-later': 'Less notice makes it easier to exclude time.',
  'another-basis': 'The two are counted in different ways, and which is stricter depends on what happens.',
  'another-consequence': 'It reads different evidence; which figure is better depends on what happens.',
  'another-kind': 'Both are of different kinds.',
  'another-measure': 'Something else is measured, and which figure is better depends on what happens.',
  'another-period':
    'Misses are weighed over another time: a long period forgives what a short one does not, and the other way round.',
  'another-service': 'The fee and the exclusions of another service hold for it.',
  'another-zone': 'Hours and periods begin at other instants.',
  'better-terms': 'The more the provider is bound to do, the better for the customer.',
  'business-days-end-by-hours':
    'Longer hours count more time and also end a business day later, so it depends on what happens.',
  'comes-to-the-same': 'It comes to the same figures.',
  'counts-other-subjects': 'Other subjects count; the share of them that is good may rise or fall.',
  'more-credit': 'A higher limit or share means more credit for a miss.',
  'decides-who-is-bound': 'It depends on what the parties hold the words to mean.',
  'dilutes-down-time':
    'More service hours put more time under the promise, and let what is lost in the other hours weigh less.',
  'excludes-more': 'Time that is excluded does not count against the provider.',
  fee: 'The customer pays the fee; credits are shares of it and move with it.',
  'for-readers': 'It explains, and binds nobody.',
  internal: 'It says who does what; no figure depends on it.',
  'less-often-judged-good':
    'The more time, events or outcomes count as bad, the harder the promise is to keep.',
  'more-bindings': 'Each objective is one more promise to the customer.',
  'more-covered': 'The more the agreement covers, the better for the customer.',
  'more-hours-count': 'A clock that runs in more hours runs out sooner.',
  mixed: 'Part of it serves the customer, part of it the provider.',
  'no-rule': 'No rule says who gains.',
  'nothing-reads-it': 'By itself it changes nothing: other clauses decide what is made of it.',
  'only-told': 'It changes when people are told, not what is judged.',
  'other-maintenance-rules': 'It depends on who decides, and on what they would decide.',
  'parts-are-weighed': 'The figure of the parts may be better or worse than before.',
  'pays-more-often': 'The more often it pays, and the more, the better for the customer.',
  'personal-data':
    'Data is protected for longer, or better, or the other way round, depending on what it is for.',
  sooner: 'What is due sooner, or more often, serves who waits for it.',
  stricter: 'A stricter promise is harder to keep.',
  term: 'Everything that is promised, and paid, holds for another time.',
  tiers: 'The same miss is credited with another share.',
  trigger: 'The fewer or the smaller the misses that trigger it, the better for the customer.',
  'worked-example': 'A worked example shows what the other clauses come to, and changes nothing.',
} as const satisfies Readonly<Record<string, string>>;

/** The code of a reason. */
export type Reason = keyof typeof REASONS;
