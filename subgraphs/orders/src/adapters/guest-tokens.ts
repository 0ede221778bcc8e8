import { createHash, randomBytes } from 'node:crypto';
import type { GuestTokens } from '../domain/cart/cart-holder.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Tokens of 256 bits. A plain hash will do for what nobody can guess. */
export const guestTokens: GuestTokens = {
  fresh: () => randomBytes(32).toString('base64url'),
  fromKey: (key) => sha256(`guest cart ${key}`),
  forOrder: (cartToken) => sha256(`guest order ${cartToken}`),
  hash: sha256,
};
