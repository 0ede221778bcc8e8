import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { makePicture } from '@storegraph/media/testing/make-picture.desk';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { codesOf, postGraphQL } from '@storegraph/testkit/graphql-client';
import { createTestGateway, someone } from '@storegraph/testkit/internal-token';
import type { TestGateway } from '@storegraph/testkit/internal-token';
import { watchStatements } from '@storegraph/testkit/statements';
import type { WatchedPostgres } from '@storegraph/testkit/statements';
import type { RunningService } from '@storegraph/service/running-service';
import * as reviews from '../src/service.ts';

let folder: string;
let database: TestDatabase;
let gateway: TestGateway;
let watched: WatchedPostgres;
let service: RunningService;
const PNG = await makePicture('png', 300, 600);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storegraph-media-'));
  [database, gateway] = await Promise.all([createTestDatabase('reviews', reviews.migrate), createTestGateway()]);
  watched = await watchStatements(database.appUrl);
  service = await reviews.start({
    HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', NATS_URL: 'memory:', DATABASE_URL: watched.url, INTERNAL_PUBLIC_KEYS: gateway.publicKeys,
    MEDIA_STORE: pathToFileURL(folder).href,
  });
});
afterAll(async () => {
  await service?.stop();
  await watched?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const CREATE = 'mutation ($input: CreateReviewUploadInput!) { createReviewUpload(input: $input) { upload { id url } userErrors { code field } } }';
const REVIEW = 'id media { id alt position url }';
const ATTACH = `mutation ($input: AttachReviewMediaInput!) { attachReviewMedia(input: $input) { review { ${REVIEW} } userErrors { code field } } }`;
const REORDER = `mutation ($input: ReorderReviewMediaInput!) { reorderReviewMedia(input: $input) { review { ${REVIEW} } userErrors { code field } } }`;
const DETACH = `mutation ($input: DetachReviewMediaInput!) { detachReviewMedia(input: $input) { review { ${REVIEW} } userErrors { code field } } }`;
const DELETE = 'mutation ($input: DeleteReviewInput!) { deleteReview(input: $input) { deletedReviewId userErrors { code } } }';

const ask = async <Data>(query: string, variables: object, caller?: Caller) =>
  postGraphQL<Data>(`${service.url}/graphql`, { query, variables: variables as Record<string, unknown> }, await gateway.headersFor('reviews', caller));
const call = async (path: string, init: RequestInit = {}) => fetch(`${service.url}${path}`, { ...init, headers: { 'content-type': 'image/png', ...(await gateway.headersFor('reviews')) } });
interface Payload { review: { id: string; media: { id: string; alt: string; position: number; url: string }[] } | null; upload: { id: string; url: string } | null; userErrors: { code: string; field: string[] | null }[] }
const does = async (query: string, input: object, caller: Caller): Promise<Payload> => Object.values((await ask<Record<string, Payload>>(query, { input }, caller)).data!)[0]!;

const review = async (author: Caller): Promise<Id<'rev'>> => {
  const id = newId('rev');
  await database.query(`INSERT INTO review (id, product_id, customer_id, rating, title, body, created_at) VALUES ($1, $2, $3, 5, 'Good', 'It is.', now())`, [toUuid(id), toUuid(newId('prod')), toUuid(author.userId!)]);
  return id;
};
const upload = async (caller: Caller): Promise<string> => {
  const granted = await does(CREATE, { contentType: 'image/png', byteLength: PNG.length }, caller);
  expect((await call(granted.upload!.url, { method: 'PUT', body: PNG })).status).toBe(201);
  return granted.upload!.id;
};

describe('pictures of a review', () => {
  it('are shown with it, and go with it', async () => {
    const author = someone();
    const reviewId = await review(author);
    const uploadId = await upload(author);
    const { review: shown, userErrors } = await does(ATTACH, { reviewId, uploadId, alt: 'On my desk' }, author);
    expect([shown, userErrors]).toEqual([{ id: reviewId, media: [{ id: uploadId, alt: 'On my desk', position: 1, url: `/media/reviews/${uploadId}?width=960&format=webp` }] }, []]);
    expect((await call(shown!.media[0]!.url)).headers.get('content-type')).toBe('image/webp');
    expect((await ask<{ review: object }>(`query ($id: ID!) { review(id: $id) { ${REVIEW} } }`, { id: reviewId })).data!.review).toEqual(shown);

    const told = await database.query<{ name: string; version: number }>(`SELECT envelope->>'name' AS name, (envelope->>'aggregateVersion')::int AS version FROM outbox WHERE envelope->>'aggregateId' = $1 ORDER BY seq`, [reviewId]);
    expect(told).toEqual([{ name: 'reviews.review-submitted', version: 2 }]);

    await does(DELETE, { reviewId }, someone('SUPPORT'));
    expect((await call(shown!.media[0]!.url)).status).toBe(404);
  });

  it('that is hidden are hidden before they are removed', async () => {
    const author = someone();
    const reviewId = await review(author);
    const { review: shown } = await does(ATTACH, { reviewId, uploadId: await upload(author) }, author);
    await database.query('UPDATE review SET deleted_at = now() WHERE id = $1', [toUuid(reviewId)]);
    expect((await call(shown!.media[0]!.url)).status).toBe(404);
  });

  it('are its author\'s own: another\'s upload and another\'s review are as if they were not there', async () => {
    const [author, stranger] = [someone(), someone()];
    const [reviewId, uploadId] = [await review(author), await upload(author)];
    const missing = { upload: { review: null, userErrors: [{ code: 'UPLOAD_NOT_FOUND', field: ['uploadId'] }] }, review: { review: null, userErrors: [{ code: 'REVIEW_NOT_FOUND', field: ['reviewId'] }] } };
    expect(await does(ATTACH, { reviewId, uploadId: newId('media') }, author)).toEqual(missing.upload);
    expect(await does(ATTACH, { reviewId: await review(stranger), uploadId }, stranger)).toEqual(missing.upload);
    expect(await does(ATTACH, { reviewId: newId('rev'), uploadId }, author)).toEqual(missing.review);
    expect(await does(ATTACH, { reviewId, uploadId }, stranger)).toEqual(missing.review);
    await does(ATTACH, { reviewId, uploadId }, author);
    const gone = { review: null, userErrors: [{ code: 'MEDIA_NOT_FOUND', field: ['mediaId'] }] };
    expect(await does(DETACH, { mediaId: uploadId }, stranger)).toEqual(gone);
    expect(await does(DETACH, { mediaId: newId('media') }, author)).toEqual(gone);
    expect(await does(DETACH, { mediaId: uploadId }, author)).toEqual({ review: { id: reviewId, media: [] }, userErrors: [] });
  });

  it('are put in order by their author, all of them, each once', async () => {
    const [author, stranger] = [someone(), someone()];
    const reviewId = await review(author);
    const [a, b, c] = [await upload(author), await upload(author), await upload(author)];
    for (const uploadId of [a, b, c]) await does(ATTACH, { reviewId, uploadId }, author);
    const { review: shown, userErrors } = await does(REORDER, { reviewId, mediaIds: [c, a, b] }, author);
    expect([shown!.media.map(({ id, position }) => [id, position]), userErrors]).toEqual([[[c, 1], [a, 2], [b, 3]], []]);
    const told = () => database.query(`SELECT FROM outbox WHERE envelope->>'aggregateId' = $1`, [reviewId]);
    expect(await told()).toHaveLength(4);
    for (const mediaIds of [[], [a, b], [a, a, b], [a, b, c, c], [a, b, newId('media')]]) {
      expect(await does(REORDER, { reviewId, mediaIds }, author)).toEqual({ review: null, userErrors: [{ code: 'MEDIA_MISMATCH', field: ['mediaIds'] }] });
    }
    const missing = { review: null, userErrors: [{ code: 'REVIEW_NOT_FOUND', field: ['reviewId'] }] };
    expect(await does(REORDER, { reviewId, mediaIds: [a, b, c] }, stranger)).toEqual(missing);
    expect(await does(REORDER, { reviewId: newId('rev'), mediaIds: [] }, author)).toEqual(missing);
    expect(codesOf(await ask(REORDER, { input: { reviewId, mediaIds: [a, b, c] } }))).toEqual(['UNAUTHENTICATED']);
    // The same order again is no change.
    await does(REORDER, { reviewId, mediaIds: [c, a, b] }, author);
    expect(await told()).toHaveLength(4);
  });

  it('are five at most, and shown anew after each change of one request', async () => {
    const author = someone();
    const reviewId = await review(author);
    const uploads = await Promise.all(Array.from({ length: 6 }, () => upload(author)));
    const one = (uploadId: string, index: number) => `a${index}: attachReviewMedia(input: { reviewId: "${reviewId}", uploadId: "${uploadId}" }) { review { media { position } } userErrors { code } }`;
    const { data } = await ask<Record<string, { review: { media: object[] } | null; userErrors: { code: string }[] }>>(`mutation { ${uploads.map(one).join(' ')} }`, {}, author);
    expect(Object.values(data!).map(({ review: shown, userErrors }) => [shown?.media.length, userErrors.map(({ code }) => code)])).toEqual([[1, []], [2, []], [3, []], [4, []], [5, []], [undefined, ['TOO_MANY_MEDIA']]]);
  });

  it.each([
    [CREATE, { contentType: 'image/gif', byteLength: 1 }, 'CONTENT_TYPE_NOT_ALLOWED', ['contentType']],
    [CREATE, { contentType: 'image/png', byteLength: 0 }, 'SIZE_OUT_OF_RANGE', ['byteLength']],
    [CREATE, { contentType: 'image/png', byteLength: 1, idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
    [ATTACH, { reviewId: 'x', uploadId: 'media_01h455vb4pex5vsknk084sn02q' }, 'INVALID_ID', ['reviewId']],
    [ATTACH, { reviewId: 'rev_01h455vb4pex5vsknk084sn02q', uploadId: 'media_01h455vb4pex5vsknk084sn02q', alt: 'x'.repeat(501) }, 'ALT_TOO_LONG', ['alt']],
    [REORDER, { reviewId: 'x', mediaIds: [] }, 'INVALID_ID', ['reviewId']],
    [REORDER, { reviewId: 'rev_01h455vb4pex5vsknk084sn02q', mediaIds: ['x'] }, 'INVALID_ID', ['mediaIds']],
    [DETACH, { mediaId: 'x' }, 'INVALID_ID', ['mediaId']],
  ])('are refused: %#', async (query, input, code, field) => {
    expect((await does(query, input, someone())).userErrors).toEqual([{ code, field }]);
  });

  it('are not awaited of who has ten open uploads, nor of nobody, and cannot be attached before they came in', async () => {
    const author = someone();
    const input = { contentType: 'image/png', byteLength: 1 };
    const granted = [];
    for (let count = 0; count < 10; count += 1) granted.push(await does(CREATE, { ...input, idempotencyKey: `${count}` }, author));
    expect((await does(CREATE, input, author)).userErrors).toEqual([{ code: 'TOO_MANY_UPLOADS', field: null }]);
    expect((await does(CREATE, { ...input, byteLength: 2, idempotencyKey: '0' }, author)).userErrors).toEqual([{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }]);
    expect((await does(ATTACH, { reviewId: await review(author), uploadId: granted[0]!.upload!.id }, author)).userErrors).toEqual([{ code: 'UPLOAD_NOT_FINISHED', field: ['uploadId'] }]);
    expect(codesOf(await ask(CREATE, { input }))).toEqual(['UNAUTHENTICATED']);
  });

  it('of many reviews cost one statement', async () => {
    const authors = Array.from({ length: 3 }, () => someone());
    const ids = await Promise.all(authors.map(review));
    for (const [index, author] of authors.entries()) await does(ATTACH, { reviewId: ids[index], uploadId: await upload(author) }, author);
    const list = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Review { media { url } } } }';
    const statements = await watched.during(() => ask(list, { refs: ids.map((id) => ({ __typename: 'Review', id })) }));
    expect(statements.filter((statement) => /FROM media/.test(statement))).toHaveLength(1);
  });
});
