import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { createTransactions } from '@storegraph/postgres/transactions';
import { createBeginDuePrices } from '../../domain/pricing/begin-due-prices.ts';
import type { BeginDuePrices } from '../../domain/pricing/begin-due-prices.ts';
import { createPricingUseCases } from '../../domain/pricing/use-cases.ts';
import type { PricingUseCases } from '../../domain/pricing/use-cases.ts';
import { entities } from '../entities.ts';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { createStores } from '../stores.ts';
import { createPriceReads } from './price-reads.ts';
import { readChannels } from './read-channels.ts';

let desk: StoreDesk;
let connected: Database;
let useCases: PricingUseCases;
let begin: BeginDuePrices;
let now = new Date('2026-11-01T00:00:00Z');
const at = (time: string) => `2026-11-27T${time}:00Z`;

beforeAll(async () => {
  desk = await openStoreDesk();
  connected = await connectDatabase({ url: desk.database.appUrl, entities, name: 'products', poolSize: 8 });
  const { transact } = createTransactions(connected, 'products', createStores);
  const prices = createPriceReads(connected.dataSource.manager);
  useCases = createPricingUseCases({ transact, channels: await readChannels(desk.manager), now: () => now });
  begin = createBeginDuePrices({ prices, transact, now: () => now });
});
afterAll(async () => {
  await connected?.close();
  await desk?.close();
});

const line = (variantId: string, price: string, compareAt?: string) => ({ variantId, channel: 'EU', price, compareAt });
const schedule = (time: string, ...prices: ReturnType<typeof line>[]) => useCases.schedulePrices({ validFrom: at(time), prices });
const pricesOf = async (id: Id<'var'>) => {
  const rows = await desk.database.query<{ amount: number; compare: number | null }>('SELECT amount_minor::int AS amount, compare_at_minor::int AS compare FROM price WHERE variant_id = $1', [toUuid(id)]);
  return rows.map(({ amount, compare }) => (compare === null ? amount : `${amount} instead of ${compare}`));
};
const toldOf = async (id: Id<'var'>) =>
  (await desk.database.query<{ amount: string }>(`SELECT envelope->'payload'->'prices'->0->>'amountMinor' AS amount FROM outbox WHERE envelope->>'aggregateId' = $1 ORDER BY seq`, [id])).map(({ amount }) => amount);
/** It is that time of the day, and what is due begins. */
const itIs = async (time: string) => {
  now = new Date(at(time));
  let begun = 0;
  for (let some = await begin(); some > 0; some = await begin()) begun += some;
  return begun;
};

