import { describe, expect, it } from '@jest/globals';
import { refreshTokens } from './random-refresh-tokens.ts';

describe('a refresh token', () => {
  it('is 32 random bytes, and known again by what is kept of it', () => {
    const [first, second] = [refreshTokens.create(), refreshTokens.create()];
    expect(Buffer.from(first.token, 'base64url')).toHaveLength(32);
    expect(first.token).not.toBe(second.token);
    expect(refreshTokens.hashOf(first.token)).toBe(first.hash);
    expect(first.hash).not.toContain(first.token);
  });
});
