/** A part of a contract, in the order in which they come. */
export type SectionKey =
  | 'parties'
  | 'term'
  | 'scope'
  | 'definitions'
  | 'calendars'
  | 'sources'
  | 'indicators'
  | 'objectives'
  | 'exclusions'
  | 'credits'
  | 'remedies'
  | 'escalations'
  | 'reporting'
  | 'conduct'
  | 'data'
  | 'rules'
  | 'examples';