describe('a price that is to begin', () => {
  it('begins when it is time and not before, is told of, and is over when the next begins', async () => {
    const id = await desk.stocked(1);
    await schedule('09:00', line(id, '15', '19.99'));
    await schedule('18:00', line(id, '19.99'));
    expect([await itIs('08:59'), await pricesOf(id), await toldOf(id)]).toEqual([0, [1999], []]);
    expect([await itIs('09:00'), await pricesOf(id), await toldOf(id)]).toEqual([1, ['1500 instead of 1999'], ['1500']]);
    expect([await itIs('17:59'), await itIs('18:00'), await pricesOf(id), await toldOf(id)]).toEqual([0, 1, [1999], ['1500', '1999']]);
  });

  it('is skipped when the next is due as well: the later one holds', async () => {
    now = new Date(at('00:00'));
    const id = await desk.stocked(1);
    await schedule('10:00', line(id, '12'));
    await schedule('09:00', line(id, '11'));
    await schedule('11:00', line(id, '13'));
    expect([await itIs('10:30'), await pricesOf(id), await toldOf(id)]).toEqual([2, [1200], ['1200']]);
    expect([await itIs('11:00'), await pricesOf(id)]).toEqual([1, [1300]]);
  });

  it('replaces one that was to begin at the same time, and can be called off until it begins', async () => {
    now = new Date(at('00:00'));
    const [id, other] = [await desk.stocked(1), await desk.stocked(1)];
    await schedule('12:00', line(id, '11'), line(other, '11'));
    await schedule('12:00', line(id, '12'));
    const cancel = (variantId: string, channel = 'EU', validFrom = at('12:00')) => useCases.cancelScheduledPrice({ variantId, channel, validFrom });
    expect(await cancel(other)).toBe(other);
    for (const again of [cancel(other), cancel(id, 'JP'), cancel(id, 'MARS'), cancel(id, 'EU', at('12:01')), cancel(id, 'EU', '2026-13-01T00:00:00Z')]) await expect(again).rejects.toMatchObject({ code: 'SCHEDULED_PRICE_NOT_FOUND' });
    await expect(cancel('lamp')).rejects.toMatchObject({ code: 'INVALID_ID', field: ['variantId'] });
    expect([await itIs('12:00'), await pricesOf(id), await pricesOf(other)]).toEqual([1, [1200], [1999]]);
    await expect(cancel(id)).rejects.toMatchObject({ code: 'SCHEDULED_PRICE_NOT_FOUND' });
  });

  it.each<[string, object, string, string[]]>([
    ['now', { validFrom: at('13:00') }, 'BEGINS_TOO_SOON', ['validFrom']],
    ['in a month that is none', { validFrom: '2026-13-01T00:00:00Z' }, 'BEGINS_TOO_SOON', ['validFrom']],
    ['without prices', { prices: [] }, 'LINE_COUNT_OUT_OF_RANGE', ['prices']],
    ['for nobody', { prices: [line(newId('var'), '1')] }, 'VARIANT_NOT_FOUND', ['prices', '0', 'variantId']],
    ['nowhere', { prices: [{ variantId: newId('var'), channel: 'MARS', price: '1' }] }, 'CHANNEL_NOT_FOUND', ['prices', '0', 'channel']],
  ])('cannot begin %s', async (_when, part, code, field) => {
    now = new Date(at('13:00'));
    await expect(useCases.schedulePrices({ validFrom: at('14:00'), prices: [line(await desk.stocked(1), '1')], ...part })).rejects.toMatchObject({ code, field });
  });

  it('is not kept when another of the same call is refused', async () => {
    now = new Date(at('13:00'));
    const id = await desk.stocked(1);
    await expect(schedule('14:00', line(id, '5'), line(newId('var'), '5'))).rejects.toMatchObject({ code: 'VARIANT_NOT_FOUND', field: ['prices', '1', 'variantId'] });
    expect([await itIs('14:00'), await pricesOf(id)]).toEqual([0, [1999]]);
  });

  it('is not of a variant that is deleted, and does not begin when it was deleted meanwhile', async () => {
    now = new Date(at('13:00'));
    const [id, deleted] = [await desk.stocked(1), await desk.stocked(1)];
    await schedule('14:30', line(id, '5'), line(deleted, '5'));
    await desk.database.query('UPDATE variant SET deleted_at = now() WHERE id = $1', [toUuid(deleted)]);
    await expect(schedule('14:45', line(id, '5'), line(deleted, '5'))).rejects.toMatchObject({ code: 'VARIANT_NOT_FOUND', field: ['prices', '1', 'variantId'] });
    expect([await itIs('14:50'), await pricesOf(id), await pricesOf(deleted), await toldOf(deleted)]).toEqual([2, [500], [1999], []]);
  });

  it('begins once, however many sweep at the same time', async () => {
    now = new Date(at('15:00'));
    const ids = await Promise.all(Array.from({ length: 20 }, () => desk.stocked(1)));
    await schedule('15:01', ...ids.map((id) => line(id, '5')));
    await schedule('15:02', ...ids.map((id) => line(id, '6')));
    now = new Date(at('15:05'));
    const begun = await Promise.all(Array.from({ length: 6 }, begin));
    while ((await begin()) > 0);
    expect(begun.reduce((sum, count) => sum + count, 0)).toBe(40);
    for (const id of ids) expect([await pricesOf(id), await toldOf(id)]).toEqual([[600], ['600']]);
  });
});
