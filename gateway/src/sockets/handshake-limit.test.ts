import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { createHandshakeLimit } from './handshake-limit.ts';

it('lets in a few at a time: who is in makes room for one more', () => {
  const handshakes = createHandshakeLimit(2, 60_000);
  const [arrived] = [handshakes.begin(), handshakes.begin()];
  expect(handshakes.isFull()).toBe(true);
  arrived?.();
  arrived?.();
  expect(handshakes.isFull()).toBe(false);
  handshakes.begin();
  expect(handshakes.isFull()).toBe(true);
});

it('keeps nobody out for those who say nothing', async () => {
  const handshakes = createHandshakeLimit(1, 10);
  handshakes.begin();
  expect(handshakes.isFull()).toBe(true);
  await delay(50);
  expect(handshakes.isFull()).toBe(false);
});
