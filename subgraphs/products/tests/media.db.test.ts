import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { makePicture } from '@storegraph/media/testing/make-picture.desk';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storegraph-media-'));
  desk = await openDesk({ MEDIA_STORE: pathToFileURL(folder).href });
});
afterAll(async () => {
  await desk?.close();
  await rm(folder, { recursive: true, force: true });
});

const CREATE = `mutation ($input: CreateUploadInput!) { createUpload(input: $input) {
  upload { id url method headers { name value } expiresAt } userErrors { code field } } }`;
const MEDIA = 'id imageUrl media { id alt width height contentType position url small: url(width: 100) square: url(width: 100, height: 300, format: AVIF) }';
const ATTACH = `mutation ($input: AttachMediaInput!) { attachMedia(input: $input) { product { ${MEDIA} } userErrors { code field } } }`;
const REORDER = `mutation ($input: ReorderMediaInput!) { reorderMedia(input: $input) { product { ${MEDIA} } userErrors { code field } } }`;
const DETACH = `mutation ($input: DetachMediaInput!) { detachMedia(input: $input) { product { ${MEDIA} } userErrors { code field } } }`;
const UPDATE = `mutation ($input: UpdateMediaInput!) { updateMedia(input: $input) { product { ${MEDIA} } userErrors { code field } } }`;
const SHOW = `query ($id: ID!) { product(id: $id) { ${MEDIA} } }`;

interface Granted { id: string; url: string; method: string; headers: { name: string; value: string }[]; expiresAt: string }
interface Shown { id: string; imageUrl: string | null; media: { id: string; alt: string; width: number; height: number; contentType: string; position: number; url: string; small: string; square: string }[] }
interface Payload { product: Shown | null; userErrors: { code: string; field: string[] | null }[] }

const does = async (query: string, input: object, caller = desk.manager): Promise<Payload> => {
  const { data, errors } = await desk.ask<Record<string, Payload>>(query, { input }, caller);
  if (!data) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0]!;
};
const grant = async (input: object, caller = desk.manager): Promise<Granted> => {
  const { data } = await desk.ask<{ createUpload: { upload: Granted } }>(CREATE, { input: { purpose: 'PRODUCT', ...input } }, caller);
  return data!.createUpload.upload;
};
const send = (url: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = { 'content-type': 'image/png' }) => desk.call(url, { method: 'PUT', body, headers, duplex: "half" });
const upload = async (picture: Buffer<ArrayBuffer>, caller = desk.manager): Promise<string> => {
  const { id, url } = await grant({ contentType: 'image/png', byteLength: picture.length }, caller);
  const sent = await send(url, picture);
  if (sent.status !== 201) throw new Error(await sent.text());
  return id;
};
const PNG = await makePicture('png', 600, 300);
const product = async (pictures = 0): Promise<Shown> => {
  const { id: productId } = await desk.addProduct({ imageUrl: '/images/lamp.svg' });
  for (let count = 0; count < pictures; count += 1) await does(ATTACH, { productId, uploadId: await upload(PNG) });
  return (await desk.ask<{ product: Shown }>(SHOW, { id: productId })).data!.product;
};

