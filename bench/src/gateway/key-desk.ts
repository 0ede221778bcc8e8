import { generateKeyPairSync } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The keys of the run: users' sign access tokens and are published, the gateway's own sign what it tells subgraphs. */
export interface KeyDesk {
  readonly accessPrivateJwk: JsonWebKey;
  readonly internalPrivateJwk: JsonWebKey;
  readonly jwksUrl: string;
  close(): void;
}

export async function openKeyDesk(): Promise<KeyDesk> {
  const access = newKeys('users-bench');
  const server = createServer((_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [access.publicJwk] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    accessPrivateJwk: access.privateJwk,
    internalPrivateJwk: newKeys('gateway-bench').privateJwk,
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function newKeys(kid: string): { privateJwk: JsonWebKey; publicJwk: JsonWebKey } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const named = { kid, alg: 'EdDSA' };
  return { privateJwk: { ...privateKey.export({ format: 'jwk' }), ...named }, publicJwk: { ...publicKey.export({ format: 'jwk' }), ...named } };
}
