import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { createTransactions } from '@storegraph/postgres/transactions';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { createCategoryUseCases } from '../../domain/categories/use-cases.ts';
import type { CategoryUseCases } from '../../domain/categories/use-cases.ts';
import { entities } from '../entities.ts';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { createStores } from '../stores.ts';

const POOL = 16;
let desk: StoreDesk;
let connected: Database;
let useCases: CategoryUseCases;

beforeAll(async () => {
  desk = await openStoreDesk();
  connected = await connectDatabase({ url: desk.database.appUrl, entities, name: 'products', poolSize: POOL });
  const { transact } = createTransactions(connected, 'products', createStores);
  useCases = createCategoryUseCases({ transact });
});
afterAll(async () => {
  await connected?.close();
  await desk?.close();
});

const codeOf = (work: Promise<unknown>) => work.then(() => 'done', ({ code }: { code: string }) => code);
/** Categories that are not reached from the top: they are in a circle. */
const lost = () =>
  desk.database.query(`WITH RECURSIVE shelf AS (SELECT id FROM category WHERE parent_id IS NULL UNION ALL SELECT c.id FROM category c JOIN shelf ON c.parent_id = shelf.id)
    SELECT id FROM category EXCEPT SELECT id FROM shelf`);

describe('moves at the same time', () => {
  it('never close a circle: of two that would, one is refused', async () => {
    for (let round = 0; round < 20; round++) {
      const [one, other] = [await desk.addCategory(`One ${round}`), await desk.addCategory(`Other ${round}`)];
      const made = await Promise.all([
        codeOf(useCases.moveCategory({ categoryId: one, parentId: other })), codeOf(useCases.moveCategory({ categoryId: other, parentId: one })),
      ]);
      expect(made.sort()).toEqual(['CATEGORY_CYCLE', 'done']);
    }
    expect(await lost()).toEqual([]);
  });

  it('leave a tree, whatever is moved where', async () => {
    const ids: Id<'cat'>[] = [];
    for (let index = 0; index < 12; index++) ids.push(await desk.addCategory(`Crowd ${index}`));
    const made = await Promise.all(Array.from({ length: 150 }, (_, index) =>
      codeOf(useCases.moveCategory({ categoryId: ids[(index * 7) % 12]!, parentId: ids[(index * 5 + 3) % 12]! }))));
    expect(new Set(made).has('done')).toBe(true);
    expect([...new Set(made)].filter((code) => !['done', 'CATEGORY_CYCLE', 'TOO_DEEP'].includes(code))).toEqual([]);
    expect(await lost()).toEqual([]);
  });

  it('are checked by the database itself, whoever writes', async () => {
    const [one, other] = [await desk.addCategory('First'), await desk.addCategory('Second')];
    const write = (id: Id<'cat'>, parentId: Id<'cat'>) => desk.manager.query('UPDATE category SET parent_id = $2 WHERE id = $1', [toUuid(id), toUuid(parentId)]);
    const written = await Promise.allSettled([write(one, other), write(other, one)]);
    expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(written.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: '23514', constraint: 'category_not_below_itself' } });
  });
});

describe('a category that is removed', () => {
  it('takes no product with it that was put there meanwhile', async () => {
    for (let round = 0; round < 10; round++) {
      const categoryId = await desk.addCategory(`Emptied ${round}`);
      const put = desk.manager.query(`INSERT INTO product (id, slug, name, description, category_id, is_published, created_at) VALUES ($1, $2, 'x', '', $3, true, now())`, [toUuid(newId('prod')), `put-${round}`, toUuid(categoryId)]);
      const made = await Promise.all([codeOf(put), codeOf(useCases.deleteCategory({ categoryId }))]);
      // Whoever is first has its way: the product is kept with its category, or finds it gone.
      expect([['done', 'CATEGORY_NOT_EMPTY'], ['23503', 'done']]).toContainEqual(made);
    }
  });
});
