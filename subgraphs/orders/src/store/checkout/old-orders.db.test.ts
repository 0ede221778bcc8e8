import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { migrate, seed } from '../../service.ts';
import { KEEP_AMOUNTS_OF_OLD_ORDERS } from './old-orders.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('orders', migrate);
  await seed({ DATABASE_MIGRATE_URL: database.ownerUrl }, 'ci');
}, 60_000);
afterAll(() => database?.drop());

/** Orders of which the amounts that were kept do not add up to what was paid, by number. */
const WRONG = `
  SELECT o.number FROM "order" o
    LEFT JOIN LATERAL (SELECT sum(gross_minor) AS gross, sum(tax_minor) AS tax, count(*) AS lines FROM order_line_amount a WHERE a.order_id = o.id) line ON true
    LEFT JOIN LATERAL (SELECT sum(gross_minor) AS gross, sum(tax_minor) AS tax FROM order_tax t WHERE t.order_id = o.id) tax ON true
    LEFT JOIN LATERAL (SELECT coalesce(sum(gross_minor), 0) AS gross, coalesce(sum(tax_minor), 0) AS tax FROM order_shipping s WHERE s.order_id = o.id) sent ON true
  WHERE (line.gross + sent.gross, tax.gross, line.tax + sent.tax, line.lines) IS DISTINCT FROM (o.total_minor, o.total_minor::numeric, tax.tax, (SELECT count(*) FROM order_line l WHERE l.order_id = o.id))`;

it('has the amounts of every order of the sample shop add up to what was paid', async () => {
  expect(await database.query(WRONG)).toEqual([]);
});

it('takes the tax that was in the price at the rate of the country, and none where prices came without', async () => {
  const rates = await database.query<{ country: string; rates: number[] }>(`
    SELECT o.shipping_address ->> 'country' AS country, array_agg(DISTINCT a.rate_ppm ORDER BY a.rate_ppm) AS rates
    FROM order_line_amount a JOIN "order" o ON o.id = a.order_id GROUP BY 1`);
  const known = Object.fromEntries(rates.map(({ country, rates: found }) => [country, found]));
  const allowed: Readonly<Record<string, readonly number[]>> = { DE: [70_000, 190_000], FR: [100_000, 200_000], IT: [100_000, 220_000], NL: [90_000, 210_000], SE: [120_000, 250_000], US: [0], JP: [80_000, 100_000], MA: [0] };
  for (const [country, found] of Object.entries(known)) expect(allowed[country]).toEqual(expect.arrayContaining(found));
  expect(known).toMatchObject({ DE: expect.arrayContaining([190_000]), US: [0] });
});

it('leaves alone what has its amounts', async () => {
  const count = async () => database.query('SELECT (SELECT count(*)::int FROM order_line_amount) AS lines, (SELECT count(*)::int FROM order_tax) AS taxes');
  const before = await count();
  await database.query(KEEP_AMOUNTS_OF_OLD_ORDERS);
  expect(await count()).toEqual(before);
});
