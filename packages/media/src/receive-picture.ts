import { MediaRefused } from './media-refused.ts';
import { pictureTypeOf } from './picture-type.ts';
import type { PictureType } from './picture-type.ts';

/** No picture is larger than 10 MB. */
export const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Reads an upload that was said to be `bytes` long and of `type`, and holds no more of it than that.
 * @throws MediaRefused TOO_LARGE, SIZE_MISMATCH, TYPE_NOT_ALLOWED or TYPE_MISMATCH; reading stops where it is found out
 */
export async function receivePicture(body: AsyncIterable<Uint8Array>, said: { readonly bytes: number; readonly type: PictureType }): Promise<Buffer> {
  if (said.bytes > MAX_BYTES) throw new MediaRefused('TOO_LARGE', 'A picture is at most 10 MB.');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new MediaRefused('TOO_LARGE', 'A picture is at most 10 MB.');
    if (bytes > said.bytes) throw new MediaRefused('SIZE_MISMATCH', 'There are more bytes than were announced.');
    chunks.push(chunk);
  }
  if (bytes < said.bytes) throw new MediaRefused('SIZE_MISMATCH', 'There are fewer bytes than were announced.');
  const picture = Buffer.concat(chunks);
  const type = pictureTypeOf(picture);
  if (!type) throw new MediaRefused('TYPE_NOT_ALLOWED', 'A picture is a PNG, JPEG, WebP or AVIF.');
  if (type !== said.type) throw new MediaRefused('TYPE_MISMATCH', `The picture is ${type}, and was announced as ${said.type}.`);
  return picture;
}