describe('an upload', () => {
  it('is granted for a while, and the same for the same key', async () => {
    const input = { contentType: 'image/png', byteLength: PNG.length, idempotencyKey: 'first' };
    const granted = await grant(input);
    expect(granted).toMatchObject({ id: expect.stringMatching(/^media_/), url: expect.stringMatching(/^\/uploads\/products\/[\w.-]+$/), method: 'PUT', headers: [{ name: 'content-type', value: 'image/png' }] });
    expect(new Date(granted.expiresAt).getTime()).toBeGreaterThan(Date.now() + 14 * 60_000);
    expect(await grant(input)).toEqual(granted);
    expect((await grant({ ...input, idempotencyKey: 'second' })).id).not.toBe(granted.id);
    expect(await does(CREATE, { ...input, byteLength: 1 })).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }] });
  });

  it.each([
    [{ contentType: 'image/svg+xml' }, 'CONTENT_TYPE_NOT_ALLOWED', ['contentType']],
    [{ contentType: 'text/html' }, 'CONTENT_TYPE_NOT_ALLOWED', ['contentType']],
    [{ byteLength: 0 }, 'SIZE_OUT_OF_RANGE', ['byteLength']],
    [{ byteLength: 10 * 1024 * 1024 + 1 }, 'SIZE_OUT_OF_RANGE', ['byteLength']],
    [{ idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
  ])('is refused for %j with %s', async (change, code, field) => {
    expect(await does(CREATE, { contentType: 'image/png', byteLength: 100, ...change })).toEqual({ upload: null, userErrors: [{ code, field }] });
  });

  it('is refused to who has a hundred open ones, however many are asked for at once', async () => {
    const caller = someone('CATALOGUE_MANAGER');
    const answers = await Promise.all(Array.from({ length: 105 }, () => does(CREATE, { contentType: 'image/png', byteLength: 100 }, caller)));
    const refused = answers.filter(({ userErrors }) => userErrors.length > 0);
    expect(refused).toEqual(Array.from({ length: 5 }, () => ({ upload: null, userErrors: [{ code: 'TOO_MANY_UPLOADS', field: null }] })));
  });

  it('is for catalogue managers', async () => {
    const input = { contentType: 'image/png', byteLength: 100 };
    expect(codesOf(await desk.ask(CREATE, { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(CREATE, { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });

  it('is taken once, of many that are sent at once', async () => {
    const { url } = await grant({ contentType: 'image/png', byteLength: PNG.length });
    const statuses = (await Promise.all(Array.from({ length: 6 }, () => send(url, PNG)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => ![201, 409, 503].includes(status))).toEqual([]);
    expect(await (await send(url, PNG)).json()).toMatchObject({ status: 409, code: 'UPLOAD_USED' });
  });

  it('can be tried again after it broke off', async () => {
    const { url } = await grant({ contentType: 'image/png', byteLength: PNG.length });
    expect((await send(url, PNG.subarray(0, 100))).status).toBe(400);
    expect((await send(url, PNG)).status).toBe(201);
  });

  it('is taken from the gateway alone', async () => {
    const { url } = await grant({ contentType: 'image/png', byteLength: PNG.length });
    expect((await fetch(`${desk.serviceUrl}${url}`, { method: 'PUT', body: PNG, headers: { 'content-type': 'image/png' } })).status).toBe(401);
    expect((await fetch(`${desk.serviceUrl}/media/products/${newId('media')}`)).status).toBe(401);
  });
});

describe('a picture that is attached', () => {
  it('is shown of the product in every size and format of the table, and nowhere else', async () => {
    const uploadId = await upload(PNG);
    const { id: productId } = await product();
    expect((await desk.call(`/media/products/${uploadId}`)).status).toBe(404);
    const { product: shown, userErrors } = await does(ATTACH, { productId, uploadId, alt: ' A lamp ' });
    expect(userErrors).toEqual([]);
    const [medium] = shown!.media;
    expect(medium).toEqual({
      id: uploadId, alt: 'A lamp', width: 600, height: 300, contentType: 'image/png', position: 1,
      url: `/media/products/${uploadId}?width=960&format=webp`,
      small: `/media/products/${uploadId}?width=160&format=webp`,
      square: `/media/products/${uploadId}?width=480&height=480&format=avif`,
    });
    expect(shown!.imageUrl).toBe(medium!.url);
    for (const [url, type] of [[medium!.url, 'image/webp'], [medium!.small, 'image/webp'], [medium!.square, 'image/avif']] as const) {
      const answer = await desk.call(url);
      expect([answer.status, Object.fromEntries(answer.headers)]).toEqual([200, expect.objectContaining({
        'content-type': type, 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', etag: expect.stringContaining(uploadId),
      })]);
      await answer.arrayBuffer();
      const etag = answer.headers.get('etag')!;
      expect((await desk.call(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
      expect((await desk.call(url, { method: 'HEAD' })).headers.get('etag')).toBe(etag);
    }
    expect((await desk.call(`/media/products/${uploadId}`)).status).toBe(200);
  });

  it.each(['?width=161', '?width=160&height=480', '?width=160&format=png', '?width=160&width=480', '?width=0160', '?format=webp&x=1', '?width=-1', '?height=160', '?width=1e2'])('is not shown with %s', async (query) => {
    const { media: [medium] } = await product(1);
    const answer = await desk.call(`/media/products/${medium!.id}${query}`);
    expect([answer.status, answer.headers.get('content-type'), (await answer.json() as { code: string }).code]).toEqual([400, expect.stringMatching(/^application\/problem\+json/), 'SIZE_NOT_OFFERED']);
  });

  it.each(['..%2f..%2fetc%2fpasswd', '%2e%2e', 'media_x', 'prod_01h455vb4pex5vsknk084sn02q', 'media_01h455vb4pex5vsknk084sn02q', 'a\\..\\b', '%00'])('is not found as %s', async (id) => {
    const answer = await desk.call(`/media/products/${id}`);
    expect([404, 400]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toMatch(/json/);
  });

  it('changes what is told of the product\'s variants, and their picture when it is the first', async () => {
    const { id: productId, variantIds: [variantId] } = await desk.addProduct({ imageUrl: '/images/lamp.svg' });
    const imageUrls = async () => (await desk.told(variantId!)).map((event) => (event as { payload: { imageUrl: string } }).payload.imageUrl);
    const first = await upload(PNG);
    await does(ATTACH, { productId, uploadId: first });
    const second = await upload(PNG);
    await does(ATTACH, { productId, uploadId: second });
    const urlOf = (id: string) => `/media/products/${id}?width=960&format=webp`;
    await does(UPDATE, { mediaId: second, alt: 'From above' });
    expect(await imageUrls()).toEqual([urlOf(first), urlOf(first), urlOf(first)]);
    await does(REORDER, { productId, mediaIds: [first, second] });
    await does(REORDER, { productId, mediaIds: [second, first] });
    expect((await imageUrls()).slice(3)).toEqual([urlOf(second)]);
    await does(DETACH, { mediaId: first });
    expect((await imageUrls()).slice(4)).toEqual([urlOf(second)]);
    expect((await does(DETACH, { mediaId: second })).product).toEqual({ id: productId, imageUrl: '/images/lamp.svg', media: [] });
    expect((await imageUrls()).slice(5)).toEqual(['/images/lamp.svg']);
  });
});

describe('attachMedia', () => {
  it('adds a picture once, however often it is asked to', async () => {
    const { id: productId } = await product();
    const uploadId = await upload(PNG);
    const answers = await Promise.all(Array.from({ length: 5 }, () => does(ATTACH, { productId, uploadId })));
    expect(answers.map(({ product: shown }) => shown?.media.map(({ id }) => id))).toEqual(answers.map(() => [uploadId]));
  });

  it('adds no more than twenty, however many come at once', async () => {
    const { id: productId } = await product();
    const uploads: string[] = [];
    for (let count = 0; count < 22; count += 1) uploads.push(await storedUpload());
    const answers = await Promise.all(uploads.map((uploadId) => does(ATTACH, { productId, uploadId })));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'TOO_MANY_MEDIA', field: null }, { code: 'TOO_MANY_MEDIA', field: null }]);
    const { media } = (await desk.ask<{ product: Shown }>(SHOW, { id: productId })).data!.product;
    expect(media.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  }, 60_000);

  it('refuses what it cannot do', async () => {
    const { id: productId } = await product();
    const { id: unfinished } = await grant({ contentType: 'image/png', byteLength: 100 });
    const uploadId = await storedUpload();
    const { media: [elsewhere] } = await product(1);
    const refused = async (change: object, caller = desk.manager) => (await does(ATTACH, { productId, uploadId, ...change }, caller)).userErrors;
    const { id: gone } = await product();
    await desk.database.query('UPDATE product SET is_published = false, deleted_at = now() WHERE id = $1', [toUuid(gone as `prod_${string}`)]);
    expect(await refused({ productId: gone })).toEqual([{ code: 'PRODUCT_NOT_FOUND', field: ['productId'] }]);
    expect(await refused({ productId: newId('prod') })).toEqual([{ code: 'PRODUCT_NOT_FOUND', field: ['productId'] }]);
    expect(await refused({ productId: 'lamp' })).toEqual([{ code: 'INVALID_ID', field: ['productId'] }]);
    expect(await refused({ uploadId: productId })).toEqual([{ code: 'INVALID_ID', field: ['uploadId'] }]);
    expect(await refused({ uploadId: unfinished })).toEqual([{ code: 'UPLOAD_NOT_FINISHED', field: ['uploadId'] }]);
    expect(await refused({ alt: 'x'.repeat(501) })).toEqual([{ code: 'ALT_TOO_LONG', field: ['alt'] }]);
    const missing = await refused({ uploadId: newId('media') });
    expect(missing).toEqual([{ code: 'UPLOAD_NOT_FOUND', field: ['uploadId'] }]);
    expect(await refused({}, someone('CATALOGUE_MANAGER'))).toEqual(missing);
    expect(await refused({ uploadId: elsewhere!.id })).toEqual(missing);
    expect(await refused({})).toEqual([]);
  });
});

describe('reorderMedia', () => {
  it('puts the pictures in order, and the first one forward', async () => {
    const { id: productId, media } = await product(3);
    const [a, b, c] = media.map(({ id }) => id);
    const { product: shown } = await does(REORDER, { productId, mediaIds: [c, a, b] });
    expect(shown!.media.map(({ id, position }) => [id, position])).toEqual([[c, 1], [a, 2], [b, 3]]);
    expect(shown!.imageUrl).toContain(c);
  });

  it('refuses what are not all its pictures, each once', async () => {
    const { id: productId, media } = await product(2);
    const [a, b] = media.map(({ id }) => id);
    const { media: [foreign] } = await product(1);
    for (const mediaIds of [[], [a], [a, a], [a, b, b], [a, foreign!.id], [a, newId('media')]]) {
      expect(await does(REORDER, { productId, mediaIds })).toEqual({ product: null, userErrors: [{ code: 'MEDIA_MISMATCH', field: ['mediaIds'] }] });
    }
    expect((await does(REORDER, { productId, mediaIds: ['x'] })).userErrors).toEqual([{ code: 'INVALID_ID', field: ['mediaIds'] }]);
    expect((await does(REORDER, { productId: newId('prod'), mediaIds: [] })).userErrors).toEqual([{ code: 'PRODUCT_NOT_FOUND', field: ['productId'] }]);
  });
});

describe('updateMedia and detachMedia', () => {
  it('say what a picture shows, and show it no more', async () => {
    const { id: productId, media: [first, second, third] } = await product(3);
    expect((await does(UPDATE, { mediaId: first!.id, alt: 'From above' })).product!.media[0]).toMatchObject({ id: first!.id, alt: 'From above' });
    const { product: shown } = await does(DETACH, { mediaId: second!.id });
    expect(shown).toMatchObject({ id: productId, media: [{ id: first!.id, position: 1 }, { id: third!.id, position: 2 }] });
    expect((await desk.call(`/media/products/${second!.id}`)).status).toBe(404);
    expect((await does(ATTACH, { productId, uploadId: second!.id })).userErrors).toEqual([{ code: 'UPLOAD_NOT_FOUND', field: ['uploadId'] }]);
  });

  it('refuse what is not there, and what is attached to nothing alike', async () => {
    const uploadId = await storedUpload();
    for (const mediaId of [newId('media'), uploadId]) {
      expect(await does(DETACH, { mediaId })).toEqual({ product: null, userErrors: [{ code: 'MEDIA_NOT_FOUND', field: ['mediaId'] }] });
      expect(await does(UPDATE, { mediaId, alt: '' })).toEqual({ product: null, userErrors: [{ code: 'MEDIA_NOT_FOUND', field: ['mediaId'] }] });
    }
    expect((await does(DETACH, { mediaId: 'x' })).userErrors).toEqual([{ code: 'INVALID_ID', field: ['mediaId'] }]);
    expect((await does(UPDATE, { mediaId: uploadId, alt: 'x'.repeat(501) })).userErrors).toEqual([{ code: 'ALT_TOO_LONG', field: ['alt'] }]);
  });
});

describe('pictures of a variant', () => {
  const OF = 'product { id media { id } variants { id media { id } } } variant { id media { id position alt } } userErrors { code field }';
  const ATTACH_TO = `mutation ($input: AttachMediaInput!) { attachMedia(input: $input) { ${OF} } }`;
  const REORDER_OF = `mutation ($input: ReorderMediaInput!) { reorderMedia(input: $input) { ${OF} } }`;
  const DETACH_OF = `mutation ($input: DetachMediaInput!) { detachMedia(input: $input) { ${OF} } }`;
  const UPDATE_OF = `mutation ($input: UpdateMediaInput!) { updateMedia(input: $input) { ${OF} } }`;
  const lamp = async () => {
    const { id: productId, variantIds: [oak, ash] } = await desk.addProduct({ imageUrl: '/images/lamp.svg', variants: [{ name: 'Oak' }, { name: 'Ash' }] });
    return { productId, oak: oak!, ash: ash! };
  };

  it('are its own: neither its product nor its siblings have them, and it does not have theirs', async () => {
    const { productId, oak, ash } = await lamp();
    const [ofProduct, ofOak] = [await storedUpload(), await storedUpload()];
    await does(ATTACH_TO, { productId, uploadId: ofProduct });
    expect(await does(ATTACH_TO, { productId, variantId: oak, uploadId: ofOak, alt: 'In oak' })).toEqual({
      product: { id: productId, media: [{ id: ofProduct }], variants: [{ id: oak, media: [{ id: ofOak }] }, { id: ash, media: [] }] },
      variant: { id: oak, media: [{ id: ofOak, position: 1, alt: 'In oak' }] }, userErrors: [],
    });
  });

  it('are put in order, described and taken away like those of a product, and each time just the variant is told of', async () => {
    const { productId, oak, ash } = await lamp();
    const [first, second] = [await storedUpload(), await storedUpload()];
    for (const uploadId of [first, second]) await does(ATTACH_TO, { productId, variantId: oak, uploadId });
    expect(await does(REORDER_OF, { productId, variantId: oak, mediaIds: [second, first] })).toMatchObject({ variant: { media: [{ id: second, position: 1 }, { id: first, position: 2 }] } });
    expect(await does(UPDATE_OF, { mediaId: first, alt: 'From above' })).toMatchObject({ product: { id: productId }, variant: { media: [{ alt: '' }, { alt: 'From above' }] } });
    expect(await does(DETACH_OF, { mediaId: second })).toMatchObject({ product: { id: productId }, variant: { media: [{ id: first, position: 1 }] } });
    expect([(await desk.told(oak)).length, (await desk.told(ash)).length]).toEqual([5, 0]);
    expect((await desk.ask<{ product: Shown }>(SHOW, { id: productId })).data!.product).toMatchObject({ imageUrl: '/images/lamp.svg', media: [] });
  });

  it('are attached once, and no more than twenty, however many come at once', async () => {
    const { productId, oak } = await lamp();
    const uploads: string[] = [];
    for (let count = 0; count < 21; count += 1) uploads.push(await storedUpload());
    const answers = await Promise.all([...uploads, uploads[0]!].map((uploadId) => does(ATTACH_TO, { productId, variantId: oak, uploadId })));
    const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(refused.filter((code) => code === 'TOO_MANY_MEDIA').length).toBe(refused.length);
    const { data } = await desk.ask<{ variant: { media: { position: number }[] } }>('query ($id: ID!) { variant(id: $id) { media { position } } }', { id: oak });
    expect(data!.variant.media.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  }, 60_000);

  it('are refused where there is no such variant of the product', async () => {
    const { productId, oak } = await lamp();
    const uploadId = await storedUpload();
    const { productId: other } = await lamp();
    for (const [input, code, field] of [
      [{ productId: other, variantId: oak }, 'VARIANT_NOT_FOUND', ['variantId']], [{ productId, variantId: newId('var') }, 'VARIANT_NOT_FOUND', ['variantId']],
      [{ productId, variantId: productId }, 'INVALID_ID', ['variantId']], [{ productId: oak, variantId: oak }, 'INVALID_ID', ['productId']],
    ] as const) {
      expect((await does(ATTACH_TO, { ...input, uploadId })).userErrors).toEqual([{ code, field }]);
      expect((await does(REORDER_OF, { ...input, mediaIds: [] })).userErrors).toEqual([{ code, field }]);
    }
    await does(ATTACH_TO, { productId, variantId: oak, uploadId });
    expect((await does(REORDER_OF, { productId, mediaIds: [uploadId] })).userErrors).toEqual([{ code: 'MEDIA_MISMATCH', field: ['mediaIds'] }]);
    await desk.database.query('UPDATE variant SET deleted_at = now() WHERE id = $1', [toUuid(oak)]);
    expect((await does(DETACH_OF, { mediaId: uploadId })).userErrors).toEqual([{ code: 'MEDIA_NOT_FOUND', field: ['mediaId'] }]);
  });

  it('cost one statement, of however many variants', async () => {
    const list = 'query ($first: Int!) { products(first: $first) { edges { node { variants { media { url alt } } } } } }';
    const [few, many] = [await desk.costs(list, { first: 1 }), await desk.costs(list, { first: 3 })];
    expect([many.length, many.filter((statement) => /FROM media/.test(statement)).length]).toEqual([few.length, 1]);
  });
});

it('pictures of many products cost one statement', async () => {
  for (let count = 0; count < 3; count += 1) await product(2);
  const list = 'query ($first: Int!) { products(first: $first) { edges { node { imageUrl media { url alt } } } } }';
  const [few, many] = [await desk.costs(list, { first: 1 }), await desk.costs(list, { first: 3 })];
  expect(many.length).toBe(few.length);
  expect(many.filter((statement) => /FROM media/.test(statement))).toHaveLength(1);
});

it('objects are kept below the folder of products, and the original is not', async () => {
  const { media: [medium] } = await product(1);
  const kept = await readdir(join(folder, 'products', medium!.id));
  expect(kept.sort()).toEqual(['160.avif', '160.webp', '160x160.avif', '160x160.webp', '480.avif', '480.webp', '480x480.avif', '480x480.webp', '960.avif', '960.webp']);
});

/** An upload that has come in, without the pains of it. */
async function storedUpload(): Promise<string> {
  const { id } = await grant({ contentType: 'image/png', byteLength: 100 });
  await desk.database.query(`UPDATE media SET state = 'STORED', width = 1, height = 1 WHERE id = $1`, [toUuid(id as `media_${string}`)]);
  return id;
}
