import { MediaRefused } from './media-refused.ts';
import { FORMATS, SIZES, nameOf } from './sizes.ts';
import type { RenditionName, Size } from './sizes.ts';

/** A picture of more is refused before it is unpacked. */
const MAX_PIXELS = 40_000_000;
/** No side is longer, in pixels: WebP has no longer ones. */
const MAX_SIDE = 16_000;

/** One form in which a picture is shown: `width` and `height` are those of its pixels, never larger than the original's. */
export interface Rendition {
  readonly name: RenditionName;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** A picture as it stands upright, in pixels, and all its renditions. */
export interface Rendered { readonly width: number; readonly height: number; readonly renditions: readonly Rendition[] }

/** What unpacks pictures is read when the first one comes: most processes start without. */
const loadSharp = async () => (await import('sharp')).default;

/**
 * Makes all renditions of a picture: upright, in sRGB, and without what the camera noted (place, time, owner).
 * Of a moving picture the first frame is shown.
 * @throws MediaRefused TOO_MANY_PIXELS or UNREADABLE
 */
export async function makeRenditions(picture: Buffer): Promise<Rendered> {
  const sharp = await loadSharp();
  const { width, height, autoOrient: upright } = await sharp(picture, { limitInputPixels: false }).metadata().catch(unreadable);
  if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) throw new MediaRefused('TOO_MANY_PIXELS', 'A picture is at most 40 megapixels, and 16,000 pixels a side.');
  // Unpacked once; the rest is made of what is no larger than the largest rendition needs.
  const { data, info } = await sharp(picture, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient().resize({ ...COVERS_ALL, fit: 'outside', withoutEnlargement: true }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }).catch(unreadable);
  const unpacked = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const renditions: Rendition[] = [];
  // One after another: each holds its pixels in memory.
  for (const size of SIZES) {
    for (const format of FORMATS) {
      const { data: bytes, info: made } = await unpacked().resize(fitting(size, info)).toFormat(format, { effort: 3 }).toBuffer({ resolveWithObject: true });
      renditions.push({ name: nameOf(size, format), width: made.width, height: made.height, bytes });
    }
  }
  return { width: upright.width, height: upright.height, renditions };
}

const COVERS_ALL = {
  width: Math.max(...SIZES.map(({ width }) => width)),
  height: Math.max(...SIZES.map(({ height }) => height ?? 0)),
};

/** Of a picture that is too small for it, the largest piece of the same form is cut. */
function fitting({ width, height }: Size, picture: { readonly width: number; readonly height: number }) {
  if (height === null) return { width, withoutEnlargement: true };
  const scale = Math.min(1, picture.width / width, picture.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)), fit: 'cover' as const };
}

function unreadable(cause: unknown): never {
  throw Object.assign(new MediaRefused('UNREADABLE', 'The picture cannot be read.'), { cause });
}
