import { Catalogue0001 } from './0001-catalogue.ts';
import { Search0002 } from './0002-search.ts';
import { Inventory0003 } from './0003-inventory.ts';

/** All migrations, oldest first. */
export const migrations = [Catalogue0001, Search0002, Inventory0003];
