import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as open } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { lookAt, makeBomb, makePhoto, makePicture } from '@storegraph/media/testing/make-picture.desk';
import { signUpload } from '@storegraph/media/upload-token';
import { eventually } from '@storegraph/testkit/eventually';
import { createTestGateway, someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

const MEDIA_SECRET = 'a secret of more than thirty-two characters';
const MB = 1024 * 1024;
let desk: ProductsDesk;
let folder: string;
const [PNG, JPEG] = await Promise.all([makePicture('png', 200, 100), makePicture('jpeg', 20, 20)]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storegraph-media-'));
  desk = await openDesk({ MEDIA_STORE: pathToFileURL(folder).href, MEDIA_SECRET });
});
afterAll(async () => {
  await desk?.close();
  await rm(folder, { recursive: true, force: true });
});

const CREATE = 'mutation ($input: CreateUploadInput!) { createUpload(input: $input) { upload { id url } } }';
const grant = async (byteLength: number, contentType = 'image/png', caller: Caller = someone('CATALOGUE_MANAGER')): Promise<{ id: `media_${string}`; url: string }> => {
  const { data } = await desk.ask<{ createUpload: { upload: { id: `media_${string}`; url: string } } }>(CREATE, { input: { contentType, byteLength } }, caller);
  return data!.createUpload.upload;
};
const put = (url: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => desk.call(url, { method: 'PUT', body, headers });
const send = async (body: Uint8Array<ArrayBuffer>, said: { type?: string; bytes?: number; headers?: Record<string, string> } = {}) => {
  const { type = 'image/png', bytes = body.length, headers = { 'content-type': type } } = said;
  const { id, url } = await grant(bytes, type);
  const answer = await put(url, body, headers);
  return { ...((await answer.json()) as { code?: string }), id, status: answer.status, type: answer.headers.get('content-type') };
};
const stateOf = async (id: `media_${string}`) => (await desk.database.query<{ state: string }>('SELECT state FROM media WHERE id = $1', [toUuid(id)]))[0]?.state;

describe('an upload that is no picture of what it was said to be', () => {
  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'TYPE_NOT_ALLOWED'],
    ['an SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 415, 'TYPE_NOT_ALLOWED'],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;'), 415, 'TYPE_NOT_ALLOWED'],
    ['a packed file', gzipSync(PNG), 415, 'TYPE_NOT_ALLOWED'],
    ['an archive', Buffer.from('PK\x03\x04../../../../etc/cron.d/x'), 415, 'TYPE_NOT_ALLOWED'],
    ['a JPEG', JPEG, 415, 'TYPE_MISMATCH'],
    ['a page that begins as a PNG', Buffer.concat([PNG.subarray(0, 8), Buffer.from('<script>alert(1)</script>')]), 422, 'UNREADABLE'],
    ['a PNG that was cut off', PNG.subarray(0, PNG.length - 30), 422, 'UNREADABLE'],
    ['900 million pixels in 200 bytes', makeBomb(30_000, 30_000), 422, 'TOO_MANY_PIXELS'],
  ])('is refused: %s', async (_what, body, status, code) => {
    const sent = await send(Buffer.from(body));
    expect(sent).toMatchObject({ status, code, type: expect.stringMatching(/^application\/problem\+json/) });
    expect(await readdir(join(folder, 'products', sent.id)).catch(() => [])).toEqual([]);
    expect(await stateOf(sent.id)).toBe(status === 422 ? 'REMOVED' : 'AWAITED');
  });

  it('is refused by its header before it is read', async () => {
    expect(await send(PNG, { headers: { 'content-type': 'text/html' } })).toMatchObject({ status: 415, code: 'TYPE_MISMATCH' });
  });

  it('is shown without what was hidden behind the picture', async () => {
    const { data } = await desk.ask<{ attachMedia: { product: { media: { url: string }[] } } }>(
      'mutation ($input: AttachMediaInput!) { attachMedia(input: $input) { product { media { url } } } }', { input: await sentFor(Buffer.concat([PNG, Buffer.from('<script>alert(1)</script>')])) }, manager);
    const shown = Buffer.from(await (await desk.call(data!.attachMedia.product.media[0]!.url)).arrayBuffer());
    expect(await lookAt(shown)).toMatchObject({ format: 'webp', width: 200, height: 100 });
    expect(shown.includes('script')).toBe(false);
  });
});

describe('an upload that is too large', () => {
  it.each([
    ['by what it says', true],
    ['by what it is', false],
  ])('is refused %s, at the size that was granted', async (_how, isSaid) => {
    const { url } = await grant(1_000);
    const body = Buffer.alloc(11 * MB);
    PNG.copy(body);
    const answer = await desk.call(url, { method: 'PUT', headers: { 'content-type': 'image/png' }, ...(isSaid ? { body } : { body: Readable.toWeb(Readable.from(pieces(body))), duplex: 'half' }) });
    expect([answer.status, await answer.json()]).toEqual([isSaid ? 413 : 400, expect.objectContaining({ code: isSaid ? 'TOO_LARGE' : 'SIZE_MISMATCH' })]);
  });

  it('of 11 MB is refused with 413 when 10 MB were granted and nothing is said', async () => {
    const { id, url } = await grant(10 * MB);
    const told = { pieces: 0 };
    const answer = await desk.call(url, { method: 'PUT', headers: { 'content-type': 'image/png' }, body: Readable.toWeb(Readable.from(pieces(Buffer.alloc(11 * MB), told))), duplex: 'half' });
    expect([answer.status, (await answer.json() as { code: string }).code]).toEqual([413, 'TOO_LARGE']);
    expect(await stateOf(id)).toBe('AWAITED');
  });

  it('is refused when it is smaller than was said', async () => {
    expect(await send(PNG, { bytes: PNG.length + 1, headers: { 'content-type': 'image/png' } })).toMatchObject({ status: 400, code: 'SIZE_MISMATCH' });
  });
});

