import { createPrivateKey, sign } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { newId } from '@storegraph/kernel/ids';

/** Makes access tokens, no two of them equal. */
export type NewToken = () => string;

const LIFETIME_S = 600;
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Access tokens as users hands them out. Each is of another user, unless one is given. Without a key they look the same
 * and are worth nothing: for gateways that do not look, at no cost to the loader.
 */
export function createTokens(privateJwk: JsonWebKey | undefined, userId?: string): NewToken {
  const key = privateJwk && createPrivateKey({ key: privateJwk, format: 'jwk' });
  const header = part({ alg: 'EdDSA', typ: 'at+jwt', kid: privateJwk?.['kid'] ?? 'bench' });
  const worthless = 'A'.repeat(86);
  let made = 0;
  return () => {
    const iat = Math.floor(Date.now() / 1_000);
    const unsigned = `${header}.${part({ roles: ['CUSTOMER'], client: 'bench', sub: userId ?? newId('user'), iss: 'storegraph-users', aud: 'storegraph', iat, exp: iat + LIFETIME_S, jti: String((made += 1)) })}`;
    return `${unsigned}.${key ? sign(null, Buffer.from(unsigned), key).toString('base64url') : worthless}`;
  };
}
