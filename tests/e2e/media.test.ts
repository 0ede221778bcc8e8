import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { request as open } from 'node:http';
import { Readable } from 'node:stream';
import { lookAt, makePhoto, makePicture } from '@storegraph/media/testing/make-picture.desk';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { ownVariant } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const MB = 1024 * 1024;
const at = (url: string) => new URL(url, shop.url);

/** Asks to send a picture, and does as the answer says. */
async function upload(person: User, operation: 'create-upload' | 'create-review-upload', picture: Buffer<ArrayBuffer>, contentType: string): Promise<string> {
  const { upload: granted, userErrors } = await person.act(operation, { contentType, byteLength: picture.length, idempotencyKey: randomUUID() });
  expect(userErrors).toEqual([]);
  const headers = Object.fromEntries(granted.headers.map(({ name, value }: { name: string; value: string }) => [name, value]));
  const sent = await fetch(at(granted.url), { method: granted.method, headers, body: picture });
  expect([sent.status, await sent.json()]).toEqual([201, expect.objectContaining({ uploadId: granted.id })]);
  return granted.id;
}

describe('a picture of a product', () => {
  let manager: User;
  let product: { id: string; slug: string };
  beforeAll(async () => {
    manager = await staff(shop, 'CATALOGUE_MANAGER');
    const { productId: id, slug } = await ownVariant(shop, manager);
    product = { id, slug };
  });

  it('is uploaded, attached, and shown through the gateway as WebP and AVIF, upright and without where it was taken', async () => {
    const uploadId = await upload(manager, 'create-upload', await makePhoto(1200, 600), 'image/jpeg');
    const attached = await manager.act('attach-media', { productId: product.id, uploadId, alt: 'From the side' });
    expect(attached.userErrors).toEqual([]);
    const { product: { media: [shown], imageUrl } } = await (await newCustomer(shop)).ask('product-media', { slug: product.slug });
    expect(shown).toMatchObject({ id: uploadId, alt: 'From the side', width: 600, height: 1200, position: 1 });
    for (const [url, format, width, height] of [[shown.webp, 'webp', 480, 960], [shown.avif, 'avif', 480, 960], [shown.thumbnail, 'webp', 160, 160], [imageUrl, 'webp', 600, 1200]] as const) {
      const answer = await fetch(at(url));
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': `image/${format}`, 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'",
      });
      expect(await lookAt(Buffer.from(await answer.arrayBuffer()))).toEqual({ format, width, height, says: [] });
      expect((await fetch(at(url), { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })).status).toBe(304);
    }
    expect((await manager.act('update-media', { mediaId: uploadId, alt: 'From above' })).product.media[0].alt).toBe('From above');
    expect((await manager.act('detach-media', { mediaId: uploadId })).product.media).toEqual([]);
    expect((await fetch(at(shown.webp))).status).toBe(404);
  });

  it('of 11 MB is refused, whether that is said or not, and the connection bears the next one', async () => {
    for (const isSaid of [true, false]) {
      const { upload: granted } = await manager.act('create-upload', { contentType: 'image/png', byteLength: 10 * MB });
      const bytes = Buffer.alloc(11 * MB);
      const sent = await fetch(at(granted.url), { method: 'PUT', headers: { 'content-type': 'image/png' }, ...(isSaid ? { body: bytes } : { body: Readable.toWeb(Readable.from(piecesOf(bytes))), duplex: 'half' }) });
      expect([sent.status, ((await sent.json()) as { code: string }).code]).toEqual([413, 'TOO_LARGE']);
    }
    await upload(manager, 'create-upload', await makePicture('png', 30, 30), 'image/png');
  });

  it('can be sent again after the sender was cut off', async () => {
    const picture = await makePicture('webp', 300, 300);
    const { upload: granted } = await manager.act('create-upload', { contentType: 'image/webp', byteLength: picture.length });
    await new Promise<void>((resolve) => {
      const cut = open(at(granted.url), { method: 'PUT', headers: { 'content-type': 'image/webp', 'content-length': picture.length } });
      cut.on('error', () => {}).on('close', resolve);
      cut.write(picture.subarray(0, 50), () => cut.destroy());
    });
    expect((await fetch(at(granted.url), { method: 'PUT', headers: { 'content-type': 'image/webp' }, body: picture })).status).toBe(201);
    expect((await fetch(at(granted.url), { method: 'PUT', headers: { 'content-type': 'image/webp' }, body: picture })).status).toBe(409);
  });

  it('is let in from pages of the shop alone', async () => {
    const asked = async (origin: string) => (await fetch(at('/uploads/products/x.y'), { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PUT' } })).headers;
    expect((await asked(shop.url)).get('access-control-allow-methods')).toContain('PUT');
    expect((await asked(shop.url)).get('access-control-allow-origin')).toBe(shop.url);
    expect((await asked('https://evil.example')).get('access-control-allow-origin')).toBeNull();
  });

  it.each(['/media/products/..%2f..%2fetc%2fpasswd', '/media/products/%2e%2e/graphql', '/media/orders/media_01h455vb4pex5vsknk084sn02q', '/media/nobody/x', '/uploads/products/x.y'])('leads nowhere else: %s', async (path) => {
    const { status } = await new Promise<{ status: number | undefined }>((resolve, reject) => open(shop.url, { path }, (answer) => resolve({ status: answer.resume().statusCode })).on('error', reject).end());
    expect([400, 404]).toContain(status);
  });
});

it('a picture of a review is shown with it, and hidden with it', async () => {
  const [author, support] = [await newCustomer(shop), await staff(shop, 'SUPPORT')];
  const { products: { edges } } = await author.ask('product-list', { first: 1 });
  const { review } = await author.act('submit-review', { productId: edges[0].node.id, rating: 5, title: 'Good', body: 'It is.', idempotencyKey: randomUUID() });
  const uploadId = await upload(author, 'create-review-upload', await makePicture('png', 300, 200), 'image/png');
  const { review: { media: [shown] } } = await author.act('attach-review-media', { reviewId: review.id, uploadId });
  const picture = await fetch(at(shown.url));
  expect(await lookAt(Buffer.from(await picture.arrayBuffer()))).toMatchObject({ format: 'webp', width: 300, height: 200 });
  expect((await (await newCustomer(shop)).act('detach-review-media', { mediaId: uploadId })).userErrors).toMatchObject([{ code: 'MEDIA_NOT_FOUND' }]);
  await support.raw('mutation ($input: DeleteReviewInput!) { deleteReview(input: $input) { deletedReviewId } }', { input: { reviewId: review.id } });
  expect((await fetch(at(shown.url))).status).toBe(404);
});

function* piecesOf(bytes: Buffer) {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
}
