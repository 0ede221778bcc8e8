import { Reviews0001 } from './0001-reviews.ts';
import { Media0002 } from './0002-media.ts';

/** All migrations, oldest first. */
export const migrations = [Reviews0001, Media0002];
