/** How long after each failure it is tried again, ms; after the last it is given up. */
export const RETRY_AFTER_MS = [30_000, 120_000, 600_000, 3_600_000, 6 * 3_600_000] as const;
