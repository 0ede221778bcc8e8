import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { createAsker } from '../shop/ask.ts';
import type { Asker } from '../shop/ask.ts';
import { newCustomer } from '../shop/people.ts';
import type { Person } from '../shop/people.ts';
import { wrongIn } from '../shop/books.ts';
import { ownVariant, order } from '../shop/shopping.ts';
import { startShop } from '../shop/start-shop.ts';
import type { StartedShop } from '../shop/start-shop.ts';
import { pidOf } from '../shop/pid-of.ts';

/** What is being killed does not answer for a while. */
const PATIENCE = { withinMs: 60_000, everyMs: 100 };

const TERMINAL = ['CONFIRMED', 'REJECTED', 'CANCELLED', 'EXPIRED'];
const ended = (shopper: Asker, id: string): Promise<any> =>
  eventually(`order ${id} has ended`, async () => {
    const { order: found } = await shopper.ask('order-page', { id });
    if (TERMINAL.includes(found?.displayStatus)) return found;
    throw new Error(JSON.stringify(found));
  }, PATIENCE);

describe('a shop of separate processes', () => {
  let shop: StartedShop;
  let shopper: Person;
  let variantId: string;
  beforeAll(async () => {
    shop = await startShop(['--processes']);
    shopper = await newCustomer(shop);
    variantId = (await ownVariant(shop, shopper, 8)).id;
  }, 180_000);
  afterAll(() => shop.stop(), 60_000);

  it.each(['orders', 'nats', 'products', 'payments'])('ends each order right when %s is killed in the middle of it', async (victim) => {
    const placed = await Promise.all([1, 2].map(() => order(shopper, [{ variantId, quantity: 1 }])));
    process.kill(await pidOf(shop, victim), 'SIGKILL');
    for (const { id } of placed) {
      const found = await ended(shopper, id);
      expect(found).toMatchObject({ displayStatus: 'CONFIRMED', payments: [{ status: 'CAPTURED' }] });
      expect(found.payments).toHaveLength(1);
      expect(found.timeline.map(({ version }: any) => version)).toEqual(found.timeline.map((_: unknown, index: number) => index + 1));
    }
    // And goes on serving.
    const { id } = await eventually('another order is taken', () => order(shopper, [{ variantId, quantity: 1 }]), PATIENCE);
    expect((await ended(shopper, id)).displayStatus).toBe('CONFIRMED');
  }, 120_000);

  it('leaves books that agree: nothing is lost, and nothing happened twice', async () => {
    expect(await wrongIn(shop)).toEqual([]);
  }, 60_000);

  // Each a product of its own: what was shown lately is kept, and shown without asking anybody.
  it.each(['reviews', 'recommendations'])('shows the product page without %s while it is stopped', async (victim) => {
    const { slug } = await ownVariant(shop, shopper);
    const page = async () => createAsker(shop.url).raw((await import('../shop/operations.ts')).operation('product-page'), { slug });
    const pid = await pidOf(shop, victim);
    process.kill(pid, 'SIGSTOP');
    try {
      const start = Date.now();
      const { status, data, errors } = await page();
      expect(status).toBe(200);
      expect(Date.now() - start).toBeLessThan(2_000);
      expect(data.product).toMatchObject({ slug, variants: expect.any(Array) });
      expect(victim === 'reviews' ? data.product.reviews : data.product.similar).toBeNull();
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(expect.arrayContaining(['SUBGRAPH_UNAVAILABLE']));
      expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|http:/);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await eventually('the page is whole again', async () => (await page()).errors === undefined, PATIENCE);
  }, 60_000);
});
