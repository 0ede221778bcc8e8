import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { GIFT_CARDS, PROMOTIONS } from '@storegraph/sample-shop/words/promotions';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { giftCardCodes } from '../adapters/gift-card-codes.ts';
import { parsePromotion } from '../domain/promotions/parse-promotion.ts';
import { parseCode } from '../domain/promotions/parse-code.ts';
import { migrate, seed } from '../service.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('orders', migrate);
  await seed({ DATABASE_MIGRATE_URL: database.ownerUrl }, 'ci');
}, 60_000);
afterAll(() => database?.drop());

it('the seeded shop has its promotions, with codes as they are kept', async () => {
  const codes = PROMOTIONS.flatMap(({ codes: each = [] }) => each);
  expect(codes.map((code) => parseCode(code, []))).toEqual(codes);
  expect(await database.query('SELECT code FROM promotion_code ORDER BY code')).toEqual([...codes].sort().map((code) => ({ code })));
  for (const { name, from, until } of PROMOTIONS) {
    expect(parsePromotion({ name, stacking: 'COMBINABLE', startsAt: from, endsAt: until, benefit: { kind: 'FREE_SHIPPING' } })).toMatchObject({ name });
  }
});

it('its gift cards can be found by their codes', async () => {
  const kept = await database.query<{ code_hash: string }>('SELECT code_hash FROM gift_card');
  expect(new Set(kept.map(({ code_hash }) => code_hash))).toEqual(new Set(GIFT_CARDS.map(([code]) => giftCardCodes.hash(code))));
  for (const [code] of GIFT_CARDS) expect(code).toMatch(/^([A-Z0-9]{5}-){3}[A-Z0-9]{5}$/);
});
