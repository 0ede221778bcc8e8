import { z } from 'zod';
import { jsonText } from '@storegraph/service/env';

const signingKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string().min(1),
  x: z.base64url().length(43),
  d: z.base64url().length(43),
});

/** A private Ed25519 key as a JWK with a name. */
export type SigningKey = z.infer<typeof signingKey>;

/**
 * Reads a JWKS of private keys from a variable. The first signs; the others are known too, so that one can be
 * replaced: put the new key last, wait until everybody has read it, then put it first.
 */
export const signingKeys = jsonText
  .pipe(z.object({ keys: z.tuple([signingKey], signingKey) }))
  .refine(({ keys }) => new Set(keys.map(({ kid }) => kid)).size === keys.length, 'must have keys of different kids')
  .transform(({ keys }) => keys);
