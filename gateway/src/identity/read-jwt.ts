import { KeyObject, verify } from 'node:crypto';
import type { CryptoKey, JWSHeaderParameters, JWTPayload } from 'jose';

/** What a token has to say of itself. */
export interface ExpectedToken {
  readonly issuer: string;
  readonly audience: string;
  /** RFC 9068: `at+jwt`. */
  readonly type: string;
}

/** Finds the key that a token's header names. Rejects when there is none. */
export type KeyOf = (header: JWSHeaderParameters) => Promise<CryptoKey>;

/** Reads a token signed by EdDSA (RFC 7519, RFC 8037). Undefined unless it is what is expected, and good at `now`, in ms. */
export type ReadJwt = (token: string, now: number) => Promise<JWTPayload | undefined>;

/** Verifies at once rather than in another thread: going there and back takes a third as long as verifying. */
export function createReadJwt(keyOf: KeyOf, { issuer, audience, type }: ExpectedToken): ReadJwt {
  const keys = new WeakMap<CryptoKey, KeyObject>();
  const keyObjectOf = (key: CryptoKey): KeyObject => {
    const known = keys.get(key) ?? KeyObject.from(key);
    keys.set(key, known);
    return known;
  };
  return async (token, now) => {
    const [head = '', body = '', signature = '', ...more] = token.split('.');
    const header = decoded(head) as JWSHeaderParameters | undefined;
    const payload = decoded(body) as JWTPayload | undefined;
    if (!header || !payload || more.length > 0) return undefined;
    const { exp, nbf = 0, iss, aud } = payload;
    const isFit = header.alg === 'EdDSA' && header.typ === type && header.crit === undefined
      && iss === issuer && (aud === audience || (Array.isArray(aud) && aud.includes(audience)))
      && typeof exp === 'number' && exp * 1_000 > now && typeof nbf === 'number' && nbf * 1_000 <= now;
    if (!isFit) return undefined;
    const key = keyObjectOf(await keyOf(header));
    const isSigned = key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
    return isSigned ? payload : undefined;
  };
}

function decoded(part: string): object | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
