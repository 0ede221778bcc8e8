import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Caller } from '@storegraph/kernel/caller';
import { createMediaRows } from '@storegraph/media/library/media-rows';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { migrate } from '@storegraph/postgres/migrate';
import { createTransactions } from '@storegraph/postgres/transactions';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { createDeleteReview } from '../domain/delete-review.ts';
import { noteClaim } from '../domain/note-claim.ts';
import { createSubmitReview } from '../domain/submit-review.ts';
import type { SubmitReviewInput } from '../domain/submit-review.ts';
import { createUpdateReview } from '../domain/update-review.ts';
import { mediaTable } from './media.ts';
import { migrations } from './migrations/index.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { entities } from './entities.ts';
import { createProductStore } from './product-store.ts';
import { createReviewReads, createReviewStore } from './review-store.ts';

const customer = (roles: Caller['roles'] = ['CUSTOMER']) => ({ userId: newId('user'), roles, client: 'test' });

describe('reviews', () => {
  let test: TestDatabase;
  let database: Database;
  let statements = 0;
  beforeAll(async () => {
    test = await createTestDatabase('reviews', ({ DATABASE_MIGRATE_URL = '' }) => migrate(DATABASE_MIGRATE_URL, migrations));
    database = await connectDatabase({ url: test.appUrl, entities, name: 'test', poolSize: 20, onStatement: () => { statements += 1; } });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  /** The use cases over a real database, and a product that can be reviewed. */
  async function desk() {
    const { transact } = createTransactions(database, 'reviews', (manager) => ({
      reviews: createReviewStore(manager), products: createProductStore(manager), deliveries: createDeliveryStore(manager), media: createMediaRows(manager, mediaTable),
    }));
    const productId = newId('prod');
    await transact(({ products }) => products.note(productId));
    const input = (change: Partial<SubmitReviewInput> = {}): SubmitReviewInput =>
      ({ productId, rating: 4, title: 'Good', body: 'It works.', idempotencyKey: crypto.randomUUID(), ...change });
    return {
      productId, input, transact,
      reads: createReviewReads(database.dataSource.manager),
      submit: createSubmitReview({ transact, newId: () => newId('rev'), now: () => new Date() }),
      update: createUpdateReview({ transact }),
      remove: createDeleteReview({ transact, now: () => new Date() }),
    };
  }

  it('are one for each customer and product, however many are sent at once', async () => {
    const { submit, input, productId, reads } = await desk();
    const author = customer();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => submit(author, input())));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'ALREADY_REVIEWED' });
    expect(await reads.summaries([productId])).toEqual([{ productId, counts: [0, 0, 0, 1, 0] }]);
  });

  it('are counted as whoever counts anew would count them, however many are written, changed and deleted at once', async () => {
    const { submit, update, remove, input, productId, reads } = await desk();
    const authors = Array.from({ length: 15 }, () => customer());
    const ids = await Promise.all(authors.map((author, index) => submit(author, input({ rating: 1 + (index % 5) }))));
    await Promise.all(authors.map((author, index) => {
      const reviewId = ids[index]!;
      return index % 3 === 0 ? remove(author, { reviewId }) : update(author, { reviewId, rating: 5, title: 'Changed', body: 'It still works.' });
    }));
    const counted = await reads.summaries([productId]);
    expect(counted).toEqual([{ productId, counts: [0, 0, 0, 0, 10] }]);
    await test.query('SELECT count_ratings_anew()');
    expect(await reads.summaries([productId])).toEqual(counted);
  });

  it('are verified once the product was delivered, whether that is heard before or after', async () => {
    const { submit, input, productId, reads, transact } = await desk();
    const [early, late] = [customer(), customer()];
    const first = await submit(early, input());
    await transact(({ deliveries }) => deliveries.note(early.userId, [productId, productId]));
    await transact(({ deliveries }) => deliveries.note(late.userId, [productId]));
    const second = await submit(late, input());
    const never = await submit(customer(), input());
    const verified = new Map((await reads.byIds([first, second, never])).map(({ id, isVerified }) => [id, isVerified]));
    expect([first, second, never].map((id) => verified.get(id))).toEqual([true, true, false]);
  });

  it('are verified once the customer claims what they had ordered as a guest, delivered before or after; and are told of again', async () => {
    const { submit, input, productId, reads, transact } = await desk();
    const other = newId('prod');
    await transact(({ products }) => products.note(other));
    const [author, guest, stranger] = [customer(), newId('user'), customer()];
    const [before, after, never] = [await submit(author, input()), await submit(author, input({ productId: other })), await submit(stranger, input())];
    const isVerified = async () => new Map((await reads.byIds([before, after, never])).map((review) => [review.id, review.isVerified]));
    await transact(({ deliveries }) => deliveries.note(guest, [productId]));
    expect(new Set((await isVerified()).values())).toEqual(new Set([false]));
    for (let heard = 0; heard < 2; heard += 1) await transact((stores) => noteClaim(stores, { guestId: guest, customerId: author.userId }));
    await transact(({ deliveries }) => deliveries.note(guest, [other, other]));
    expect([...await isVerified()].sort()).toEqual([[before, true], [after, true], [never, false]].sort());
    const told = await test.query<{ told: { isVerified: boolean } }>(`SELECT envelope->'payload' AS told FROM outbox WHERE envelope->>'aggregateId' = $1 ORDER BY seq`, [before]);
    expect(told.map(({ told: { isVerified: is } }) => is)).toEqual([false, true]);
  });

  it('are verified whichever is heard of at the same time, a delivery or a claim', async () => {
    const { submit, input, productId, reads, transact } = await desk();
    for (let round = 0; round < 5; round += 1) {
      const [author, guest] = [customer(), newId('user')];
      const id = await submit(author, input());
      await Promise.all([transact(({ deliveries }) => deliveries.note(guest, [productId])), transact((stores) => noteClaim(stores, { guestId: guest, customerId: author.userId }))]);
      expect((await reads.byIds([id]))[0]?.isVerified).toBe(true);
    }
  });

  it.each([
    ['PRODUCT_NOT_FOUND', { productId: newId('prod') }],
    ['INVALID_ID', { productId: newId('user') }],
    ['RATING_OUT_OF_RANGE', { rating: 0 }],
    ['RATING_OUT_OF_RANGE', { rating: 6 }],
    ['RATING_OUT_OF_RANGE', { rating: 4.5 }],
    ['INVALID_TITLE', { title: '   ' }],
    ['INVALID_TITLE', { title: 'x'.repeat(121) }],
    ['INVALID_BODY', { body: '' }],
    ['INVALID_BODY', { body: 'x'.repeat(5_001) }],
    ['INVALID_IDEMPOTENCY_KEY', { idempotencyKey: '' }],
  ])('are refused with %s for %j, and nothing is kept', async (code, change) => {
    const { submit, input, productId, reads } = await desk();
    await expect(submit(customer(), input(change))).rejects.toMatchObject({ code });
    expect(await reads.summaries([productId])).toEqual([]);
  });

  it('cannot be written by nobody', async () => {
    const { submit, input } = await desk();
    await expect(submit({ userId: undefined, roles: [], client: 'test' }, input())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('are changed and deleted by their author alone; support may delete', async () => {
    const { submit, update, remove, input, reads } = await desk();
    const author = customer();
    const reviewId = await submit(author, input());
    const text = { rating: 1, title: 'Broke', body: 'After a day.' };
    for (const stranger of [customer(), customer(['CATALOGUE_MANAGER'])]) {
      await expect(update(stranger, { reviewId, ...text })).rejects.toMatchObject({ code: 'REVIEW_NOT_FOUND' });
      await expect(remove(stranger, { reviewId })).rejects.toMatchObject({ code: 'REVIEW_NOT_FOUND' });
    }
    await update(author, { reviewId, ...text });
    expect(await reads.byIds([reviewId])).toEqual([expect.objectContaining({ ...text, version: 2 })]);
    await remove(customer(['SUPPORT']), { reviewId });
    expect(await reads.byIds([reviewId])).toEqual([]);
    await expect(remove(author, { reviewId })).rejects.toMatchObject({ code: 'REVIEW_NOT_FOUND' });
    await expect(submit(author, input())).resolves.toEqual(expect.any(String));
  });

  it('tell each change with a version that rises', async () => {
    const { submit, update, remove, input } = await desk();
    const author = customer();
    const reviewId = await submit(author, input());
    await update(author, { reviewId, rating: 5, title: 'Better', body: 'I was wrong.' });
    await remove(author, { reviewId });
    const told = await test.query<{ name: string; version: number }>(
      `SELECT envelope->>'name' AS name, (envelope->>'aggregateVersion')::int AS version FROM outbox WHERE envelope->>'aggregateId' = $1 ORDER BY seq`, [reviewId]);
    expect(told).toEqual([
      { name: 'reviews.review-submitted', version: 1 }, { name: 'reviews.review-submitted', version: 2 }, { name: 'reviews.review-deleted', version: 3 },
    ]);
  });

  it('tell with each change how the product is rated then, however many change at once', async () => {
    const { submit, remove, input, productId } = await desk();
    const authors = Array.from({ length: 8 }, () => customer());
    const ids = await Promise.all(authors.map((author, index) => submit(author, input({ rating: 1 + (index % 5) }))));
    await Promise.all(ids.slice(0, 6).map((reviewId, index) => remove(authors[index]!, { reviewId })));
    const told = await test.query<{ version: number; payload: object }>(
      `SELECT (envelope->>'aggregateVersion')::int AS version, envelope->'payload' AS payload FROM outbox WHERE envelope->>'aggregateId' = $1 ORDER BY 1`, [productId]);
    expect(new Set(told.map(({ version }) => version)).size).toBe(14);
    expect(told.at(-1)?.payload).toEqual({ productId, reviewCount: 2, starsSum: 5 });
  });

  it('of many products are read page by page in one statement', async () => {
    const [first, second] = [await desk(), await desk()];
    for (let n = 0; n < 3; n += 1) await first.submit(customer(), first.input());
    await second.submit(customer(), second.input());
    statements = 0;
    const pages = await first.reads.byProducts([first.productId, second.productId], { first: 2, after: undefined });
    expect(statements).toBe(1);
    const page = pages.get(first.productId);
    expect([page?.items.length, page?.hasNextPage, pages.get(second.productId)?.hasNextPage]).toEqual([2, true, false]);
    const rest = await first.reads.byProducts([first.productId], { first: 2, after: page!.items.at(-1)!.id });
    expect(rest.get(first.productId)).toMatchObject({ items: [expect.anything()], hasNextPage: false, hasPreviousPage: true });
  });
});
