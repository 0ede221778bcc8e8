import { beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from '@storegraph/service/log';
import { eventually } from '@storegraph/testkit/eventually';
import { anOperation } from '../testing/registry-desk.ts';
import { createUsage } from './usage.ts';
import type { Usage } from './usage.ts';
import type { UsageFlush } from './users-registry.ts';

const LAMPS = anOperation('a', 'query Lamps { products { id } }');
const log = createLog('gateway', 'silent');

describe('usage', () => {
  let came: UsageFlush[];
  let taken: UsageFlush[];
  let how: 'taken' | 'refused' | 'lost' | 'away';
  const report = async (flush: UsageFlush): Promise<'taken' | 'refused'> => {
    came.push(flush);
    if (how === 'away' || how === 'lost') {
      if (how === 'lost') taken.push(flush);
      throw new Error(how);
    }
    if (how === 'taken') taken.push(flush);
    return how;
  };
  const open = (everyMs = 60_000): Usage => createUsage({ report, log, everyMs, now: () => new Date('2026-01-02T03:04:05Z') });
  beforeEach(() => {
    [came, taken, how] = [[], [], 'taken'];
  });
  const sum = (flushes: readonly UsageFlush[]) => flushes.flatMap(({ usage }) => usage).reduce((all, { count }) => all + count, 0);

  it('tells how often, how long and with how many errors each client’s operation ran', async () => {
    const usage = open();
    usage.count(LAMPS, 3, false);
    usage.count(LAMPS, 10, true);
    usage.count(LAMPS, 60_000, false);
    usage.count({ ...LAMPS, clientId: 'b' }, 11, false);
    await usage.stop();
    expect(taken).toEqual([{ id: expect.any(String), keys: [], usage: [
      { clientId: 'a', operationId: LAMPS.id, count: 3, errors: 1, lastUsedAt: '2026-01-02T03:04:05.000Z', latency: { boundsMs: [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000], counts: [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1] } },
      { clientId: 'b', operationId: LAMPS.id, count: 1, errors: 0, lastUsedAt: '2026-01-02T03:04:05.000Z', latency: expect.objectContaining({ counts: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0] }) },
    ] }]);
  });

  it('tells when each key was shown last', async () => {
    const usage = open();
    for (const hash of ['x', 'x', 'y']) usage.noteKey(hash);
    await usage.stop();
    expect(taken).toEqual([{ id: expect.any(String), usage: [], keys: ['x', 'y'].map((hash) => ({ hash, lastUsedAt: '2026-01-02T03:04:05.000Z' })) }]);
  });

  it('is handed in time after time, and nothing when there is nothing', async () => {
    const usage = open(10);
    usage.count(LAMPS, 1, false);
    await eventually('the first flush', () => taken.length === 1);
    usage.count(LAMPS, 1, false);
    await eventually('the second', () => taken.length === 2);
    await usage.stop();
    expect(taken.map(({ usage: [one] }) => one?.count)).toEqual([1, 1]);
    expect(came).toHaveLength(2);
  });

  it('is kept while users is away', async () => {
    how = 'away';
    const usage = open(5);
    usage.count(LAMPS, 1, false);
    await eventually('a few tries', () => came.length >= 3);
    usage.count(LAMPS, 1, false);
    usage.count(LAMPS, 1, false);
    how = 'taken';
    await eventually('all of it', () => sum(taken) === 3);
    await usage.stop();
    expect(sum(taken)).toBe(3);
  });

  it('takes no more room however long users is away', async () => {
    how = 'away';
    const usage = open(1);
    const isTried = async () => {
      const before = came.length;
      await eventually('another try', () => came.length > before);
    };
    for (let i = 0; i < 5; i++) {
      usage.count(LAMPS, 1, false);
      await isTried();
    }
    expect(new Set(came.map(({ id }) => id)).size).toBe(1);
    how = 'taken';
    await usage.stop();
    expect(taken.map(({ usage: [one] }) => one?.count)).toEqual([1, 4]);
  });

  it('is sent again under the same id when it is not certain that it arrived', async () => {
    how = 'lost';
    const usage = open(5);
    usage.count(LAMPS, 1, false);
    await eventually('two tries', () => came.length >= 2);
    how = 'taken';
    await usage.stop();
    expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
    expect(new Set(taken.map((flush) => JSON.stringify(flush))).size).toBe(1);
  });

  it('is given up when users will never take it', async () => {
    how = 'refused';
    const usage = open(5);
    usage.count(LAMPS, 1, false);
    await eventually('a try', () => came.length === 1);
    how = 'taken';
    usage.count(LAMPS, 1, false);
    await usage.stop();
    expect(sum(taken)).toBe(1);
  });

  it('is handed in by pieces that users can read', async () => {
    const usage = open();
    for (let i = 0; i < 450; i++) usage.count({ ...LAMPS, id: String(i) }, 1, false);
    for (let i = 0; i < 160; i++) usage.noteKey(String(i));
    await usage.stop();
    expect(taken.map((flush) => [flush.usage.length, flush.keys.length])).toEqual([[150, 150], [150, 10], [150, 0]]);
    expect(sum(taken)).toBe(450);
  });

  it('of the last moments is handed in before the gateway is gone', async () => {
    how = 'away';
    const usage = open(5);
    usage.count(LAMPS, 1, false);
    await eventually('a try', () => came.length >= 1);
    usage.count(LAMPS, 1, false);
    how = 'taken';
    await usage.stop();
    expect(sum(taken)).toBe(2);
  });
});
