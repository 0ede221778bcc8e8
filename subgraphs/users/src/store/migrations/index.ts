import { Users0001 } from './0001-users.ts';
import { Partners0002 } from './0002-partners.ts';

/** All migrations, oldest first. */
export const migrations = [Users0001, Partners0002];
