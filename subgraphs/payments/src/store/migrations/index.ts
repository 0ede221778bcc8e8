import { Payments0001 } from './0001-payments.ts';

/** All migrations, oldest first. */
export const migrations = [Payments0001];
