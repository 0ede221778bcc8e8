import { z } from 'zod';

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
export const signingKeys = z.string().transform((text, context): readonly [SigningKey, ...SigningKey[]] => {
  const read = z.object({ keys: z.tuple([signingKey], signingKey) }).safeParse(fromJson(text));
  // What is wrong is not quoted: it is a secret.
  if (!read.success) context.addIssue({ code: 'custom', message: 'must be a JWKS of private Ed25519 keys, each with a kid' });
  else if (new Set(read.data.keys.map(({ kid }) => kid)).size < read.data.keys.length) context.addIssue({ code: 'custom', message: 'has two keys with the same kid' });
  else return read.data.keys;
  return z.NEVER;
});

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
