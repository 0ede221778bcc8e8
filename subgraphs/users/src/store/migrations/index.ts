import { Users0001 } from './0001-users.ts';
import { Partners0002 } from './0002-partners.ts';
import { CustomerGroups0003 } from './0003-customer-groups.ts';

/** All migrations, oldest first. */
export const migrations = [Users0001, Partners0002, CustomerGroups0003];
