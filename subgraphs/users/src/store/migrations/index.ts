import { Users0001 } from './0001-users.ts';

/** All migrations, oldest first. */
export const migrations = [Users0001];
