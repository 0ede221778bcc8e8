import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { migrate } from '../../service.ts';
import { createShippingStore } from './shipping-store.ts';

let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase('orders', migrate);
  database = await connectDatabase({ url: testDatabase.appUrl, entities: [], name: 'test' });
}, 60_000);
afterAll(async () => {
  await database?.close();
  await testDatabase?.drop();
});

/** When the slots of a window begin, end and close that are opened from a day on, by their date. */
async function opened(zoneCode: string, timeZone: string, weekday: number, cutoffTime: string, from: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const store = createShippingStore(database.dataSource.manager);
  await store.setZone({ code: zoneCode, name: zoneCode, places: [] });
  await store.setWindow({ id: newId('window'), zoneCode, weekday, startsAt: '09:00', endsAt: '12:00', cutoffDays: 1, cutoffTime, timeZone, capacity: 3 });
  await store.openSlots(new Date(from), 28);
  const rows = await testDatabase.query<{ date: string; starts_at: Date; ends_at: Date; cutoff_at: Date }>(
    'SELECT s.date::text, s.starts_at, s.ends_at, s.cutoff_at FROM delivery_slot s JOIN delivery_window w ON w.id = s.window_id WHERE w.zone_code = $1 ORDER BY s.date', [zoneCode],
  );
  return Object.fromEntries(rows.map(({ date, ...times }) => [date, Object.values(times).map((time) => time.toISOString().slice(0, 16))]));
}

it.each([
  ['Berlin, into summer', 'berlin-spring', 'Europe/Berlin', 7, '18:00', '2027-03-15T12:00:00Z', { '2027-03-21': ['2027-03-21T08:00', '2027-03-21T11:00', '2027-03-20T17:00'], '2027-03-28': ['2027-03-28T07:00', '2027-03-28T10:00', '2027-03-27T17:00'], '2027-04-04': ['2027-04-04T07:00', '2027-04-04T10:00', '2027-04-03T16:00'] }],
  ['Berlin, out of it', 'berlin-autumn', 'Europe/Berlin', 1, '18:00', '2027-10-20T12:00:00Z', { '2027-10-25': ['2027-10-25T07:00', '2027-10-25T10:00', '2027-10-24T16:00'], '2027-11-01': ['2027-11-01T08:00', '2027-11-01T11:00', '2027-10-31T17:00'] }],
  ['New York, into summer', 'york', 'America/New_York', 1, '18:00', '2027-03-01T12:00:00Z', { '2027-03-08': ['2027-03-08T14:00', '2027-03-08T17:00', '2027-03-07T23:00'], '2027-03-15': ['2027-03-15T13:00', '2027-03-15T16:00', '2027-03-14T22:00'] }],
  ['Tokyo, which has none', 'tokyo', 'Asia/Tokyo', 7, '18:00', '2027-03-15T12:00:00Z', { '2027-03-28': ['2027-03-28T00:00', '2027-03-28T03:00', '2027-03-27T09:00'] }],
  ['a cut-off in the hour that is left out', 'gap', 'Europe/Berlin', 1, '02:30', '2027-03-15T12:00:00Z', { '2027-03-29': ['2027-03-29T07:00', '2027-03-29T10:00', '2027-03-28T01:30'] }],
] as const)('a slot is at the same time of day across the change of clocks, and so is its cut-off: %s', async (_what, zone, timeZone, weekday, cutoff, from, expected) => {
  expect(await opened(zone, timeZone, weekday, cutoff, from)).toMatchObject(expected);
});

it('opens each slot once, and has those that are open follow their window', async () => {
  const store = createShippingStore(database.dataSource.manager);
  const window = { id: newId('window'), zoneCode: 'everywhere', weekday: 2, startsAt: '09:00', endsAt: '12:00', cutoffDays: 1, cutoffTime: '18:00', timeZone: 'Europe/Berlin', capacity: 3 };
  await store.setWindow(window);
  const count = async () => (await testDatabase.query<{ slots: number; places: number }>(
    `SELECT count(*)::int AS slots, sum(s.capacity)::int AS places FROM delivery_slot s JOIN delivery_window w ON w.id = s.window_id WHERE w.zone_code = 'everywhere'`))[0];
  const from = new Date('2027-01-04T12:00:00Z');
  await Promise.all([store.openSlots(from, 28), store.openSlots(from, 28), store.openSlots(from, 28)]);
  expect(await count()).toEqual({ slots: 4, places: 12 });
  await store.setWindow({ ...window, id: newId('window'), capacity: 5 });
  await store.openSlots(from, 28);
  expect(await count()).toEqual({ slots: 4, places: 20 });
});
