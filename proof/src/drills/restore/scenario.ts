import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createGraphqlClient } from '../../clients/graphql-client.ts';
import { newCustomer, staff, type User } from '../../clients/users.ts';
import { order, untilOrderWithin, type StockedVariant } from '../../clients/shopping.ts';
import type { ShopFacts } from '../../shop/start-shop.ts';

type Here = Pick<ShopFacts, 'url'>;

const untilOrder = untilOrderWithin(60_000);

export interface Bought {
  readonly id: string;
  readonly total: string;
}

/** Orders one after the other, each until it is confirmed. */
export async function buy(customer: User, variants: readonly StockedVariant[], orders: number): Promise<Bought[]> {
  const bought: Bought[] = [];
  for (let at = 0; at < orders; at += 1) {
    const { id } = await order(customer, [{ variantId: variants[at % variants.length]?.variantId ?? '', quantity: 1 + (at % 3) }]);
    const { total } = await untilOrder(customer, id, 'CONFIRMED');
    bought.push({ id, total: `${total.amount} ${total.currency}` });
  }
  return bought;
}

/** What a shop lived through around a moment that one of its databases is brought back to. */
export interface Scenario {
  readonly moment: Date;
  /** Orders of before the moment, and how each stands since then. */
  readonly known: Readonly<Record<string, 'CONFIRMED' | 'CANCELLED' | 'SHIPPED'>>;
  /** Placed after it. */
  readonly late: readonly string[];
  /** What finance gave back after it, in minor units by order: of one that was there before, and of one that came after. */
  readonly givenBack: Readonly<Record<string, bigint>>;
  /** Who came after it, and how they are logged in. */
  readonly newcomer: User;
  readonly refreshToken: string;
}

/** Lives through it: orders before, and after it something of everything that services tell each other. */
export async function live(shop: Here, customer: User, variants: readonly StockedVariant[], orders: number): Promise<Scenario> {
  const [kept, cancelled, shipped] = await buy(customer, variants, 3);
  if (!kept || !cancelled || !shipped) throw new Error('three orders were asked for');
  await delay(200);
  const moment = new Date();
  await delay(200);

  const late = await buy(customer, variants, orders);
  await customer.must('cancel-order', { orderId: cancelled.id });
  const fulfilment = await staff(shop, 'FULFILMENT');
  for (const step of ['pack-order', 'ship-order']) await fulfilment.must(step, { orderId: shipped.id });
  const finance = await staff(shop, 'FINANCE');
  const givenBack: Record<string, bigint> = {};
  for (const [{ id }, amount, minor] of [[kept, '1.00', 100n], [late[0] ?? kept, '2.00', 200n]] as const) {
    const { data } = await finance.raw('query ($id: ID!) { order(id: $id) { payments { id } } }', { id });
    await finance.must('refund-payment', { paymentId: data.order.payments[0].id, amount: { amount, currency: 'EUR' }, idempotencyKey: randomUUID() });
    givenBack[id] = minor;
  }
  const manager = await staff(shop, 'CATALOGUE_MANAGER');
  const [first, second] = variants;
  if (!first || !second) throw new Error('two variants are needed');
  await manager.must('set-price', { variantId: first.variantId, price: { amount: '19.00', currency: 'EUR' } });
  await manager.must('set-price', { variantId: first.variantId, price: { amount: '20.00', currency: 'EUR' } });
  for (const onHand of [500, 1_000_000]) await manager.must('set-stock', { variantId: second.variantId, onHand });

  const newcomer = await newCustomer(shop);
  const { session } = await createGraphqlClient(shop.url).must('log-in', { email: newcomer.email, password: newcomer.password });
  const { product } = await newcomer.ask('product-page', { slug: first.slug });
  await newcomer.must('submit-review', { productId: product.id, rating: 1, title: 'Late', body: 'Written after the moment.', idempotencyKey: randomUUID() });
  late.push(...(await buy(newcomer, variants.slice(1), 1)));
  await untilOrder(customer, cancelled.id, 'CANCELLED');
  await untilOrder(customer, shipped.id, 'SHIPPED');
  return { moment, known: { [kept.id]: 'CONFIRMED', [cancelled.id]: 'CANCELLED', [shipped.id]: 'SHIPPED' }, late: late.map(({ id }) => id), givenBack, newcomer, refreshToken: session.refreshToken };
}
