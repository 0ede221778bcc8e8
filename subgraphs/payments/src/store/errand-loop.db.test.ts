import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { eventually } from '@storegraph/testkit/eventually';
import { migrate } from '../service.ts';
import { startErrandLoop } from './errand-loop.ts';
import type { ErrandLoopOptions } from './errand-loop.ts';
import { createErrandQueue } from './errand-queue.ts';
import { createErrandStore } from './errand-store.ts';

let test: TestDatabase;
let app: Database;
let loops: { stop(): Promise<void> }[];
beforeAll(async () => {
  test = await createTestDatabase('payments', migrate);
  app = await connectDatabase({ url: test.appUrl, entities: [], name: 'test', poolSize: 20 });
}, 60_000);
beforeEach(() => {
  loops = [];
});
afterEach(async () => {
  await Promise.all(loops.map((loop) => loop.stop()));
  await test.query('DELETE FROM errand');
});
afterAll(async () => {
  await app?.close();
  await test?.drop();
});

const errands = () => createErrandStore(app.dataSource.manager, () => undefined);
const left = async () => (await test.query('SELECT FROM errand')).length;
const start = (run: ErrandLoopOptions['run'], more: Partial<ErrandLoopOptions> = {}) => loops.push(startErrandLoop({ dataSource: app.dataSource, run, slots: 4, warn: () => {}, ...more }));

describe('the errands', () => {
  it('are each done once, though three copies run them', async () => {
    const done: string[] = [];
    const run: ErrandLoopOptions['run'] = async ({ subject }) => {
      await pause(5);
      done.push(subject);
      return 'done';
    };
    for (let copy = 0; copy < 3; copy += 1) start(run);
    const subjects = Array.from({ length: 60 }, () => newId('pay'));
    await Promise.all(subjects.map((subject) => errands().add({ kind: 'charge', subject })));
    await eventually('all are done', async () => (await left()) === 0);
    expect(done.sort()).toEqual(subjects.sort());
  });

  it('are begun when they are added, without waiting for the timer', async () => {
    start(async () => 'done', { pollMs: 600_000 });
    await eventually('it listens', async () => (await app.dataSource.query<unknown[]>("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'")).length === 1);
    for (let count = 0; count < 3; count += 1) {
      await errands().add({ kind: 'refund', subject: newId('refund') });
      await eventually('it is done', async () => (await left()) === 0);
    }
  });

  it('that fail are tried again, with the reason noted', async () => {
    const attempts: number[] = [];
    start(async (errand) => {
      attempts.push(errand.attempts);
      if (errand.attempts < 3) throw new Error('the provider is away');
      return 'done';
    });
    await errands().add({ kind: 'charge', subject: newId('pay') });
    await eventually('the reason is noted', async () => (await test.query("SELECT FROM errand WHERE last_error = 'the provider is away'")).length === 1);
    await eventually('it is done', async () => (await left()) === 0);
    expect(attempts).toEqual([1, 2, 3]);
  });

  it('of somebody who did not come back are done by somebody else', async () => {
    await errands().add({ kind: 'charge', subject: newId('pay') });
    const queue = createErrandQueue(app.dataSource.manager);
    const [taken] = await queue.take(10);
    expect(await queue.take(10)).toEqual([]);
    await test.query("UPDATE errand SET leased_until = now() - interval '1 second'");
    const [again] = await queue.take(10);
    expect(again).toMatchObject({ id: taken?.id, attempts: 2 });
    await queue.remove(taken!);
    expect(await left()).toBe(1);
    await queue.remove(again!);
    expect(await left()).toBe(0);
  });

  it('that are woken while somebody is out on them are due at once when they come back', async () => {
    const subject = newId('pay');
    await errands().add({ kind: 'charge', subject });
    const queue = createErrandQueue(app.dataSource.manager);
    const [taken] = await queue.take(1);
    await errands().wake([{ kind: 'charge', subject }]);
    expect(await queue.take(1)).toEqual([]);
    await queue.putBack(taken!, 600_000, null);
    expect(await queue.take(1)).toHaveLength(1);
  });
});
