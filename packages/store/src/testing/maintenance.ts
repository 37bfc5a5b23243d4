import type { CalendarLink } from '../maintenance/calendar-links.ts';
import type { MaintenanceFeed } from '../maintenance/feeds.ts';

/** A calendar that announces maintenance of agreement `a`, due at once. */
export const FEED: MaintenanceFeed = {
  ...{ agreementId: 'a', id: 'ops', clause: 'maintenance', service: null, shown: 'calendar.example.org' },
  ...{ sealed: Buffer.from('sealed'), dueAt: 0, createdAt: 0 },
};

/** A link to the calendar of agreement `a`. */
export const LINK: CalendarLink & { readonly tokenHash: Buffer } = {
  ...{ agreementId: 'a', id: 'l', name: 'Wall', madeBy: 'ada', madeAt: 0, tokenHash: Buffer.from('link') },
};
