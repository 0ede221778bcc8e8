import { Reviews0001 } from './0001-reviews.ts';
import { Media0002 } from './0002-media.ts';
import { Ratings0045 } from './0045-ratings.ts';

/** All migrations, oldest first. */
export const migrations = [Reviews0001, Media0002, Ratings0045];
