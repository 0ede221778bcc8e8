import { createHash, randomBytes } from 'node:crypto';
import type { ApiKeys } from '../domain/partners/ports.ts';

/**
 * `sg_` and 32 random bytes, of which a SHA-256 is kept: what cannot be guessed needs no slow hash, and who reads
 * the database cannot show a key. Eight characters stay readable, 30 bits of 256.
 */
export const apiKeys: ApiKeys = {
  create() {
    const secret = `sg_${randomBytes(32).toString('base64url')}`;
    return describeApiKey(secret);
  },
};

/** What is kept of an API key. */
export function describeApiKey(secret: string): ReturnType<ApiKeys['create']> {
  return { secret, prefix: secret.slice(0, 8), hash: createHash('sha256').update(secret).digest('hex') };
}
