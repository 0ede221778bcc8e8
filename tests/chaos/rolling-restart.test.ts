import { expect, it } from '@jest/globals';
import { runDrill } from '../shop/run-drill.ts';

// The short form of `pnpm drill rolling-restart`.
it('a service and the gateway, two copies of each, are restarted under load: no request fails, no follower misses a version, nothing is done twice', async () => {
  const { figures, wrong } = await runDrill('rolling-restart', '--brief', '--services', 'orders,gateway', '--shoppers', '1', '--followers', '3', '--drain', '3200');
  expect(wrong).toEqual([]);
  expect(figures).toMatchObject({ restarts: 2, failed: 0, unfinished: 0, gaps: 0, violations: 0 });
  // Else nothing was shown.
  expect(figures['orders']).toBeGreaterThan(4);
  expect(figures['resumed']).toBeGreaterThan(0);
}, 120_000);
