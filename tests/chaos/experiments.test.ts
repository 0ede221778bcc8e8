import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { environmentFor } from '@storegraph/proof/chaos/environment';
import type { Experiment } from '@storegraph/proof/chaos/experiment';
import { EXPERIMENTS } from '@storegraph/proof/chaos/experiments';
import { runWith } from '@storegraph/proof/chaos/run';
import { signal } from '@storegraph/proof/shop/processes';
import { startBreakableShop } from '@storegraph/proof/shop/start-breakable-shop';
import type { StartedShop } from '@storegraph/proof/shop/start-shop';
import { createAsker } from '@storegraph/proof/clients/ask';
import { operation } from '@storegraph/proof/clients/operations';
import { ownVariant } from '@storegraph/proof/clients/shopping';

/** What is stopped does not answer for a while. */
const PATIENCE = { withinMs: 60_000, everyMs: 100 };

/** The short forms: as `pnpm chaos` does them, with fewer of everything. They share a shop. */
const SHORT: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  oversell: { buyers: 60, pieces: 20, rounds: 2 },
  keys: { keys: 6, calls: 20, kills: 1 },
  'crash-points': { points: 4 },
  'broker-loss': { rounds: 1, back: 2 },
  webhooks: { orders: 40, delay: 300 },
  races: { rounds: 1 },
  provider: { orders: 40, percent: 20 },
  'bad-subgraph': { cells: 2, opens: 20_000, closes: 30_000 },
  sockets: { sockets: 120, seconds: 2, events: 20, slow: 5 },
  network: { checkouts: 20, troubles: 3, shoppers: 12 },
  kills: { checkouts: 40, kills: 5, pauses: 1, shoppers: 12 },
};

/** Those of them that a shop can have one after the other: whoever overloads it needs one that turns people away. */
const TOGETHER = EXPERIMENTS.filter(({ name }) => name in SHORT);

let shop: StartedShop;
beforeAll(async () => {
  shop = await startBreakableShop({ ...environmentFor(TOGETHER), LOG_LEVEL: 'silent' });
}, 180_000);
afterAll(() => shop.stop(), 60_000);

// Each a product of its own: what was shown lately is kept, and shown without asking anybody.
describe.each(['reviews', 'recommendations'])('while %s is stopped', (victim) => {
  it('the product page is shown without it', async () => {
    const { slug } = await ownVariant(shop, createAsker(shop.url));
    const page = async () => createAsker(shop.url).raw(operation('product-page'), { slug });
    expect(signal(shop, victim, 'SIGSTOP')).toBe(true);
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
      signal(shop, victim, 'SIGCONT');
    }
    await eventually('the page is whole again', async () => (await page()).errors === undefined, PATIENCE);
  }, 60_000);
});

describe('nothing is lost and nothing happens twice', () => {
  it.each(TOGETHER.map((experiment) => [experiment.id, experiment.what, experiment] as const))('%s: %s', async (_id, _what, experiment: Experiment) => {
    const said: string[] = [];
    const { wrong } = await runWith(shop, { experiment, seed: 1, settings: SHORT[experiment.name] ?? {}, say: (line) => said.push(line) });
    expect(wrong).toEqual([]);
  }, 180_000);
});
