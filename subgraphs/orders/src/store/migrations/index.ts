import { Orders0001 } from './0001-orders.ts';
import { Totals0010 } from './0010-totals.ts';
import { AuthorizedOrders0025 } from './0025-authorized-orders.ts';

/** All migrations, oldest first. */
export const migrations = [Orders0001, Totals0010, AuthorizedOrders0025];
