import { createHmac, timingSafeEqual } from 'node:crypto';
import { PICTURE_TYPES } from './picture-type.ts';
import type { PictureType } from './picture-type.ts';

/** What one may upload: this many bytes of this type as this medium, until `expiresAt` (milliseconds since 1970). */
export interface UploadGrant { readonly mediaId: string; readonly type: PictureType; readonly bytes: number; readonly expiresAt: number }

/** Writes a grant as text that fits into a URL and that nobody without `secret` can write. */
export function signUpload(grant: UploadGrant, secret: string): string {
  const words = Buffer.from(JSON.stringify([grant.mediaId, grant.type, grant.bytes, grant.expiresAt])).toString('base64url');
  return `${words}.${sealOf(words, secret).toString('base64url')}`;
}

/**
 * Reads a grant; undefined when it was not signed with `secret`, was changed, or is over at `now`.
 * That it is used once is up to whoever keeps the medium: its row goes from awaited to uploaded once.
 */
export function readUpload(token: string, secret: string, now: number): UploadGrant | undefined {
  const [words, seal, ...more] = token.split('.');
  if (!words || !seal || more.length > 0) return undefined;
  const given = Buffer.from(seal, 'base64url');
  const right = sealOf(words, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const [mediaId, type, bytes, expiresAt] = JSON.parse(Buffer.from(words, 'base64url').toString()) as [string, PictureType, number, number];
  return PICTURE_TYPES.includes(type) && now < expiresAt ? { mediaId, type, bytes, expiresAt } : undefined;
}

const sealOf = (words: string, secret: string) => createHmac('sha256', secret).update(`media upload\n${words}`).digest();
