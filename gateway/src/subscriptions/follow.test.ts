import { describe, expect, it, jest } from '@jest/globals';
import { follow } from './follow.ts';
import { createKnocks } from './knocks.ts';

/** An entity with `versions` versions, and one who follows it. */
function desk({ versions = 1, after = undefined as number | undefined, maxUnread = 100 } = {}) {
  const state = { versions };
  const controller = new AbortController();
  const tooSlow = jest.fn();
  const knocks = createKnocks(controller.signal, maxUnread, tooSlow);
  const entity = {
    present: async () => ({ snapshot: state.versions, version: state.versions }),
    presentVersion: async () => state.versions,
    asOf: async (version: number) => version,
  };
  const answers = follow(entity, knocks, after, controller.signal);
  const next = async () => (await answers.next()).value as number;
  return { state, knocks, controller, tooSlow, next, answers };
}

describe('following', () => {
  it('begins before the first version for who has seen less than nothing', async () => {
    const { next } = desk({ versions: 2, after: -5 });
    expect([await next(), await next()]).toEqual([1, 2]);
  });

  it('waits for a version beyond the one a client claims to have seen', async () => {
    const { state, knocks, next } = desk({ versions: 2, after: 5 });
    const answer = next();
    for (const version of [3, 4, 5, 6]) knocks.knock((state.versions = version));
    expect(await answer).toBe(6);
  });

  it('ends when nobody waits any more, also in the middle of waiting', async () => {
    const { controller, next, answers } = desk();
    await next();
    const waiting = answers.next();
    controller.abort();
    expect(await waiting).toEqual({ value: undefined, done: true });
  });

  it('counts what passes while one answer is read, not what a reader catches up on', async () => {
    const { knocks, tooSlow, next } = desk({ versions: 500, after: 0, maxUnread: 3 });
    for (let i = 0; i < 400; i++) await next();
    for (const version of [501, 502, 503]) knocks.knock(version);
    expect(tooSlow).not.toHaveBeenCalled();
    knocks.knock(504);
    knocks.knock(505);
    expect(tooSlow).toHaveBeenCalledTimes(1);
  });

  it('forgets the count when the answer is read', async () => {
    const { knocks, tooSlow, next } = desk({ maxUnread: 3 });
    await next();
    for (let version = 2; version < 40; version += 2) {
      knocks.knock(version);
      knocks.knock(version + 1);
      await next();
      await next();
    }
    expect(tooSlow).not.toHaveBeenCalled();
  });
});
