/** One minute, in milliseconds. */
export const MINUTE = 60_000;
/** One hour, in milliseconds. */
export const HOUR = 60 * MINUTE;
/** One day, in milliseconds. */
export const DAY = 24 * HOUR;

/** When the sample shop's story ends: nothing in it happens later. */
export const NOW = new Date('2026-11-01T00:00:00Z');
/** When the first order could be placed: 18 months of trade. */
export const OPENED = new Date(NOW.getTime() - 548 * DAY);
/** When the shop was set up: its first categories, products and accounts. */
export const FOUNDED = new Date(OPENED.getTime() - 60 * DAY);

/** A moment later by so many milliseconds. */
export const later = (moment: Date, ms: number): Date => new Date(moment.getTime() + Math.floor(ms));
