import { afterAll } from '@jest/globals';
import { openStoreDesk } from '../../store.desk.ts';
import type { StoreDesk } from '../../store.desk.ts';
import { createPostgresSearchEngine } from './postgres-search-engine.ts';
import { searchEngineContract } from './search-engine-contract.desk.ts';

let desk: StoreDesk | undefined;
afterAll(() => desk?.close());

searchEngineContract('PostgreSQL as a search engine', async () => {
  desk = await openStoreDesk();
  return createPostgresSearchEngine(desk.manager);
});
