import { HeardTable0095 } from '@storegraph/postgres/events/heard-table';
import { Reviews0001 } from './0001-reviews.ts';
import { Media0002 } from './0002-media.ts';
import { Ratings0045 } from './0045-ratings.ts';
import { RatingVersions0046 } from './0046-rating-versions.ts';
import { ClaimedOrders0091 } from './0091-claimed-orders.ts';

/** All migrations, oldest first. */
export const migrations = [Reviews0001, Media0002, Ratings0045, RatingVersions0046, ClaimedOrders0091, HeardTable0095];
