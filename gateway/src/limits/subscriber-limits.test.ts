import { describe, expect, it } from '@jest/globals';
import { createMessageRate } from '../sockets/message-rate.ts';
import { createPerClientLimit } from './per-client-limit.ts';
import { UNLIMITED, readSubscriberLimits } from './subscriber-limits.ts';

describe('what one client may hold open', () => {
  it('is as usual but for what is said', () => {
    expect(readSubscriberLimits('socketsPerClient=7')).toEqual({ ...readSubscriberLimits(''), socketsPerClient: 7 });
    expect(readSubscriberLimits('off')).toEqual(UNLIMITED);
  });

  it.each(['sockets=7', 'socketsPerClient', 'socketsPerClient=0', 'socketsPerClient=1.5', 'toString=1'])('is not said by %s', (text) => {
    expect(() => readSubscriberLimits(text)).toThrow(/names|does not say/);
  });

  it('is a seat each, which is free when it is given back, once', () => {
    const limit = createPerClientLimit(2, 'sockets');
    const giveBack = limit.take('a');
    limit.take('a');
    limit.take('b');
    expect([limit.isFull('a'), limit.isFull('b')]).toEqual([true, false]);
    expect(() => limit.demand('a')).toThrow(expect.objectContaining({ message: 'At most 2 sockets are open for one client.' }));
    giveBack();
    giveBack();
    expect(limit.isFull('a')).toBe(false);
    limit.take('a');
    expect(limit.isFull('a')).toBe(true);
  });

  it('is so many messages at once, and so many in each second after that', () => {
    let now = 0;
    const isWithin = createMessageRate(3, 2, () => now);
    expect([isWithin(), isWithin(), isWithin(), isWithin()]).toEqual([true, true, true, false]);
    now += 1_000;
    expect([isWithin(), isWithin(), isWithin()]).toEqual([true, true, false]);
    now += 60_000;
    expect([isWithin(), isWithin(), isWithin(), isWithin()]).toEqual([true, true, true, false]);
  });
});
