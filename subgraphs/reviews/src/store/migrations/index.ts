import { Reviews0001 } from './0001-reviews.ts';

/** All migrations, oldest first. */
export const migrations = [Reviews0001];
