import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { newId } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { PROMOTION, promotionDesk, tenPercent, withoutTrigger } from './promotions.desk.ts';

let desk: OrdersDesk;
let staff: ReturnType<typeof promotionDesk>;
beforeAll(async () => {
  desk = await openDesk();
  staff = promotionDesk(desk);
}, 60_000);
afterAll(() => desk?.close());

describe('a promotion', () => {
  it('is kept as it was said', async () => {
    const said = {
      name: ' Spring ', trigger: 'CODE', priority: 5, group: 'season', endsAt: '2999-12-01T00:00:00Z', usageLimit: 100, usageLimitPerCustomer: 2,
      scope: { brands: ['Nordlicht'], productIds: [newId('prod')], collectionIds: [newId('coll')] },
      conditions: { audience: 'CUSTOMERS', registeredSince: '2026-02-01T00:00:00Z', minimumSubtotal: [{ amount: '20.50', currency: 'EUR' }, { amount: '3000', currency: 'JPY' }], minimumQuantity: 2, customerGroupIds: [newId('cgroup')] },
      benefit: { kind: 'AMOUNT', amounts: [{ amount: '5', currency: 'EUR' }, { amount: '500', currency: 'JPY' }] },
    };
    const { promotion } = await staff.call('createPromotion', tenPercent(said));
    expect(promotion).toMatchObject({
      version: 1, name: 'Spring', status: 'RUNNING', priority: 5, group: 'season', startsAt: '2026-01-01T00:00:00.000Z', endsAt: '2999-12-01T00:00:00.000Z', usageLimit: 100, usageLimitPerCustomer: 2,
      scope: { ...said.scope, categoryIds: [], variantIds: [] },
      conditions: { audience: 'CUSTOMERS', registeredSince: '2026-02-01T00:00:00.000Z', minimumSubtotal: [{ amount: '20.50', currency: 'EUR' }, { amount: '3000', currency: 'JPY' }], minimumQuantity: 2, currency: null, customerGroupIds: said.conditions.customerGroupIds },
      benefit: { kind: 'AMOUNT', amounts: [{ amount: '5.00', currency: 'EUR' }, { amount: '500', currency: 'JPY' }], basisPoints: null, buy: null },
      statistics: { uses: 0, codes: 0, discounted: [] },
    });
  });

  it('for first orders can be used once by each', async () => {
    expect(await staff.promote({ conditions: { audience: 'FIRST_ORDER' } })).toMatchObject({ usageLimitPerCustomer: 1 });
  });

  it('is created once for one key', async () => {
    const input = tenPercent({ name: randomUUID(), idempotencyKey: randomUUID() });
    const ids = (await Promise.all(Array.from({ length: 10 }, () => staff.call('createPromotion', input)))).map(({ promotion }) => promotion?.id);
    expect(new Set(ids).size).toBe(1);
    expect((await staff.call('createPromotion', { ...input, name: 'other' })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
    const { id: promotionId } = await staff.promote({ trigger: 'CODE' });
    const codes = (count: number) => staff.call('createPromotionCodes', { promotionId, count, idempotencyKey: input.idempotencyKey });
    expect([(await codes(1)).refused, (await codes(2)).refused]).toEqual([[], ['IDEMPOTENCY_CONFLICT']]);
  });

  it('is written anew by one of many who saw the same version', async () => {
    const { id } = await staff.promote();
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => staff.call('updatePromotion', withoutTrigger(tenPercent({ promotionId: id, version: 1, name: `Try ${index}` })))));
    expect(outcomes.flatMap(({ refused }) => refused)).toEqual(Array.from({ length: 9 }, () => 'PROMOTION_CHANGED'));
    expect(await staff.show(id)).toMatchObject({ version: 2, name: expect.stringMatching(/^Try/) });
  });

  it('ends once, and one that has not begun never begins', async () => {
    const [running, scheduled] = [await staff.promote(), await staff.promote({ startsAt: '2099-01-01T00:00:00Z' })];
    for (const promotion of [running, scheduled]) {
      expect((await staff.end(promotion)).promotion).toMatchObject({ status: 'ENDED', version: 2 });
      expect((await staff.end(promotion)).refused).toEqual(['PROMOTION_ENDED']);
    }
  });

  it('has 5,000 codes made at once, all different, in one statement', async () => {
    const { id } = await staff.promote({ trigger: 'CODE' });
    const outcome = { codes: [] as readonly string[] };
    const statements = await desk.postgres.during(async () => {
      const { codes, refused } = await staff.call('createPromotionCodes', { promotionId: id, count: 5_000, prefix: 'spring-', usageLimit: 1 });
      expect(refused).toEqual([]);
      outcome.codes = codes ?? [];
    });
    expect([new Set(outcome.codes).size, outcome.codes[0]]).toEqual([5_000, expect.stringMatching(/^SPRING-[A-Z2-9]{5}-[A-Z2-9]{5}$/)]);
    expect(statements.filter((sql) => sql.includes('INSERT INTO promotion_code'))).toHaveLength(1);
    expect(await staff.show(id)).toMatchObject({ statistics: { codes: 5_000 } });
  });

  it('shows its codes page by page', async () => {
    const { id } = await staff.promote({ trigger: 'CODE' });
    const codes = ['PAGE-A', 'PAGE-B', 'PAGE-C'];
    await staff.call('createPromotionCodes', { promotionId: id, codes: codes.toReversed() });
    interface Page { readonly promotion: { readonly codes: { readonly edges: readonly { readonly node: { readonly code: string } }[]; readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean }; readonly totalCount: number } } }
    const page = async (after?: string) => (await desk.ask<Page>('query ($id: ID!, $after: String) { promotion(id: $id) { codes(first: 2, after: $after) { edges { node { code usesLeft } } pageInfo { hasNextPage endCursor } totalCount } } }', { id, after }, staff.manager)).data!.promotion.codes;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect([...first.edges, ...second.edges].map(({ node }) => node.code)).toEqual(codes);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
  });
});

