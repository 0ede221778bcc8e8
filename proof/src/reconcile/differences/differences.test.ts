import { describe, expect, it } from '@jest/globals';
import { fromUuid } from '@storegraph/kernel/ids';
import { compareOnce, countOf, mendAll } from '../compare.ts';
import type { Databases, Service } from '../databases.ts';
import type { Difference } from '../difference.ts';
import { DIFFERENCES } from './differences.ts';
import type { Copied } from './copies.ts';
import { differingCopies } from './differing-copies.ts';
import { lostOrders } from './lost-orders.ts';

const [first, second] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const;

/** Databases that answer so, by a word of the statement, and note what is told in whose name. */
function desk(answers: Readonly<Partial<Record<Service, Readonly<Record<string, readonly object[]>>>>>) {
  const told: string[] = [];
  const databases = {
    rows: async (service: Service, sql: string) => Object.entries(answers[service] ?? {}).find(([word]) => sql.includes(word))?.[1] ?? [],
    write: async (service: Service, work: (manager: unknown, outbox: unknown) => Promise<unknown>) =>
      work({}, { tell: async ({ name, aggregateId }: { name: string; aggregateId: string }) => void told.push(`${service}: ${name} ${aggregateId}`) }),
    close: async () => {},
  } as unknown as Databases;
  return { databases, told };
}

describe('orders that orders does not have', () => {
  it('are called off in its name, once each, however many know of them', async () => {
    const { databases, told } = desk({
      payments: { account: [{ id: first, customer: second }, { id: second, customer: second }] }, products: { hold: [{ id: first, customer: null }] }, orders: { order: [{ id: second }] },
    });
    const found = await compareOnce(databases, [lostOrders]);
    expect(found.get(lostOrders)).toMatchObject([{ subject: fromUuid('order', first), told: 'payments takes money for it, products keeps pieces for it' }]);
    expect((await mendAll(found)).mended.size).toBe(1);
    expect(told).toEqual([`orders: orders.order-cancelled ${fromUuid('order', first)}`]);
  });
});

describe('a copy', () => {
  const versions: number[] = [];
  const things = (isToldAlways: boolean): Difference => differingCopies({
    what: 'thing', owner: 'products', owned: 'SELECT own', copies: [['orders', 'SELECT copy'], ['recommendations', 'SELECT copy']], isToldAlways,
    nameOf: (id) => id, tell: async ({ version }) => void versions.push(version),
  } satisfies Copied);

  it.each<[string, number | undefined, readonly (number | 'over' | undefined)[], boolean, number | undefined]>([
    ['that is as its owner says', 3, [3, 3], true, undefined],
    ['that is ahead is told of at the next version', 3, [5, 3], false, 6],
    ['that is behind is told of as it stands', 3, [3, 2], true, 3],
    ['that was never told of is, too', 3, [3, undefined], true, 3],
    ['that is behind may be where not all is told', 3, [3, 2], false, undefined],
    ['of what is not there any more is told that it is gone', undefined, [4, 'over'], true, 5],
    ['that says so already', undefined, ['over', 'over'], true, undefined],
  ])('%s', async (_what, owned, copies, isToldAlways, version) => {
    const row = (copy: number | 'over' | undefined) => (copy === undefined ? [] : [{ id: first, version: copy === 'over' ? 1 : copy, over: copy === 'over' }]);
    const { databases } = desk({ products: { own: owned === undefined ? [] : [{ id: first, version: owned }] }, orders: { copy: row(copies[0]) }, recommendations: { copy: row(copies[1]) } });
    const found = await compareOnce(databases, [things(isToldAlways)]);
    versions.length = 0;
    await mendAll(found);
    expect(versions).toEqual(version === undefined ? [] : [version]);
    expect(countOf(found)).toBe(versions.length);
  });
});

it('each difference says whose word counts and what is done about it', () => {
  for (const { what, right, mended } of DIFFERENCES) expect([what, right, mended].every((text) => text.length > 5 || text === 'users')).toBe(true);
  expect(new Set(DIFFERENCES.map(({ what }) => what)).size).toBe(DIFFERENCES.length);
});
