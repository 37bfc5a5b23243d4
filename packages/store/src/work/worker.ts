import { APP_ROLE } from '../role.ts';

/** Begins a transaction that may see the work queue of all tenants, and nothing else. */
export const WORKER_BEGIN = `BEGIN; SET LOCAL ROLE ${APP_ROLE}; SET LOCAL tallystick.tenant = ''; SET LOCAL tallystick.worker = 'on'`;
