import { kept } from './kept.ts';
import { startShop } from '@storegraph/proof/shop/start-shop';

/** Runs once before all end-to-end tests: they share one shop, each with customers of its own. */
export default async function setUp(): Promise<void> {
  const shop = await startShop(['--trace'], { LOG_LEVEL: 'debug', CARRIER_HOUR_MS: '20' });
  kept.shop = shop;
  process.env['TEST_SHOP'] = JSON.stringify(shop);
}