describe('a grant', () => {
  const words = { type: 'image/png', bytes: PNG.length } as const;
  it.each([
    ['that is over', () => signUpload({ ...words, mediaId: newId('media'), expiresAt: Date.now() - 1 }, `products\n${MEDIA_SECRET}`)],
    ['that somebody else signed', () => signUpload({ ...words, mediaId: newId('media'), expiresAt: Date.now() + 60_000 }, `products\n${'x'.repeat(40)}`)],
    ['of another subgraph', () => signUpload({ ...words, mediaId: newId('media'), expiresAt: Date.now() + 60_000 }, `reviews\n${MEDIA_SECRET}`)],
    ['of an upload that is not there', () => signUpload({ ...words, mediaId: newId('media'), expiresAt: Date.now() + 60_000 }, `products\n${MEDIA_SECRET}`)],
    ['of what is no upload', () => signUpload({ ...words, mediaId: '../../etc/passwd', expiresAt: Date.now() + 60_000 }, `products\n${MEDIA_SECRET}`)],
    ['of nothing', () => 'x.y'],
    ['of paths', () => '..%2f..%2fetc%2fpasswd'],
  ])('%s is none', async (_which, token) => {
    const answer = await put(`/uploads/products/${token()}`, PNG, { 'content-type': 'image/png' });
    expect([answer.status, await answer.json()]).toEqual([403, expect.objectContaining({ code: 'UPLOAD_NOT_VALID' })]);
  });

  it('whose words were changed is none', async () => {
    const { url } = await grant(100);
    const [, seal] = url.split('/').at(-1)!.split('.');
    const larger = Buffer.from(JSON.stringify([newId('media'), 'image/png', PNG.length, Date.now() + 60_000])).toString('base64url');
    expect((await put(`/uploads/products/${larger}.${seal}`, PNG)).status).toBe(403);
  });

  it('is good for nobody but the gateway', async () => {
    const { url } = await grant(PNG.length);
    const stranger = await createTestGateway();
    const answer = await fetch(`${desk.serviceUrl}${url}`, { method: 'PUT', body: PNG, headers: { 'content-type': 'image/png', ...(await stranger.headersFor('products')) } });
    expect(answer.status).toBe(401);
  });
});

it('a photo is shown upright, and without where it was taken', async () => {
  const photo = await makePhoto(400, 200);
  expect((await lookAt(photo)).says).toContain('exif');
  const { data } = await desk.ask<{ attachMedia: { product: { media: { width: number; height: number; contentType: string; webp: string; avif: string }[] } } }>(
    'mutation ($input: AttachMediaInput!) { attachMedia(input: $input) { product { media { width height contentType webp: url(width: 160) avif: url(width: 160, format: AVIF) } } } }',
    { input: await sentFor(photo, 'image/jpeg') }, manager);
  const [medium] = data!.attachMedia.product.media;
  expect(medium).toMatchObject({ width: 200, height: 400, contentType: 'image/jpeg' });
  for (const format of ['webp', 'avif'] as const) {
    expect(await lookAt(Buffer.from(await (await desk.call(medium![format])).arrayBuffer()))).toEqual({ format, width: 160, height: 320, says: [] });
  }
});

it('who sends slowly holds a third of the places, and lets go when gone', async () => {
  const slow = someone('CATALOGUE_MANAGER');
  const leave = await Promise.all(Array.from({ length: 6 }, async () => begin((await grant(PNG.length, 'image/png', slow)).url)));
  const { id, url } = await grant(PNG.length, 'image/png', slow);
  await eventually('there is no more place', async () => {
    const refused = await put(url, PNG, { 'content-type': 'image/png' });
    return refused.status === 503 && refused.headers.get('retry-after') === '1';
  });
  expect((await put((await grant(PNG.length)).url, PNG, { 'content-type': 'image/png' })).status).toBe(201);
  for (const each of leave) each();
  await eventually('there is place again', async () => (await put(url, PNG, { 'content-type': 'image/png' })).status === 201);
  expect(await stateOf(id)).toBe('STORED');
});

const manager = someone('CATALOGUE_MANAGER');
/** What to attach: a product, and an upload of the manager's that has come in. */
async function sentFor(picture: Buffer<ArrayBuffer>, type = 'image/png'): Promise<{ productId: string; uploadId: string }> {
  const { id, url } = await grant(picture.length, type, manager);
  const sent = await put(url, picture, { 'content-type': type });
  if (sent.status !== 201) throw new Error(await sent.text());
  return { uploadId: id, productId: (await desk.addProduct()).id };
}

/** Sends the first bytes of a picture, and no more. Answers how to hang up. */
async function begin(url: string): Promise<() => void> {
  const headers = { ...(await desk.headers()), 'content-type': 'image/png', 'content-length': `${PNG.length}` };
  const sending = open(`${desk.serviceUrl}${url}`, { method: 'PUT', headers });
  sending.on('error', () => {});
  await new Promise<void>((resolve) => sending.write(PNG.subarray(0, 20), () => resolve()));
  return () => void sending.destroy();
}

function* pieces(bytes: Buffer, told = { pieces: 0 }) {
  for (let at = 0; at < bytes.length; at += 65_536) {
    told.pieces += 1;
    yield bytes.subarray(at, at + 65_536);
  }
}
