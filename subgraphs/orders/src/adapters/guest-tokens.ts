import { randomBytes } from 'node:crypto';
import { hashSecret } from '@storegraph/service/hash-secret';
import type { GuestTokens } from '../domain/cart/cart-holder.ts';

/** Tokens of 256 bits. A plain hash will do for what nobody can guess. */
export const guestTokens: GuestTokens = {
  fresh: () => randomBytes(32).toString('base64url'),
  fromKey: (key) => hashSecret(`guest cart ${key}`),
  forOrder: (cartToken) => hashSecret(`guest order ${cartToken}`),
  hash: hashSecret,
};
