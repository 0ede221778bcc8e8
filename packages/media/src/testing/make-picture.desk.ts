import sharp from 'sharp';

/** A picture for a test, of one colour. */
export async function makePicture(format: 'png' | 'jpeg' | 'webp' | 'avif', width: number, height: number): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await sharp({ create: { width, height, channels: 3, background: '#c40' } }).toFormat(format).toBuffer());
}
