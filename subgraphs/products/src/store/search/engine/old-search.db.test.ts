import { expect, it } from '@jest/globals';
import { revertLast } from '@storegraph/postgres/migrate';
import { createTestDatabase } from '@storegraph/testkit/database';
import { migrate } from '../../../service.ts';
import { migrations } from '../../migrations/index.ts';
import { OldSearch0071 } from '../../migrations/0071-old-search.ts';
import { openShelf } from '../../shelf.desk.ts';

it('whoever goes back to before the index of its own finds what came since, the old way', async () => {
  const database = await createTestDatabase('products', migrate);
  const shelf = await openShelf(database.ownerUrl);
  const categoryId = await shelf.addCategory('Lighting');
  const { id } = await shelf.addProduct({ name: 'Desk lamp', categoryId });
  await shelf.addProduct({ name: 'Teapot', categoryId: await shelf.addCategory('Kitchen') });
  for (const _each of migrations.slice(migrations.indexOf(OldSearch0071))) await revertLast(database.ownerUrl, migrations);
  const found = async (...words: string[]) => (await database.query<{ id: string }>('SELECT p.slug FROM find_products($1) f JOIN product p ON p.id = f.id', [words])).length;
  expect([await found('lamps'), await found('lghting'), await found('nothing')]).toEqual([1, 1, 0]);
  await database.query(`UPDATE category SET name = 'Lumination'`);
  expect(await found('lumination', 'lamp')).toBe(1);
  await migrate({ DATABASE_MIGRATE_URL: database.ownerUrl });
  expect(await database.query('SELECT slug FROM product WHERE sort_name = $1', ['desk lamp'])).toEqual([{ slug: `thing-${id}` }]);
  await shelf.closeShelf();
  await database.drop();
});
