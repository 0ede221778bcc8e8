import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { parsePostalAddress } from '@storegraph/kernel/postal-address';
import { NOW } from './clock.ts';
import { demoAccounts } from './people.ts';
import { createSampleShop, makeSampleShop } from './sample-shop.ts';
import { SIZES } from './sizes.ts';
import type { SampleSize } from './sizes.ts';

/** JSON with sorted keys, so that the hash is about what is said and not about how it is written down. */
function canonical(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}n"`;
  if (value instanceof Date || value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}

const hashOf = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex');
const unique = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);
const sorted = (ids: readonly string[]) => expect(ids).toEqual([...ids].sort());

/** Change these only on purpose: a seeded database is recognised by its ids. */
const HASHES: Readonly<Record<SampleSize, string>> = {
  ci: '7043a8e4eb4986abad358fdf8f41e1b451e3510f28720fb2ede3d63893ff5fad',
  demo: '4e1e1b33b54ac0157660473a9e12120f7dcd396950483813ec158f992dfcd27c',
};

describe.each(['ci', 'demo'] as const)('the sample shop of size %s', (size) => {
  const shop = createSampleShop(size);
  const counts = SIZES[size];
  const variants = shop.products.flatMap((product) => product.variants);
  const lines = shop.orders.flatMap((order) => order.lines);

  it('is the same to the last bit each time it is made', () => {
    expect(hashOf(makeSampleShop(size))).toBe(HASHES[size]);
  });

  it('is made once', () => expect(createSampleShop(size)).toBe(shop));

  it('has as many of everything as its size promises', () => {
    expect(shop.products).toHaveLength(counts.products);
    expect(variants).toHaveLength(counts.variants);
    expect(shop.categories).toHaveLength(size === 'ci' ? 8 : 40);
    expect(shop.users).toHaveLength(counts.customers + counts.staff);
    expect(shop.orders).toHaveLength(counts.orders);
    expect(lines).toHaveLength(counts.lines);
    expect(shop.reviews).toHaveLength(counts.reviews);
    expect(shop.plantedPairs).toHaveLength(counts.plantedPairs);
    expect(shop.products.filter(({ isPublished }) => !isPublished)).toHaveLength(counts.unpublished);
  });

  it('names nothing twice', () => {
    unique(shop.products.map(({ slug }) => slug));
    unique(shop.products.map(({ name }) => name));
    unique(shop.categories.map(({ slug }) => slug));
    unique(variants.map(({ sku }) => sku));
    unique(shop.users.map(({ email }) => email));
    unique(shop.orders.map(({ number }) => number));
    for (const { variants: siblings } of shop.products) unique(siblings.map(({ name }) => name));
  });

  it('gives no id twice, and ids that sort as things were made', () => {
    unique([shop.categories, shop.products, variants, shop.users, shop.users.flatMap((user) => user.addresses), shop.orders, lines, shop.orders.flatMap((order) => order.payments), shop.reviews].flat().map(({ id }) => id));
    for (const list of [shop.categories, shop.products, shop.users, shop.orders, shop.reviews]) sorted(list.map(({ id }) => id));
    sorted(lines.map(({ id }) => id));
  });

  it('puts parents before their children and products on the lowest shelves', () => {
    const seen = new Set<string | null>([null]);
    for (const { id, parentId } of shop.categories) {
      expect(seen).toContain(parentId);
      seen.add(id);
    }
    const parents = new Set(shop.categories.map(({ parentId }) => parentId));
    for (const { categoryId } of shop.products) {
      expect(seen).toContain(categoryId);
      expect(parents).not.toContain(categoryId);
    }
  });

  it('offers each product in 1 to 24 forms, priced in every currency', () => {
    for (const { variants: forms } of shop.products) expect([...Array(25).keys()].slice(1)).toContain(forms.length);
    expect(variants.filter(({ prices }) => !(prices.EUR > 0n && prices.USD > 0n && prices.JPY > 0n))).toEqual([]);
  });

  it('sets aside what paid orders wait for, and has little left of one variant in fifty', () => {
    const waiting = new Map<string, number>();
    for (const { status, fulfilmentStatus, lines: own } of shop.orders) {
      if (status !== 'CONFIRMED' || !['UNFULFILLED', 'PACKED'].includes(fulfilmentStatus)) continue;
      for (const { variantId, quantity } of own) waiting.set(variantId, (waiting.get(variantId) ?? 0) + quantity);
    }
    expect(waiting.size).toBeGreaterThan(0);
    expect(variants.filter(({ id, allocated, onHand }) => allocated !== (waiting.get(id) ?? 0) || onHand < allocated)).toEqual([]);
    expect(variants.filter(({ onHand, allocated }) => onHand - allocated <= 3)).toHaveLength(Math.round(counts.variants * 0.02));
  });

  it('starts its users with the demo accounts, one for every role', () => {
    expect(shop.users.slice(0, demoAccounts.length).map(({ email, displayName, roles }) => ({ email, displayName, roles })))
      .toEqual(demoAccounts.map(({ email, displayName, roles }) => ({ email, displayName, roles })));
    expect(new Set(demoAccounts.flatMap(({ roles }) => roles))).toEqual(new Set(['CUSTOMER', 'SUPPORT', 'CATALOGUE_MANAGER', 'FULFILMENT', 'FINANCE', 'ADMIN']));
    expect(shop.users.every(({ email }) => /^[a-z.0-9-]+@storegraph\.example$/.test(email))).toBe(true);
  });

  it('knows only addresses the shop itself would take, one of each customer being the default', () => {
    for (const { addresses, roles } of shop.users) {
      expect(addresses.filter(({ isDefault }) => isDefault)).toHaveLength(roles.includes('CUSTOMER') ? 1 : 0);
      for (const { id: _id, isDefault: _isDefault, ...address } of addresses) expect(parsePostalAddress(address, [])).toEqual(address);
    }
  });

  it('lets one customer in four come back', () => {
    const times = new Map<string, number>();
    for (const { customerId } of shop.orders) times.set(customerId, (times.get(customerId) ?? 0) + 1);
    const repeat = [...times.values()].filter((count) => count > 1).length / times.size;
    expect(repeat).toBeGreaterThan(0.2);
    expect(repeat).toBeLessThan(0.3);
  });

  it('has planted pairs that are bought together far more often than by chance', () => {
    const ordersWith = (...ids: readonly string[]) => shop.orders.filter(({ lines: own }) => ids.every((id) => own.some(({ productId }) => productId === id))).length;
    for (const [one, other] of shop.plantedPairs) {
      const byChance = ordersWith(one) * ordersWith(other) / shop.orders.length;
      expect(ordersWith(one, other)).toBeGreaterThan(3 * byChance);
      expect(ordersWith(one, other)).toBeGreaterThanOrEqual(4);
    }
  });

  it('shows for each planted product its partner as what is bought with it most', () => {
    const partners = new Map(shop.plantedPairs.flatMap(([one, other]) => [[one, other], [other, one]]));
    for (const [product, partner] of partners) {
      const beside = shop.orders.filter(({ lines: own }) => own.some(({ productId }) => productId === product)).flatMap(({ lines: own }) => own.map(({ productId }) => productId)).filter((id) => id !== product);
      const times = (id: string) => beside.filter((each) => each === id).length;
      expect(Math.max(...[...new Set(beside)].map(times))).toBe(times(partner));
    }
  });

  it('has at most one review per product and customer, verified when it was delivered before and only then', () => {
    unique(shop.reviews.map(({ productId, customerId }) => `${productId} ${customerId}`));
    const deliveredAt = new Map<string, number>();
    for (const { customerId, lines: own, history } of shop.orders.toReversed()) {
      const delivery = history.find(({ status }) => status === 'COMPLETED');
      if (delivery) for (const { productId } of own) {
        const key = `${productId} ${customerId}`;
        deliveredAt.set(key, Math.min(deliveredAt.get(key) ?? Infinity, delivery.occurredAt.getTime()));
      }
    }
    for (const { productId, customerId, createdAt, isVerified } of shop.reviews) {
      const delivered = deliveredAt.get(`${productId} ${customerId}`);
      // Nobody reviews first and gets the product later: reviews keeps no time of delivery.
      expect(isVerified ? delivered! < createdAt.getTime() : delivered === undefined).toBe(true);
    }
    expect(new Set(shop.reviews.map(({ isVerified }) => isVerified))).toEqual(new Set([true, false]));
  });

  it('has reviews by customers of products that were there, with more contented than angry ones and few between', () => {
    const madeAt = new Map<string, Date>([...shop.products, ...shop.users].map(({ id, createdAt }) => [id, createdAt]));
    const stars = [0, 0, 0, 0, 0, 0];
    for (const { productId, customerId, createdAt, rating, title, body } of shop.reviews) {
      expect(createdAt > madeAt.get(productId)! && createdAt > madeAt.get(customerId)! && createdAt < NOW).toBe(true);
      expect(title.length <= 120 && !`${title}${body}`.includes('{')).toBe(true);
      stars[rating]! += 1;
    }
    expect(stars[5]! > stars[4]! && stars[4]! > stars[1]! && stars[1]! > stars[2]!).toBe(true);
  });
});
