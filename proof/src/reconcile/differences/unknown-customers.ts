import { fromUuid } from '@storegraph/kernel/ids';
import type { Service } from '../databases.ts';
import type { Difference } from '../difference.ts';

const NAMED: readonly (readonly [Service, string])[] = [
  ['orders', `SELECT DISTINCT customer_id AS id FROM "order" WHERE NOT is_guests`],
  ['reviews', 'SELECT DISTINCT customer_id AS id FROM review WHERE deleted_at IS NULL'],
];

/** Accounts that were opened after the moment that users was put back to. */
export const unknownCustomers: Difference = {
  what: 'a customer whom users does not know',
  right: 'people',
  mended: 'nobody else has their address or password: they register again, and support finds their orders by number',
  async find(databases) {
    const named: { readonly id: string; readonly service: Service }[] = [];
    for (const [service, sql] of NAMED) named.push(...(await databases.rows<{ id: string }>(service, sql)).map(({ id }) => ({ id, service })));
    const known = new Set((await databases.rows<{ id: string }>('users', 'SELECT id FROM user_account')).map(({ id }) => id));
    return [...Map.groupBy(named.filter(({ id }) => !known.has(id)), ({ id }) => id)]
      .map(([id, by]) => ({ subject: fromUuid('user', id), told: `is named by ${by.map(({ service }) => service).join(' and ')}` }));
  },
};
