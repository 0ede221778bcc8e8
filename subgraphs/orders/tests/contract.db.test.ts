import { newId, toUuid } from '@storegraph/kernel/ids';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import type { TestDatabase } from '@storegraph/testkit/database';
import { someone } from '@storegraph/testkit/internal-token';
import { subgraphContract } from '@storegraph/testkit/subgraph-contract';
import * as service from '../src/service.ts';

const { products, orders, users } = createSampleShop('ci');
const caller = someone('ADMIN');

/** A cart can be asked for by its id only by whose it is: these are the caller's own. */
async function ownCarts(database: TestDatabase): Promise<readonly { readonly id: string }[]> {
  return Promise.all(products.slice(0, 8).map(async ({ variants: [variant] }) => {
    const id = newId('cart');
    await database.query('INSERT INTO cart (id, currency, customer_id, updated_at) VALUES ($1, $2, $3, now())', [toUuid(id), 'EUR', toUuid(caller.userId)]);
    await database.query('INSERT INTO cart_line (id, cart_id, variant_id, quantity, unit_price_minor) VALUES ($1, $2, $3, 1, 100)', [
      toUuid(newId('cline')), toUuid(id), toUuid(variant!.id),
    ]);
    return { id };
  }));
}

subgraphContract({
  name: 'orders',
  service,
  schemaFolder: new URL('../schema/', import.meta.url),
  caller,
  references: {
    Cart: ownCarts,
    Checkout: () => orders.slice(0, 20).map(({ id }) => ({ id })),
    Order: () => orders.slice(0, 20).map(({ id, number }) => ({ id, number })),
    OrderLine: () => orders.slice(0, 20).flatMap(({ lines }) => lines.map(({ id }) => ({ id }))),
    User: () => users.slice(0, 20).map(({ id }) => ({ id })),
  },
});
