import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { newCustomer } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { address, agreement, fillCart, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';
import { newTrace } from '../shop/traces.ts';

const shop = theShop();
type Line = Readonly<Record<string, unknown>>;
const EVERYBODY = ['gateway', 'orders', 'products', 'payments', 'recommendations', 'simulator'];
const readLog = () => readFile(`${shop.dataDirectory}/logs/shop.log`, 'utf8');
const servicesOf = (lines: readonly Line[]) => new Set(lines.map(({ service }) => service));

describe('the log of a checkout', () => {
  const { traceparent, traceId } = newTrace();
  const requestId = `checkout-${traceId.slice(0, 8)}`;
  let shopper: User;
  let lines: readonly Line[];
  beforeAll(async () => {
    shopper = await newCustomer(shop);
    const { id: variantId } = await ownVariant(shop, shopper, 3);
    const { cart } = await fillCart(shopper, [{ variantId, quantity: 1 }]);
    const { order } = await createGraphqlClient(shop.url, shopper.token, { headers: { traceparent, 'x-request-id': requestId } }).act('place-order', agreement(cart));
    await untilOrder(shopper, order.id, 'CONFIRMED');
    lines = await eventually('the last hearers have logged', async () => {
      const found = (await readLog()).split('\n').filter((line) => line.includes(traceId)).map((line) => JSON.parse(line) as Line);
      return EVERYBODY.every((service) => servicesOf(found).has(service)) && found;
    });
  });

  it('is found by the trace\'s id, in the gateway and in each subgraph that took part', () => {
    expect(servicesOf(lines.filter((line) => line['traceId'] === traceId))).toEqual(new Set(EVERYBODY));
  });

  it('is found by the request\'s id as well, also where events carried it on', () => {
    const services = servicesOf(lines.filter((line) => line['requestId'] === requestId));
    expect([...services]).toEqual(expect.arrayContaining(['gateway', 'orders', 'products', 'payments', 'recommendations']));
  });

  it('tells no secrets, nor who orders and where to', async () => {
    const text = await readLog();
    for (const secret of [shopper.email, shopper.password, shopper.token ?? '', 'tok_success', address.street, traceparent]) expect(text).not.toContain(secret);
  });
});
