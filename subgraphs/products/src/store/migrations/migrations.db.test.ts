import { expect, it } from '@jest/globals';
import { revertLast } from '@storegraph/postgres/migrate';
import { createTestDatabase } from '@storegraph/testkit/database';
import { migrate } from '../../service.ts';
import { migrations } from './index.ts';

const EVERYTHING = `
  SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND relname <> 'migration'
  UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`;

it('can be taken back one by one, and run again', async () => {
  const database = await createTestDatabase('products', migrate);
  const whole = await database.query(EVERYTHING);
  for (const _each of migrations) await revertLast(database.ownerUrl, migrations);
  expect(await database.query(EVERYTHING)).toEqual([]);
  await migrate({ DATABASE_MIGRATE_URL: database.ownerUrl });
  expect(await database.query(EVERYTHING)).toEqual(whole);
  await database.drop();
});
