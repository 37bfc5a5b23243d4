import type { Rule } from '../rules.ts';

/** English. */
export const RULES: readonly Rule[] = [
  [
    'Time',
    'Instants are whole milliseconds. Every stretch of time holds its beginning and not its end. Opening hours are local times, and a range that runs over midnight belongs to the day on which it starts. Where the clocks change, a time that is skipped moves on by the gap, and one that comes twice is the first.',
  ],
  [
    'Closed and special days',
    'A closed day closes the ranges that start on it. Special hours on a date win over a holiday on the same date.',
  ],
  [
    'Records',
    'A record says what a source observed, about which subject and when. It is never edited: a correction or a withdrawal is a record of its own that names the one it replaces. Of two contents under one identifier the first received counts. Records apply in the order of their instants, whatever the order in which they come. A field keeps its value until a record gives it another.',
  ],
  [
    'Periods',
    'What is decided at the instant at which a period ends counts in the next one, and what is decided outside the term counts nowhere. A period is open until its end, then provisional for as long as late evidence is welcome, then final. A final figure is never edited: what changes it makes a new revision with its reason.',
  ],
  ['Short periods', 'Short first and last periods are measured on their own length, with the fee pro rata.'],
  [
    'Anniversaries',
    'A month that lacks the day of an anniversary has it on its last day, unless a clause says otherwise.',
  ],
  [
    'Met and missed',
    'Figures are compared with targets exactly, never rounded. Shown figures are rounded towards the miss, so that a miss never reads as kept. An open period is at risk while its figure misses the target, and lost when the target can no longer be reached even if every pending claim is accepted.',
  ],
  [
    'Error budget',
    'The error budget of a period is one minus the target, times what is valid in it: the promised time of the whole period, or the events or outcomes that have come so far. A target of 100 % has none.',
  ],
  [
    'Excluded time',
    'Clocks are paused in excluded time. Slices of events that it touches are left out wholly where time is taken out, and have no bad events where it counts as up; values, answers and records in it do not count.',
  ],
  [
    'Missing evidence',
    'Where the source that counts has no data there is no figure, and never one hundred per cent; a period without a figure is neither met nor missed.',
  ],
  [
    'Edges of tiers',
    'Tiers meet and never overlap: each begins at its lower bound, included, and ends below its upper one.',
  ],
];
