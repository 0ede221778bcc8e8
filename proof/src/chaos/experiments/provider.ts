import { createRandom } from '@storegraph/sample-shop/random';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { fillCart, place } from '../../clients/checkout.ts';
import { mapConcurrently } from '../../clients/map-concurrently.ts';
import { newCustomer } from '../../clients/retrying-users.ts';
import type { User } from '../../clients/retrying-users.ts';
import { setFaults } from '../../faults/provider.ts';
import { readProvider } from '../../ledger/open-books.ts';
import { layOut } from '@storegraph/stack/data/directory';
import { rowsOf } from '../../shop/rows.ts';
import type { Experiment } from '../experiment.ts';
import { storedOrders } from '../stored-orders.ts';
import { untilIdle } from '../until-idle.ts';
import { stockVariants } from '../stock-variants.ts';

/** The money is taken, and whoever asked does not hear of it. */
const AMBIGUOUS = ['tok_error', 'tok_error', 'tok_timeout'] as const;
const LANES = 12;
const RESOLVED_MS = 120_000;

/** T7: the provider takes money and does not say so. */
export const provider: Experiment<'orders' | 'percent'> = {
  name: 'provider', id: 'T7',
  what: 'timeouts and errors of the payment provider after it has charged, each of its webhooks twice',
  settings: {
    orders: { what: 'how many orders are placed', usual: 2_000, least: 1 },
    percent: { what: 'how many of a hundred are answered so', usual: 20 },
  },
  async run({ shop, journal, seed, settings: { orders, percent }, say }) {
    const random = createRandom(`provider/${seed}`);
    const troubles = new Map<string, number>();
    const [variantId = ''] = await stockVariants(shop, [500_000], seed);
    const people = await Promise.all(Array.from({ length: LANES }, () => newCustomer(shop, troubles)));
    await setFaults(shop, { duplicates: 1 });
    const methods = Array.from({ length: orders }, () => (random.chance(percent / 100) ? random.pick(AMBIGUOUS) : 'tok_success'));
    const placed = await mapConcurrently(methods, LANES, async (method, index, lane) => {
      const { order, userErrors } = await place(people[lane] as User, await fillCart(people[lane] as User, [{ variantId, quantity: 1 }]), journal, method);
      if ((index + 1) % 200 === 0) say(`${index + 1} of ${orders} orders placed`);
      if (!order) throw new Error(JSON.stringify(userErrors));
      return order.id;
    });
    const placedAt = performance.now();
    const wrong: string[] = [];
    await untilIdle(shop, RESOLVED_MS).catch((error: unknown) => wrong.push(String(error)));
    const resolvedMs = performance.now() - placedAt;
    await setFaults(shop, {});
    const kept = await storedOrders(shop, placed);
    const unpaid = kept.filter(({ status }) => status !== 'CONFIRMED');
    if (unpaid.length > 0) wrong.push(`${unpaid.length} orders are not confirmed, the first is ${unpaid[0]?.id} (${unpaid[0]?.status})`);
    const [{ count: payments } = { count: '0' }] = await rowsOf<{ count: string }>(shop.databases['payments'], 'SELECT count(*) FROM payment WHERE captured_minor > 0 AND order_id = ANY($1)', [placed.map((id) => toUuid(id as Id<'order'>))]);
    if (Number(payments) !== orders) wrong.push(`${orders} orders have ${payments} payments`);
    const ours = new Set(placed);
    const charges = [...readProvider(layOut(shop.dataDirectory).providerLog)].filter(([key, { capturedMinor }]) => ours.has(key.split(':')[0] ?? '') && capturedMinor > 0n).length;
    if (charges !== orders) wrong.push(`${orders} orders were charged ${charges} times`);
    return { figures: { orders, ambiguous: methods.filter((method) => method !== 'tok_success').length, charges, resolvedAfterMs: Math.round(resolvedMs), askedAgain: Object.fromEntries(troubles) }, wrong };
  },
};