describe('what is refused of a promotion, nothing being written', () => {
  const eur = (amount: string) => ({ amount, currency: 'EUR' });
  const said: readonly [string, string, Readonly<Record<string, unknown>>][] = [
    ['no name', 'INVALID_NAME', { name: ' ' }],
    ['a long name', 'INVALID_NAME', { name: 'x'.repeat(121) }],
    ['a priority out of range', 'INVALID_PRIORITY', { priority: 1_001 }],
    ['an empty group', 'INVALID_GROUP', { group: '' }],
    ['a group of what is exclusive', 'INVALID_GROUP', { group: 'a', stacking: 'EXCLUSIVE' }],
    ['a start that is no date', 'INVALID_DATES', { startsAt: '2026-99-01T00:00:00Z' }],
    ['an end at its start', 'INVALID_DATES', { endsAt: '2026-01-01T00:00:00Z' }],
    ['an empty list in its scope', 'INVALID_SCOPE', { scope: { brands: [] } }],
    ['a thing twice', 'INVALID_SCOPE', { scope: { brands: ['A', 'A'] } }],
    ['more than 200 things', 'INVALID_SCOPE', { scope: { brands: Array.from({ length: 201 }, (_, index) => `B${index}`) } }],
    ['an id of another kind', 'INVALID_ID', { scope: { productIds: ['x'] } }],
    ['a gift of another kind', 'INVALID_ID', { benefit: { kind: 'GIFT', variantId: 'x', quantity: 1 } }],
    ['a minimum of 0', 'INVALID_CONDITIONS', { conditions: { minimumSubtotal: [eur('0')] } }],
    ['a minimum twice', 'INVALID_CONDITIONS', { conditions: { minimumSubtotal: [eur('1'), eur('2')] } }],
    ['no pieces', 'INVALID_CONDITIONS', { conditions: { minimumQuantity: 0 } }],
    ['a date that is none', 'INVALID_CONDITIONS', { conditions: { registeredSince: '2026-02-99T00:00:00Z' } }],
    ['a fraction of a cent', 'INVALID_AMOUNT', { conditions: { minimumSubtotal: [eur('0.001')] } }],
    ['a fraction of a cent off', 'INVALID_AMOUNT', { benefit: { kind: 'AMOUNT', amounts: [eur('0.001')] } }],
    ['a currency the shop does not sell in', 'CURRENCY_NOT_SUPPORTED', { conditions: { currency: 'GBP' } }],
    ['an amount in such a currency', 'CURRENCY_NOT_SUPPORTED', { benefit: { kind: 'AMOUNT', amounts: [{ amount: '1', currency: 'GBP' }] } }],
    ['a percentage of 0', 'INVALID_BENEFIT', { benefit: { kind: 'PERCENTAGE', basisPoints: 0 } }],
    ['more than all', 'INVALID_BENEFIT', { benefit: { kind: 'PERCENTAGE', basisPoints: 10_001 } }],
    ['no percentage', 'INVALID_BENEFIT', { benefit: { kind: 'PERCENTAGE' } }],
    ['what another kind needs', 'INVALID_BENEFIT', { benefit: { kind: 'FREE_SHIPPING', quantity: 1 } }],
    ['no amount', 'INVALID_BENEFIT', { benefit: { kind: 'AMOUNT', amounts: [] } }],
    ['a negative amount', 'INVALID_BENEFIT', { benefit: { kind: 'AMOUNT', amounts: [eur('-1')] } }],
    ['nothing to buy', 'INVALID_BENEFIT', { benefit: { kind: 'BUY_X_GET_Y', buy: 0, get: 1, basisPoints: 10_000 } }],
    ['a limit of 0', 'INVALID_LIMIT', { usageLimit: 0 }],
    ['a limit of 0 for each', 'INVALID_LIMIT', { usageLimitPerCustomer: 0 }],
  ];

  it.each(said)('%s: %s', async (_what, code, more) => {
    const { id } = await staff.promote();
    const before = await desk.count('promotion');
    expect(await staff.call('createPromotion', tenPercent(more))).toMatchObject({ promotion: null, refused: [code], errors: [] });
    expect(await staff.call('updatePromotion', withoutTrigger(tenPercent({ ...more, promotionId: id, version: 1 })))).toMatchObject({ promotion: null, refused: [code], errors: [] });
    expect([await desk.count('promotion'), (await staff.show(id))?.version]).toEqual([before, 1]);
  });

  it.each<[string, string, string, (id: string) => Readonly<Record<string, unknown>>]>([
    ['createPromotion', 'an empty key', 'INVALID_IDEMPOTENCY_KEY', () => tenPercent({ idempotencyKey: '' })],
    ['updatePromotion', 'an id of another kind', 'INVALID_ID', () => withoutTrigger(tenPercent({ promotionId: 'x', version: 1 }))],
    ['updatePromotion', 'an unknown promotion', 'PROMOTION_NOT_FOUND', () => withoutTrigger(tenPercent({ promotionId: newId('promo'), version: 1 }))],
    ['updatePromotion', 'another version', 'PROMOTION_CHANGED', (id) => withoutTrigger(tenPercent({ promotionId: id, version: 2, usageLimit: 5 }))],
    ['updatePromotion', 'a limit taken away', 'LIMIT_FIXED', (id) => withoutTrigger(tenPercent({ promotionId: id, version: 1 }))],
    ['updatePromotion', 'a limit for each added', 'LIMIT_FIXED', (id) => withoutTrigger(tenPercent({ promotionId: id, version: 1, usageLimit: 5, usageLimitPerCustomer: 1 }))],
    ['endPromotion', 'an id of another kind', 'INVALID_ID', () => ({ promotionId: 'x' })],
    ['endPromotion', 'an unknown promotion', 'PROMOTION_NOT_FOUND', () => ({ promotionId: newId('promo') })],
    ['createPromotionCodes', 'an id of another kind', 'INVALID_ID', () => ({ promotionId: 'x', count: 1 })],
    ['createPromotionCodes', 'an unknown promotion', 'PROMOTION_NOT_FOUND', () => ({ promotionId: newId('promo'), count: 1 })],
    ['createPromotionCodes', 'neither codes nor how many', 'INVALID_COUNT', (id) => ({ promotionId: id })],
    ['createPromotionCodes', 'both', 'INVALID_COUNT', (id) => ({ promotionId: id, count: 1, codes: ['SPRING'] })],
    ['createPromotionCodes', 'more than 5,000', 'INVALID_COUNT', (id) => ({ promotionId: id, count: 5_001 })],
    ['createPromotionCodes', 'a prefix for given codes', 'INVALID_COUNT', (id) => ({ promotionId: id, codes: ['SPRING'], prefix: 'A' })],
    ['createPromotionCodes', 'a code with a space', 'INVALID_CODE', (id) => ({ promotionId: id, codes: ['SPRING', 'TWO WORDS'] })],
    ['createPromotionCodes', 'a prefix with a space', 'INVALID_CODE', (id) => ({ promotionId: id, count: 1, prefix: 'A B' })],
    ['createPromotionCodes', 'a code twice', 'CODE_TAKEN', (id) => ({ promotionId: id, codes: ['TWICE', 'twice'] })],
    ['createPromotionCodes', 'a code that is taken', 'CODE_TAKEN', (id) => ({ promotionId: id, codes: ['FREE-ONE', 'TAKEN'] })],
    ['createPromotionCodes', 'a limit of 0', 'INVALID_LIMIT', (id) => ({ promotionId: id, count: 1, usageLimit: 0 })],
    ['createPromotionCodes', 'an empty key', 'INVALID_IDEMPOTENCY_KEY', (id) => ({ promotionId: id, count: 1, idempotencyKey: '' })],
  ])('%s: %s: %s', async (mutation, _what, code, inputFor) => {
    const { id } = await staff.promote({ trigger: 'CODE', usageLimit: 3 });
    await staff.call('createPromotionCodes', { promotionId: id, codes: ['TAKEN'] });
    const before = [await desk.count('promotion'), await desk.count('promotion_code')];
    expect(await staff.call(mutation, inputFor(id))).toMatchObject({ promotion: null, refused: [code], errors: [] });
    expect([await desk.count('promotion'), await desk.count('promotion_code')]).toEqual(before);
  });

  it('codes of what applies by itself, and of what is over', async () => {
    const [automatic, over] = [await staff.promote(), await staff.promote({ trigger: 'CODE' })];
    await staff.end(over);
    expect((await staff.call('createPromotionCodes', { promotionId: automatic.id, count: 1 })).refused).toEqual(['NO_CODES']);
    expect((await staff.call('createPromotionCodes', { promotionId: over.id, count: 1 })).refused).toEqual(['PROMOTION_ENDED']);
  });

  it('anything, of whom it is not for', async () => {
    const { id } = await staff.promote();
    for (const caller of [someone('SUPPORT'), someone('FINANCE'), someone('FULFILMENT'), desk.customer]) {
      for (const [mutation, input] of [['createPromotion', tenPercent()], ['updatePromotion', withoutTrigger(tenPercent({ promotionId: id, version: 1 }))], ['endPromotion', { promotionId: id }], ['createPromotionCodes', { promotionId: id, count: 1 }]] as const) {
        expect((await staff.call(mutation, input, caller)).errors).toEqual(['FORBIDDEN']);
      }
    }
    expect(await staff.show(id, someone('SUPPORT'))).toMatchObject({ id });
    expect(await staff.show(id, someone('FINANCE'))).toMatchObject({ id });
    expect(await staff.show(id, desk.customer)).toBeNull();
    expect(await staff.show(id, desk.fulfilment)).toBeNull();
  });
});

