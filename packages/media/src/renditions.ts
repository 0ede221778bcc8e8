import sharp from 'sharp';
import { MediaRefused } from './media-refused.ts';

/** Widths in which a picture is shown, in pixels. */
export const WIDTHS = [160, 480, 960] as const;
/** Formats in which a picture is shown in each width. */
export const FORMATS = ['webp', 'avif'] as const;
/** A picture of more is refused before it is unpacked. */
export const MAX_PIXELS = 40_000_000;

/** One form in which a picture is shown: `width` and `height` are those of its pixels, never larger than the original's. */
export interface Rendition {
  readonly name: `${(typeof WIDTHS)[number]}.${(typeof FORMATS)[number]}`;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/**
 * Makes all renditions of a picture: upright, in sRGB, and without what the camera noted (place, time, owner).
 * Of a moving picture the first frame is shown.
 * @throws MediaRefused TOO_MANY_PIXELS or UNREADABLE
 */
export async function makeRenditions(picture: Buffer): Promise<readonly Rendition[]> {
  const { width, height } = await sharp(picture, { limitInputPixels: false }).metadata().catch(unreadable);
  if (width * height > MAX_PIXELS) throw new MediaRefused('TOO_MANY_PIXELS', 'A picture is at most 40 megapixels.');
  const renditions: Rendition[] = [];
  // One after another: each holds its pixels in memory.
  for (const width of WIDTHS) {
    for (const format of FORMATS) {
      const { data, info } = await sharp(picture, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
        .autoOrient().resize({ width, withoutEnlargement: true }).toFormat(format, { effort: 3 })
        .toBuffer({ resolveWithObject: true }).catch(unreadable);
      renditions.push({ name: `${width}.${format}`, width: info.width, height: info.height, bytes: data });
    }
  }
  return renditions;
}

function unreadable(cause: unknown): never {
  throw Object.assign(new MediaRefused('UNREADABLE', 'The picture cannot be read.'), { cause });
}
