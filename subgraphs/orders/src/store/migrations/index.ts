import { Orders0001 } from './0001-orders.ts';
import { AuthorizedOrders0025 } from './0025-authorized-orders.ts';

/** All migrations, oldest first. */
export const migrations = [Orders0001, AuthorizedOrders0025];
