import type { FrameWords } from '../frame.ts';

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

/** English. */
export const FRAME: FrameWords = {
  kinds: {
    ServiceLevelAgreement: 'Service level agreement',
    OperationalLevelAgreement: 'Operational level agreement',
    UnderpinningContract: 'Underpinning contract',
  },
  version: (version, id, language) => `Version ${version} of ${id}, in the language ${language}`,
  madeFrom: (masters) => `Made from ${masters}, whose terms are written out here`,
  between: (provider, customer) => `Between ${provider}, the provider, and ${customer}, the customer`,
  provider: 'provider',
  customer: 'customer',
  sections: {
    parties: 'Parties',
    term: 'Term',
    scope: 'Services',
    definitions: 'Definitions',
    calendars: 'Hours',
    sources: 'Evidence',
    indicators: 'What is measured',
    objectives: 'What is promised',
    exclusions: 'What does not count',
    credits: 'Service credits',
    remedies: 'Remedies',
    escalations: 'Escalation',
    reporting: 'Reports and reviews',
    conduct: 'Changes and end',
    data: 'Data',
    rules: 'Rules of reckoning',
    examples: 'Worked examples',
  },
  clause: 'clause',
  contents: 'Contents',
  foot: (title, version) => `${title}, version ${version}`,
  signing: 'The parties agree to this text.',
  signLines: ['Place and date', 'Signature'],

  partyIs: (role, name) => `${name} is the ${role}.`,
  partyAddress: (address) => `Its address is ${address}.`,
  partyRegistration: (registration) => `It is registered as ${registration}.`,
  rolesTitle: 'Roles',
  rolesSentence: 'The roles named in this agreement are reached at these addresses.',
  rolesHead: ['Role', 'Reached at'],
  precedenceTitle: 'Precedence',
  precedence: (documents) => `Where documents disagree, the first of these holds: ${documents}.`,
  termTitle: 'Term and currency',
  term: (from, to, zone) =>
    `The agreement runs from ${from} to ${to}, both days included, in the time zone ${zone}.`,
  currency: (currency) => `All amounts are in ${currency}.`,
  effective: (from, splits) =>
    `This version takes effect on ${from}. ${splits ? 'It splits the periods that run then.' : 'Periods that run then end under the version before.'}`,
  notice: (length) =>
    `A party that does not want to go on gives notice at least ${length} before the term ends.`,
  renewal: {
    negotiate: 'Before the term ends the parties negotiate whether and how it goes on.',
    none: 'It ends with its term.',
    automatic: (length, times) =>
      `It then goes on for ${length} at a time${times === undefined ? '' : `, at most ${many(times, 'time', 'times')}`}, unless a party has given notice.`,
  },
  servicesSentence: 'The service is part of this agreement.',
  serviceTier: (tier) => `Its tier is ${tier}.`,
  serviceEnvironments: (list) => `It covers these environments: ${list}.`,
  serviceRegions: (list) => `It covers these regions: ${list}.`,
  servicePlans: (list) => `It covers these plans: ${list}.`,
  serviceFee: (sum, per) => `Its fee is ${sum} per ${per}, and accrues evenly over the days of each ${per}.`,
  noFee: 'It has no fee of its own.',
  dependsOn: (list) => `It depends on ${list}.`,
  outOfScopeTitle: 'Out of scope',
  outOfScope: (list) => `Not part of this agreement: ${list}.`,
};
