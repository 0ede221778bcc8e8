import { fromUuid } from '@storegraph/kernel/ids';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { subgraphContract } from '@storegraph/testkit/subgraph-contract';
import * as service from '../src/service.ts';

const { products, categories } = createSampleShop('ci');

subgraphContract({
  name: 'products',
  service,
  schemaFolder: new URL('../schema/', import.meta.url),
  references: {
    Product: () => products.slice(0, 40),
    ProductVariant: () => products.slice(0, 40).flatMap(({ variants }) => variants),
    Category: () => [...categories].reverse(),
    StockNotice: (database) => database.query<{ id: string }>(
      `INSERT INTO stock_notice (id, user_id, variant_id, state, stock_version, requested_at)
       SELECT gen_random_uuid(), gen_random_uuid(), s.variant_id, 'WAITING', 1, now()
       FROM generate_series(1, 10), (SELECT s.variant_id FROM stock s JOIN variant v ON v.id = s.variant_id JOIN product p ON p.id = v.product_id WHERE p.is_published ORDER BY 1 LIMIT 1) s RETURNING id`,
    ).then((rows) => rows.map(({ id }) => ({ id: fromUuid('notice', id) }))),
    Import: (database) => database.query<{ id: string }>(
      `INSERT INTO import_run (id, format, is_dry_run, created_by, created_at, upload_key)
       SELECT gen_random_uuid(), 'CSV', false, gen_random_uuid(), now(), n::text FROM generate_series(1, 10) AS n RETURNING id`,
    ).then((rows) => rows.map(({ id }) => ({ id: fromUuid('imp', id) }))),
  },
});
