import { Orders0001 } from './0001-orders.ts';

/** All migrations, oldest first. */
export const migrations = [Orders0001];
