import { later } from '../../i18n/text.ts';

/** Whom somebody acts for, after their name. */
export const FOR_PARTIES = {
  provider: later('for the provider'),
  customer: later('for the customer'),
} as const;

/** The parties by themselves. */
export const PARTIES = { provider: later('the provider'), customer: later('the customer') } as const;
