import { createHash } from 'node:crypto';
import type { GiftCardCodes } from '../domain/gift-cards/ports.ts';
import { randomCardCode } from './random-codes.ts';

/** Codes of 98 bits. A plain hash will do for what nobody can guess. */
export const giftCardCodes: GiftCardCodes = {
  fresh: randomCardCode,
  hash: (code) => createHash('sha256').update(`gift card ${code}`).digest('base64url'),
};
