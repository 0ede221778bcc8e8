import { Recommendations0001 } from './0001-recommendations.ts';

/** All migrations, oldest first. */
export const migrations = [Recommendations0001];
