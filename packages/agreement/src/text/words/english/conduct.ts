import type { ConductWords } from '../conduct.ts';

/** English. */
export const CONDUCT: ConductWords = {
  levelHead: ['When', 'Who is told', 'Playbook'],
  escalationSentence:
    'When there is trouble, these people are told; what comes later is told only if the trouble still stands then:',
  escalationDefault: 'This holds for every promise that names no other escalation.',
  levelUsed: (share) => `${share} of the target or the budget is used`,
  levelBreach: 'a promise is broken',
  levelLost: 'a promise can no longer be kept',
  levelAfter: (when, length, calendar) =>
    `${when}, and the trouble still stands ${length} later${calendar === undefined ? '' : `, counted in the hours ${calendar}`}`,
  objectiveOwner: 'owner of the objective',
  playbookTitle: (title) => `Playbook: ${title}`,
  playbookOwner: (role) => `The role ${role} leads.`,
  step: (number, text) => `Step ${number}: ${text}`,
  stepAsk: (role, text) => `the role ${role} is asked to say whether this is done: ${text}`,
  stepNotify: (roles, text) => `these people are told: ${roles}. They are told: ${text}`,
  stepTicket: (via, text) => `a ticket is opened through ${via}: ${text}`,
  stepUpdate: (via, text) => `an update is posted through ${via}: ${text}`,
  stepStatusPage: ({ service, title, state, text }) =>
    `an update is posted on the public status page of ${service === undefined ? 'the service' : `the service ${service}`}${title === undefined ? '' : ` about ${title}`}, as ${state}: ${text}`,
  stepReview: (review) => `the people of the review ${review} are called together before its time.`,
  stepWebhook: (via, text) =>
    `the system ${via} is set off${text === undefined ? '.' : `, and this is sent along: ${text}`}`,
  statementTitle: 'Statement',
  statement: (every) => `The provider states the figures ${every}.`,
  report: (every) => `It is made ${every}.`,
  reportDue: (span, calendar) =>
    `It is due ${span} after the end of the time that it covers${calendar === undefined ? '' : `, counted in the hours ${calendar}`}.`,
  reportTo: (roles) => `It goes to ${roles}.`,
  reportContent: (content) => `It holds: ${content}.`,
  grace: (length) =>
    `Evidence that comes within ${length} after the end of a period still counts before its figures become final; what comes later and changes them makes a new revision, with the reason.`,
  graceTitle: 'Late evidence',
  review: (every) => `The parties meet ${every}.`,
  attendees: (roles) => `Present are ${roles}.`,
  agenda: (items) => `They talk about: ${items}.`,
  changeTitle: 'Changes',
  changeNotice: (length) => `A change is announced ${length} before it takes effect.`,
  changeApproved: (roles) => `It needs the consent of ${roles}.`,
  endTitle: 'Ending early',
  convenience: (by, length) =>
    `${by === 'either' ? 'Either party' : by === 'provider' ? 'The provider' : 'The customer'} may end the agreement without a reason with ${length} notice.`,
  cause: (grounds) => `It may be ended for these reasons: ${grounds}.`,
  cure: (length) => `The other party first has ${length} to put it right.`,
  dataKind: {
    personal: 'This is personal data.',
    'special category': 'This is personal data of a special category.',
    business: 'This is business data.',
    technical: 'This is technical data.',
  },
  retention: (length) => `It is kept for ${length} and then erased.`,
  processorTitle: 'Processing for the other party',
  processor: (party) => `The ${party} processes personal data on behalf of the other party.`,
  purpose: (purpose) => `The purpose: ${purpose}`,
  locations: (list) => `It is processed in ${list}.`,
  subprocessors: (list) => `Others who process it: ${list}.`,
  breachNotice: (length) => `A breach of personal data is reported within ${length}.`,
};
