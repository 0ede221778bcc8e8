import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { JWK, JWTPayload } from 'jose';

export const USER_A = 'user_01h455vb4pex5vsknk084sn02q';
export const USER_B = 'user_01h455vb4pex5vsknk084sn02r';

/** A pair of keys as JWKs, with a kid. */
export async function newKey(kid: string): Promise<{ privateJwk: JWK; publicJwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { privateJwk: { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' }, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' } };
}

/** Where tokens come from: like users, but with every mistake at hand. */
export interface TokenDesk {
  readonly jwksUrl: string;
  /** A good token, but for what is given. */
  token(claims?: JWTPayload, header?: { alg?: string; typ?: string; kid?: string }, lifetimeS?: number): Promise<string>;
  /** How many times the keys were asked for. */
  asked(): number;
  /** From now on the keys cannot be had, or can again. */
  answer(how: 'keys' | 'nothing' | 'error'): void;
  close(): Promise<void>;
}

export async function openTokenDesk(): Promise<TokenDesk> {
  const { privateJwk, publicJwk } = await newKey('users-1');
  let how: 'keys' | 'nothing' | 'error' = 'keys';
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    if (how === 'nothing') return response.destroy();
    response.writeHead(how === 'keys' ? 200 : 500, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [publicJwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`,
    token: (claims = {}, header = {}, lifetimeS = 600) =>
      new SignJWT({ roles: ['CUSTOMER'], client: 'test', sub: USER_A, iss: 'storegraph-users', aud: 'storegraph', ...claims })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'users-1', ...header })
        .setExpirationTime(Math.floor(Date.now() / 1_000) + lifetimeS)
        .sign(privateJwk),
    asked: () => asked,
    answer: (next) => void (how = next),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
