import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture for a test, of one colour. */
export async function makePicture(format: 'png' | 'jpeg' | 'webp' | 'avif', width: number, height: number): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await sharp({ create: { width, height, channels: 3, background: '#c40' } }).toFormat(format).toBuffer());
}

/** A photo that says where it was taken, and that it lies on its side. */
export async function makePhoto(width: number, height: number): Promise<Buffer<ArrayBuffer>> {
  const exif = { IFD0: { Copyright: 'Somebody', Orientation: '6' }, IFD3: { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' } };
  return Buffer.from(await sharp({ create: { width, height, channels: 3, background: '#c40' } }).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer());
}

/** A small file that says it has `width` times `height` pixels. */
export function makeBomb(width: number, height: number): Buffer<ArrayBuffer> {
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
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(4096))), chunk('IEND', Buffer.alloc(0))]);
}

/** What can be seen of a picture: its format, its measures, and what it says besides. */
export async function lookAt(picture: Uint8Array): Promise<{ format: string; width: number; height: number; says: string[] }> {
  const { format, width, height, exif, xmp, iptc, orientation } = await sharp(picture).metadata();
  const says = Object.entries({ exif, xmp, iptc, orientation }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  // libheif calls the container by its own name.
  return { format: format === 'heif' ? 'avif' : format, width, height, says };
}
