/** The types of picture that are let in. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/avif'] as const;
/** One of them, as HTTP names it. */
export type PictureType = (typeof PICTURE_TYPES)[number];

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** Tells the type of a picture by its first bytes, whatever it is said to be; undefined when it is none that is let in. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const start = Buffer.from(bytes.subarray(0, 12));
  const words = (from: number, to: number) => start.toString('latin1', from, to);
  if (start.subarray(0, PNG.length).equals(PNG)) return 'image/png';
  if (start.subarray(0, JPEG.length).equals(JPEG)) return 'image/jpeg';
  if (words(0, 4) === 'RIFF' && words(8, 12) === 'WEBP') return 'image/webp';
  if (words(4, 12) === 'ftypavif') return 'image/avif';
  return undefined;
}
