import { SignJWT, importJWK } from 'jose';
import type { JSONWebKeySet } from 'jose';
import type { AccessTokens } from '../domain/ports.ts';
import type { SigningKey } from './signing-keys.ts';

const ISSUER = 'storegraph-users';
const AUDIENCE = 'storegraph';
const LIFETIME_S = 600;

/** Access tokens as JWTs (RFC 9068) signed with the first of the keys, valid for ten minutes. */
export async function createAccessTokens([{ kid, ...jwk }]: readonly [SigningKey, ...SigningKey[]]): Promise<AccessTokens> {
  const key = await importJWK(jwk, 'EdDSA');
  return {
    async issue({ userId, roles, client }, now) {
      const issuedAt = Math.floor(now.getTime() / 1000);
      const expiresAt = issuedAt + LIFETIME_S;
      const token = await new SignJWT({ roles: [...roles], client })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
        .setIssuer(ISSUER).setAudience(AUDIENCE).setSubject(userId).setIssuedAt(issuedAt).setExpirationTime(expiresAt)
        .sign(key);
      return { token, expiresAt: new Date(expiresAt * 1000) };
    },
  };
}

/** The public halves of all keys, as others read them. What is published is listed, so that nothing else ever is. */
export function toPublicKeys(keys: readonly SigningKey[]): JSONWebKeySet {
  return { keys: keys.map(({ kty, crv, kid, x }) => ({ kty, crv, kid, x, alg: 'EdDSA', use: 'sig' })) };
}
