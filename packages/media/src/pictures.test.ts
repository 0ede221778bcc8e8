import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { pictureTypeOf } from './picture-type.ts';
import { MAX_BYTES, receivePicture } from './receive-picture.ts';
import { makeRenditions } from './renditions.ts';
import { makeBomb } from './testing/make-picture.desk.ts';

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c40' } });

async function* inPieces(bytes: Buffer, told: { read: number } = { read: 0 }) {
  for (let at = 0; at < bytes.length; at += 65_536) {
    told.read = at;
    yield bytes.subarray(at, at + 65_536);
  }
}

test('a PNG is shown in three widths and two squares as WebP and as AVIF, none larger than itself', async () => {
  const rendered = await makeRenditions(await plain(600, 300).png().toBuffer());
  expect([rendered.width, rendered.height]).toEqual([600, 300]);
  expect(rendered.renditions.map(({ name, width, height }) => [name, width, height])).toEqual([
    ['160.webp', 160, 80], ['160.avif', 160, 80], ['480.webp', 480, 240], ['480.avif', 480, 240], ['960.webp', 600, 300], ['960.avif', 600, 300],
    ['160x160.webp', 160, 160], ['160x160.avif', 160, 160], ['480x480.webp', 300, 300], ['480x480.avif', 300, 300],
  ]);
  for (const { name, bytes } of rendered.renditions) {
    expect(pictureTypeOf(bytes)).toBe(`image/${name.split('.')[1]}`);
    expect(await colourOf(bytes)).toEqual([204, 68, 0].map((value) => expect.closeTo(value, -1)));
  }
});

test.each([
  ['a grey one of 16 bits', () => plain(300, 200).toColourspace('grey16').png(), [108, 108, 108]],
  ['one of 16 bits', () => plain(300, 200).toColourspace('rgb16').png(), [204, 68, 0]],
  ['one in CMYK', () => plain(300, 200).toColourspace('cmyk').jpeg(), [204, 68, 0]],
])('%s keeps its colours', async (_which, make, colour) => {
  const { renditions: [first] } = await makeRenditions(await make().toBuffer());
  expect(await colourOf(first!.bytes)).toEqual(colour.map((value) => expect.closeTo(value, -1.4)));
});

test('what is see-through stays so', async () => {
  const { renditions: [first] } = await makeRenditions(await sharp({ create: { width: 200, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer());
  expect((await sharp(first!.bytes).stats()).isOpaque).toBe(false);
});

test('a picture of one pixel is shown as that', async () => {
  const { renditions } = await makeRenditions(await plain(1, 1).png().toBuffer());
  expect(new Set(renditions.map(({ width, height }) => `${width}x${height}`))).toEqual(new Set(['1x1']));
});

test('where a photo was taken is not shown, and it stands upright', async () => {
  const photo = await plain(400, 200).withExif({ IFD0: { Copyright: 'Somebody', Orientation: '6' }, IFD3: { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const { renditions, ...upright } = await makeRenditions(photo);
  expect(upright).toEqual({ width: 200, height: 400 });
  for (const { name, bytes, width, height } of renditions) {
    const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(height).toBe(name.includes('x') ? width : width * 2);
  }
});

test('a picture of too many pixels is refused before it is unpacked', async () => {
  for (const [width, height] of [[30_000, 30_000], [16_001, 1], [1, 40_000_000]] as const) {
    await expect(makeRenditions(makeBomb(width, height))).rejects.toMatchObject({ code: 'TOO_MANY_PIXELS' });
  }
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

const colourOf = async (bytes: Buffer) => (await sharp(bytes).removeAlpha().toColourspace('srgb').stats()).channels.map(({ mean }) => mean);
