import { type DataClass, type Length, lengthText } from '@tallystick/agreement';
import {
  type AgreedRetention,
  agreementsWithMarks,
  getAgreement,
  type TenantTransaction,
} from '@tallystick/store';
import { loadAgreement } from '../agreements.ts';

/** What an agreement says of a class of data, to be shown. */
export interface AgreedClass extends AgreedRetention {
  readonly title: string;
  /** As the agreement writes it: `3 years`. */
  readonly retention: string;
}

/** What the agreements whose evidence holds personal fields say how long classes of data are kept (`dataProtection`), each by its newest version. */
export async function agreedRetention(tx: TenantTransaction): Promise<AgreedClass[]> {
  const found: AgreedClass[] = [];
  for (const id of await agreementsWithMarks(tx)) {
    const stored = await getAgreement(tx, id);
    if (!stored) continue;
    for (const one of loadAgreement(stored).agreement.dataProtection?.classes.values() ?? [])
      found.push(agreedClass(id, one));
  }
  return found;
}

function agreedClass(agreementId: string, { id, title, retention }: DataClass): AgreedClass {
  return { agreementId, class: id, title, retention: lengthText(retention), ...inCalendar(retention) };
}

/** Five business days in a week, and a week more for holidays: rather too late than too early. */
const BUSINESS_DAYS_A_WEEK = 5;

function inCalendar({ count, unit }: Length): { readonly months: number; readonly days: number } {
  switch (unit) {
    case 'year':
      return { months: 12 * count, days: 0 };
    case 'month':
      return { months: count, days: 0 };
    case 'week':
      return { months: 0, days: 7 * count };
    case 'day':
      return { months: 0, days: count };
    case 'business day':
      return { months: 0, days: 7 * (Math.ceil(count / BUSINESS_DAYS_A_WEEK) + 1) };
  }
}
