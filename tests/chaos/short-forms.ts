import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { environmentFor } from '@storegraph/proof/chaos/environment';
import { EXPERIMENTS } from '@storegraph/proof/chaos/experiments/experiments';
import { runWith } from '@storegraph/proof/chaos/run';
import { startBreakableShop } from '@storegraph/proof/shop/start-breakable-shop';
import type { StartedShop } from '@storegraph/proof/shop/start-shop';

/** With how few of everything each is done. Whoever overloads a shop needs one that turns people away: overload's short form is the gateway's own (gateway/src/shedding/shedding.test.ts). */
const SETTINGS = {
  oversell: { buyers: 60, pieces: 20, rounds: 2 },
  keys: { keys: 6, calls: 20, kills: 1 },
  'crash-points': { points: 4 },
  'broker-loss': { rounds: 1, back: 2 },
  webhooks: { orders: 40, delay: 300 },
  races: { rounds: 1 },
  provider: { orders: 40, percent: 20 },
  'bad-subgraph': { cells: 1, glances: 9, opens: 20_000, closes: 30_000 },
  sockets: { sockets: 120, seconds: 2, events: 20, slow: 5, hot: 2, closed: 20 },
  deliveries: { checkouts: 24, percent: 30, shoppers: 12 },
  network: { checkouts: 20, troubles: 3, shoppers: 12 },
  kills: { checkouts: 40, kills: 5, pauses: 1, shoppers: 12 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Has experiments done as `pnpm chaos` does them, one after the other with one shop. Answers that shop, once it is started. */
export function shortForms(...names: readonly (keyof typeof SETTINGS)[]): () => StartedShop {
  const chosen = names.map((name) => {
    const experiment = EXPERIMENTS.find((each) => each.name === name);
    if (!experiment) throw new Error(`there is no experiment ${name}`);
    return { experiment, settings: SETTINGS[name] };
  });
  let shop: StartedShop;
  beforeAll(async () => {
    shop = await startBreakableShop({ ...environmentFor(chosen.map(({ experiment }) => experiment)), LOG_LEVEL: 'silent', SOCKET_PING_MS: '3000' });
  }, 180_000);
  afterAll(() => shop?.stop(), 60_000);

  describe('nothing is lost and nothing happens twice', () => {
    it.each(chosen.map((each) => [each.experiment.id, each.experiment.what, each] as const))('%s: %s', async (_id, _what, { experiment, settings }) => {
      const said: string[] = [];
      const { wrong } = await runWith(shop, { experiment, seed: 1, settings, say: (line) => said.push(line) });
      expect(wrong).toEqual([]);
    }, 180_000);
  });
  return () => shop;
}