describe('the list of promotions', () => {
  interface List { readonly promotions: { readonly edges: readonly { readonly node: { readonly id: string; readonly status: string; readonly trigger: string } }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }; readonly totalCount: number } }
  const query = `query ($first: Int, $after: String, $filter: PromotionFilter) { promotions(first: $first, after: $after, filter: $filter) { edges { node { ${PROMOTION} codes(first: 3) { edges { node { code } } totalCount } } } pageInfo { hasNextPage endCursor } totalCount } }`;
  const list = (variables: Readonly<Record<string, unknown>>, caller = staff.manager) => desk.ask<List>(query, variables, caller);

  it('goes page by page, latest first, each once', async () => {
    const latest = await staff.promote();
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const { data } = await list({ first: 4, after });
      seen.push(...data!.promotions.edges.map(({ node }) => node.id));
      if (!data!.promotions.pageInfo.hasNextPage) break;
      after = data!.promotions.pageInfo.endCursor;
    }
    const all = await desk.count('promotion');
    expect([seen.length, new Set(seen).size, seen[0]]).toEqual([all, all, latest.id]);
  });

  it.each(['SCHEDULED', 'RUNNING', 'ENDED'])('shows which are %s', async (status) => {
    await staff.promote({ startsAt: '2099-01-01T00:00:00Z' });
    const { data } = await list({ first: 100, filter: { status } });
    expect(new Set(data?.promotions.edges.map(({ node }) => node.status))).toEqual(new Set([status]));
    expect(data?.promotions.totalCount).toBe(data?.promotions.edges.length);
    expect((await list({ filter: { status, trigger: 'CODE' } })).data?.promotions.edges.every(({ node }) => node.trigger === 'CODE')).toBe(true);
  });

  it.each([[{ first: 0 }, 'PAGE_SIZE_OUT_OF_RANGE'], [{ first: 101 }, 'PAGE_SIZE_OUT_OF_RANGE'], [{ after: 'x' }, 'INVALID_CURSOR'], [{ after: Buffer.from('[1]').toString('base64url') }, 'INVALID_CURSOR']])('refuses %j with %s', async (variables, code) => {
    expect((await list(variables)).errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
  });

  it('costs as many statements for 2 as for 20', async () => {
    const costOf = async (first: number) => (await desk.postgres.during(() => list({ first }))).filter((sql) => sql.includes('promotion')).length;
    expect([await costOf(2), await costOf(20)]).toEqual([4, 4]);
  });
});
