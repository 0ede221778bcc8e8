import { createPrivateKey, sign } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';
import { z } from 'zod';
import { isId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Caller } from '@storegraph/kernel/caller';
import { isDisclosed, sealAudiences, splitDisclosure, withDisclosure } from './sealed-audience.ts';

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
 * `privateKey` is an Ed25519 JWK with a `kid`. A caller is signed for once, for all subgraphs that are asked at all.
 * Signs at once rather than in another thread: going there and back takes longer than signing.
 */
export async function createMintIdentity(privateKey: JWK): Promise<MintIdentity> {
  const key = createPrivateKey({ key: privateKey, format: 'jwk' });
  const header = encoded({ alg: 'EdDSA', ...(privateKey.kid ? { kid: privateKey.kid } : {}) });
  const subgraphs = new Set<string>();
  const mint = ({ userId, roles, client }: Caller, now: number): Wallet => {
    const iat = Math.floor(now / 1_000);
    const sealed = sealAudiences([...subgraphs]);
    const aud = sealed.map(({ element }) => element);
    const unsigned = `${header}.${encoded({ roles, client, iss: ISSUER, aud, iat, exp: iat + LIFETIME_S, ...(userId ? { sub: userId } : {}) })}`;
    const jwt = `${unsigned}.${sign(null, Buffer.from(unsigned), key).toString('base64url')}`;
    return { tokens: new Map(sealed.map((audience) => [audience.audience, Promise.resolve(withDisclosure(jwt, audience))])), until: now + REUSE_MS };
  };
  const wallets = createWallets();
  return async (subgraph, caller) => {
    const now = Date.now();
    const known = wallets.of(caller);
    const token = known && known.until > now ? known.tokens.get(subgraph) : undefined;
    if (token) return token;
    subgraphs.add(subgraph);
    const wallet = mint(caller, now);
    wallets.keep(caller, wallet);
    return wallet.tokens.get(subgraph) ?? '';
  };
}

/** What was minted for a caller, by subgraph. */
interface Wallet {
  readonly tokens: ReadonlyMap<string, Promise<string>>;
  readonly until: number;
}

/** Equal callers have one wallet; the same object finds it without being looked at again. */
function createWallets() {
  const byCaller = new WeakMap<Caller, Wallet>();
  const byClaims = new Map<string, Wallet>();
  const claimsOf = ({ userId, roles, client }: Caller): string => JSON.stringify([userId, roles, client]);
  return {
    of: (caller: Caller): Wallet | undefined => byCaller.get(caller) ?? byClaims.get(claimsOf(caller)),
    keep(caller: Caller, wallet: Wallet): void {
      if (byClaims.size >= MAX_REMEMBERED) byClaims.clear();
      byClaims.set(claimsOf(caller), wallet);
      byCaller.set(caller, wallet);
    },
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
    const { jwt, disclosure } = splitDisclosure(token) ?? {};
    if (!jwt || !disclosure) return undefined;
    try {
      const { payload: { exp = 0, aud, ...payload } } = await jwtVerify(jwt, keys, { issuer: ISSUER, algorithms: ['EdDSA'], requiredClaims: ['exp'] });
      if (!isDisclosed(aud, disclosure, subgraph)) return undefined;
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

/** Whether a request comes from the gateway, for routes that do not care in whose name. */
export function createIsGateway(subgraph: string, publicKeys: JSONWebKeySet): (headers: Readonly<Record<string, string | readonly string[] | undefined>>) => Promise<boolean> {
  const verify = createVerifyIdentity(subgraph, publicKeys);
  return async ({ [IDENTITY_HEADER]: token }) => typeof token === 'string' && (await verify(token)) !== undefined;
}
