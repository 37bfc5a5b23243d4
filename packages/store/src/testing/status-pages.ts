import type { StoredStatusPage } from '../status-page/pages.ts';

/** The public page of service `desk` of agreement `a`. */
export const STATUS_PAGE: StoredStatusPage = {
  ...{ agreementId: 'a', service: 'desk', slug: 'desk', title: 'Desk', objectives: ['up'] },
  ...{ isPublic: true, changedAt: 0 },
};

/** An update that begins an incident of that service. */
export const STATUS_UPDATE = {
  ...{ agreementId: 'a', service: 'desk', state: 'investigating' as const, title: 'Slow', words: 'We look.' },
  ...{ postedAt: 0, postedBy: 'ada' },
};
