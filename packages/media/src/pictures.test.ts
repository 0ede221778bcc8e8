import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { pictureTypeOf } from './picture-type.ts';
import { MAX_BYTES, receivePicture } from './receive-picture.ts';
import { makeRenditions } from './renditions.ts';

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c40' } });

async function* inPieces(bytes: Buffer, told: { read: number } = { read: 0 }) {
  for (let at = 0; at < bytes.length; at += 65_536) {
    told.read = at;
    yield bytes.subarray(at, at + 65_536);
  }
}

test('a PNG is shown in three widths as WebP and as AVIF, none larger than itself', async () => {
  const renditions = await makeRenditions(await plain(600, 300).png().toBuffer());
  expect(renditions.map(({ name, width, height }) => [name, width, height])).toEqual([
    ['160.webp', 160, 80], ['160.avif', 160, 80], ['480.webp', 480, 240], ['480.avif', 480, 240], ['960.webp', 600, 300], ['960.avif', 600, 300],
  ]);
  for (const { name, bytes } of renditions) expect(pictureTypeOf(bytes)).toBe(`image/${name.split('.')[1]}`);
});

test('where a photo was taken is not shown, and it stands upright', async () => {
  const photo = await plain(400, 200).withExif({ IFD0: { Copyright: 'Somebody', Orientation: '6' }, IFD3: { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  for (const { bytes, width, height } of await makeRenditions(photo)) {
    const { exif, xmp, iptc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(height).toBe(width * 2);
  }
});

test('a picture of too many pixels is refused before it is unpacked', async () => {
  await expect(makeRenditions(pngOf(30_000, 30_000))).rejects.toMatchObject({ code: 'TOO_MANY_PIXELS' });
});

test('what cannot be read as a picture is refused', async () => {
  const png = await plain(100, 100).png().toBuffer();
  await expect(makeRenditions(png.subarray(0, 40))).rejects.toMatchObject({ code: 'UNREADABLE' });
});

test('an upload of 11 MB is refused while it comes in', async () => {
  const told = { read: 0 };
  const body = inPieces(Buffer.alloc(11 * 1024 * 1024), told);
  await expect(receivePicture(body, { bytes: MAX_BYTES, type: 'image/png' })).rejects.toMatchObject({ code: 'TOO_LARGE' });
  expect(told.read).toBeLessThanOrEqual(MAX_BYTES);
});

test('an upload is what it was said to be', async () => {
  const png = await plain(10, 10).png().toBuffer();
  const receive = (bytes: Buffer, said: Partial<{ bytes: number; type: 'image/png' | 'image/jpeg' }> = {}) =>
    receivePicture(inPieces(bytes), { bytes: bytes.length, type: 'image/png', ...said });
  expect((await receive(png)).equals(png)).toBe(true);
  await expect(receive(png, { bytes: png.length + 1 })).rejects.toMatchObject({ code: 'SIZE_MISMATCH' });
  await expect(receive(png, { bytes: png.length - 1 })).rejects.toMatchObject({ code: 'SIZE_MISMATCH' });
  await expect(receive(png, { type: 'image/jpeg' })).rejects.toMatchObject({ code: 'TYPE_MISMATCH' });
  await expect(receive(Buffer.from('<svg onload="alert(1)"/>'))).rejects.toMatchObject({ code: 'TYPE_NOT_ALLOWED' });
  await expect(receive(Buffer.from('GIF89a..............'))).rejects.toMatchObject({ code: 'TYPE_NOT_ALLOWED' });
});

/** A small file that says it has `width` times `height` pixels. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const rows = deflateSync(Buffer.alloc(4096));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}
