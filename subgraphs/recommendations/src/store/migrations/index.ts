import { HeardTable0095 } from '@storegraph/postgres/events/heard-table';
import { Recommendations0001 } from './0001-recommendations.ts';
import { Counts0045 } from './0045-counts.ts';
import { ClaimedOrders0091 } from './0091-claimed-orders.ts';

/** All migrations, oldest first. */
export const migrations = [Recommendations0001, Counts0045, ClaimedOrders0091, HeardTable0095];
