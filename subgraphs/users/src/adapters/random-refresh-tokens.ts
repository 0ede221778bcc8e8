import { createHash, randomBytes } from 'node:crypto';
import type { RefreshTokens } from '../domain/ports.ts';

/**
 * 32 random bytes, of which a SHA-256 is kept: what cannot be guessed needs no slow hash, and who reads the
 * database cannot log in with what it holds.
 */
export const refreshTokens: RefreshTokens = {
  create() {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: hashOf(token) };
  },
  hashOf,
};

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
