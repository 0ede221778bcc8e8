import { LONG_TIMEOUTS } from '@storegraph/proof/shop/gateway-settings';
import { startShop } from '@storegraph/proof/shop/start-shop';
import { browserProgram } from './browser.ts';
import { kept } from './kept.ts';

/** Runs once before all end-to-end tests: they share one shop, each with customers of its own. */
export default async function setUp(): Promise<void> {
  // Whoever needs a browser says so if there is none.
  const unpacked = browserProgram().catch(() => {});
  const shop = await startShop(['--trace'], { LOG_LEVEL: 'debug', CARRIER_HOUR_MS: '20', ...LONG_TIMEOUTS });
  kept.shop = shop;
  await unpacked;
  process.env['TEST_SHOP'] = JSON.stringify(shop);
}
