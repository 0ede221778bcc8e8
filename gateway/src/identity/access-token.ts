import { createRemoteJWKSet, errors } from 'jose';
import type { JWTPayload } from 'jose';
import { isId } from '@storegraph/kernel/ids';
import type { Caller, Role } from '@storegraph/kernel/caller';
import { createReadJwt } from './read-jwt.ts';

/** Who showed a token, and until when it says so. */
export interface Verified {
  readonly caller: Caller;
  /** In ms since 1970. */
  readonly expiresAt: number;
}

/** A token that is not (or no longer) good. It is the same refusal for every reason. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

/** The keys that tokens are verified with cannot be had at the moment. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Verifies an access token. Rejects with `TokenRefused` or `KeysUnavailable`. */
export type VerifyAccessToken = (token: string) => Promise<Verified>;

const REFRESH_KEYS_MS = 5 * 60_000;
const MAX_REMEMBERED = 10_000;
/** A role that only users knows yet is no role here: a subgraph would refuse the whole caller. */
const ROLES: Readonly<Record<Role, true>> = { CUSTOMER: true, SUPPORT: true, CATALOGUE_MANAGER: true, FULFILMENT: true, FINANCE: true, ADMIN: true };

/**
 * Verifies tokens (RFC 9068, Ed25519) against users' published keys. Keys once had are used on while users
 * is away, and asked for anew every five minutes and when a token names a key that is not among them.
 */
export function createVerifyAccessToken(jwksUrl: string, now: () => number = Date.now): VerifyAccessToken {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { cacheMaxAge: Number.POSITIVE_INFINITY, timeoutDuration: 1_500 });
  let askedAt = now();
  const refresh = () => {
    if (now() - askedAt < REFRESH_KEYS_MS) return;
    askedAt = now();
    keys.reload().catch(() => {});
  };
  const readJwt = createReadJwt(keys, { issuer: 'storegraph-users', audience: 'storegraph', type: 'at+jwt' });
  const verified = new Map<string, Verified>();

  return async (token) => {
    refresh();
    const known = verified.get(token);
    if (known && known.expiresAt > now()) return known;
    const payload = await readJwt(token, now()).catch((error: unknown) => {
      throw isAboutToken(error) ? refused(error) : new KeysUnavailable('Access tokens cannot be verified at the moment.', { cause: error });
    });
    if (!payload) throw refused();
    const fresh = { caller: toCaller(payload), expiresAt: (payload.exp ?? 0) * 1_000 };
    if (verified.size >= MAX_REMEMBERED) verified.clear();
    verified.set(token, fresh);
    return fresh;
  };
}

const refused = (cause?: unknown): TokenRefused => new TokenRefused('The access token is not valid.', { cause });

/** What jose says of a token, as opposed to what goes wrong when the keys are fetched. */
function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC' && error.code !== 'ERR_JWKS_TIMEOUT' && error.code !== 'ERR_JWKS_INVALID';
}

function toCaller({ sub = '', roles, client }: JWTPayload): Caller {
  if (!isId('user', sub)) throw new TokenRefused('The access token names no user.');
  const known = Array.isArray(roles) ? roles.filter((role): role is Role => typeof role === 'string' && Object.hasOwn(ROLES, role)) : [];
  return { userId: sub, roles: known, client: typeof client === 'string' ? client.slice(0, 100) : 'unknown' };
}
