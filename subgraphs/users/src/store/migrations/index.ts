import { HeardTable0095 } from '@storegraph/postgres/events/heard-table';
import { Users0001 } from './0001-users.ts';
import { Partners0002 } from './0002-partners.ts';
import { CustomerGroups0003 } from './0003-customer-groups.ts';
import { RemovedGroups0006 } from './0006-removed-groups.ts';

/** All migrations, oldest first. */
export const migrations = [Users0001, Partners0002, CustomerGroups0003, RemovedGroups0006, HeardTable0095];
