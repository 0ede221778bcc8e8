import { expect, it } from '@jest/globals';
import { createTestBroker } from './broker.ts';

it('gives each test file a nats-server with JetStream of its own', async () => {
  const [first, second] = await Promise.all([createTestBroker(), createTestBroker()]);
  expect(first.url).not.toBe(second.url);
  expect(first.description).toMatch(/JetStream|NATS/);
  await Promise.all([first.stop(), second.stop()]);
});
