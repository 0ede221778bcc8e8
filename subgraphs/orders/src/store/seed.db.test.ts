import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { connectDatabase } from '@storegraph/postgres/database';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { GIFT_CARDS, PROMOTIONS } from '@storegraph/sample-shop/words/promotions';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { giftCardCodes } from '../adapters/gift-card-codes.ts';
import { guestTokens } from '../adapters/guest-tokens.ts';
import { parsePromotion } from '../domain/promotions/editing/parse-promotion.ts';
import { parseCode } from '../domain/promotions/parse-code.ts';
import { migrate, seed } from '../service.ts';
import { entities } from './entities.ts';
import { createGuestReads } from './guests/guest-store.ts';
import { seedGuests } from './seed-guests.ts';

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

it('it shows drafts that support began, for a customer and for an e-mail address, and what a customer saved for later', async () => {
  const drafts = await database.query<{ email: string | null; lines: number }>('SELECT email, (SELECT count(*)::int FROM draft_order_line l WHERE l.draft_id = d.id) AS lines FROM draft_order d ORDER BY lines');
  expect(drafts).toEqual([{ email: 'wren@storegraph.example', lines: 1 }, { email: null, lines: 2 }]);
  expect(await database.query('SELECT quantity FROM saved_line s JOIN variant v ON v.id = s.variant_id WHERE v.is_published ORDER BY quantity')).toEqual([{ quantity: 1 }, { quantity: 2 }]);
});

it('orders that guests placed are opened by their tokens, one that was claimed by none', async () => {
  const app = await connectDatabase({ url: database.ownerUrl, entities, name: 'test' });
  const [one, other] = createSampleShop('ci').orders;
  const guest = createSampleShop('demo').orders.find((order) => order.guest?.isClaimed === false)!.guest!;
  await seedGuests(app.dataSource.manager, [{ ...one!, guest }, { ...other!, guest: { ...guest, isClaimed: true } }]);
  expect(await createGuestReads(app.dataSource.manager).byOrders([one!.id, other!.id])).toEqual([{ orderId: one!.id, guestId: one!.customerId, email: guest.email, tokenHash: guestTokens.hash(guest.token) }]);
  expect(await database.query('SELECT is_guests FROM "order" o JOIN order_guest g ON g.order_id = o.id ORDER BY is_guests')).toEqual([{ is_guests: false }, { is_guests: true }]);
  await app.close();
});
