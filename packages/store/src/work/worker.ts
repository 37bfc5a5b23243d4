import { APP_ROLE } from '../role.ts';

/** What makes a transaction one of a worker. */
export const AS_WORKER = `SET LOCAL ROLE ${APP_ROLE}; SET LOCAL tallystick.tenant = ''; SET LOCAL tallystick.worker = 'on'`;

/**
 * Begins a transaction that may see the work queue of all tenants, and nothing else. It does not wait for the disk: a claim, or the end of one, that
 * a crash undoes costs an evaluation done twice, while marks come with the evidence and are durable.
 */
export const WORKER_BEGIN = `BEGIN; SET LOCAL synchronous_commit = off; ${AS_WORKER}`;
