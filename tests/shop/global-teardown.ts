import { kept } from './kept.ts';

/** Runs once after all end-to-end tests. */
export default async function tearDown(): Promise<void> {
  await kept.shop?.stop();
}
