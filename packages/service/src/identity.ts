import { createPrivateKey, sign as signBytes } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';
import { z } from 'zod';
import { isId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Caller } from '@storegraph/kernel/caller';

/** The header in which the gateway tells a subgraph who asks. A client's own is stripped. */
export const IDENTITY_HEADER = 'x-storegraph-identity';

const ISSUER = 'storegraph-gateway';
const LIFETIME_S = 60;
/** A token is handed out again for this long, so that it never arrives about to expire. */
const REUSE_MS = 30_000;
const MAX_REMEMBERED = 10_000;

const claims = z.object({
  sub: z.string().refine((sub): sub is Id<'user'> => isId('user', sub)).optional(),
  roles: z.array(z.enum(['CUSTOMER', 'SUPPORT', 'CATALOGUE_MANAGER', 'FULFILMENT', 'FINANCE', 'ADMIN'])),
  client: z.string(),
});

/** Mints the short-lived tokens that tell one subgraph who asks; a subgraph takes only those made for it. */
export type MintIdentity = (subgraph: string, caller: Caller) => Promise<string>;

/**
 * `privateKey` is an Ed25519 JWK with a `kid`. Signs at once rather than in another thread: going there and back takes
 * longer than signing, and each new caller needs a token for every subgraph.
 */
export async function createMintIdentity(privateKey: JWK): Promise<MintIdentity> {
  const key = createPrivateKey({ key: privateKey, format: 'jwk' });
  const header = encoded({ alg: 'EdDSA', ...(privateKey.kid ? { kid: privateKey.kid } : {}) });
  const sign = (subgraph: string, { userId, roles, client }: Caller, now: number): Minted => {
    const iat = Math.floor(now / 1_000);
    const unsigned = `${header}.${encoded({ roles, client, iss: ISSUER, aud: subgraph, iat, exp: iat + LIFETIME_S, ...(userId ? { sub: userId } : {}) })}`;
    return { token: Promise.resolve(`${unsigned}.${signBytes(null, Buffer.from(unsigned), key).toString('base64url')}`), until: now + REUSE_MS };
  };
  const wallets = createWallets();
  return (subgraph, caller) => {
    const wallet = wallets(caller);
    const now = Date.now();
    const known = wallet.get(subgraph);
    if (known && known.until > now) return known.token;
    const minted = sign(subgraph, caller, now);
    wallet.set(subgraph, minted);
    return minted.token;
  };
}

interface Minted {
  readonly token: Promise<string>;
  readonly until: number;
}

/** What was minted for a caller, by subgraph. Equal callers have one wallet; the same object finds it without being looked at again. */
function createWallets(): (caller: Caller) => Map<string, Minted> {
  const byCaller = new WeakMap<Caller, Map<string, Minted>>();
  const byClaims = new Map<string, Map<string, Minted>>();
  return (caller) => {
    const present = byCaller.get(caller);
    if (present) return present;
    const said = JSON.stringify([caller.userId, caller.roles, caller.client]);
    const wallet = byClaims.get(said) ?? new Map<string, Minted>();
    if (byClaims.size >= MAX_REMEMBERED) byClaims.clear();
    byClaims.set(said, wallet);
    byCaller.set(caller, wallet);
    return wallet;
  };
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Reads who asks from an internal token. Undefined unless the gateway made it, for this subgraph, less than a minute ago. */
export type VerifyIdentity = (token: string | undefined) => Promise<Caller | undefined>;

/** `publicKeys` are the gateway's, several while one replaces another. */
export function createVerifyIdentity(subgraph: string, publicKeys: JSONWebKeySet): VerifyIdentity {
  const keys = createLocalJWKSet(publicKeys);
  const verified = new Map<string, { caller: Caller; until: number }>();
  return async (token) => {
    if (!token) return undefined;
    const known = verified.get(token);
    if (known) return known.until > Date.now() ? known.caller : undefined;
    try {
      const { payload: { exp = 0, ...payload } } = await jwtVerify(token, keys, { issuer: ISSUER, audience: subgraph, algorithms: ['EdDSA'], requiredClaims: ['exp'] });
      const { sub, roles, client } = claims.parse(payload);
      const caller: Caller = { userId: sub, roles, client };
      if (verified.size >= MAX_REMEMBERED) verified.clear();
      verified.set(token, { caller, until: exp * 1000 });
      return caller;
    } catch {
      return undefined;
    }
  };
}
