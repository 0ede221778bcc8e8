import { IDENTITY_HEADER } from '@storegraph/service/identity';
import { createTestGateway, type TestGateway } from '../internal-token.ts';

type Headers = Record<string, string>;

/** Those whom a subgraph does not answer, and the headers they come with. */
export const WRONG_CALLERS: Readonly<Record<string, (gateway: TestGateway, subgraph: string) => Promise<Headers>>> = {
  'without a token': async () => ({}),
  'with a token that is none': async () => ({ [IDENTITY_HEADER]: 'open.sesame.please' }),
  'with a forged token': async (_gateway, subgraph) => (await createTestGateway()).headersFor(subgraph),
  'with an unsigned token': async (_gateway, subgraph) => ({ [IDENTITY_HEADER]: unsigned(subgraph) }),
  'with an expired token': (gateway, subgraph) => gateway.headersSaying({ audience: subgraph, expiresInS: -60 }),
  'with a token that never ends': (gateway, subgraph) => gateway.headersSaying({ audience: subgraph, expiresInS: null }),
  "with another subgraph's token": (gateway, subgraph) => gateway.headersFor(`not-${subgraph}`),
  "with another issuer's token": (gateway, subgraph) => gateway.headersSaying({ audience: subgraph, issuer: 'storegraph-users' }),
};

function unsigned(audience: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 60;
  return `${part({ alg: 'none' })}.${part({ iss: 'storegraph-gateway', aud: audience, exp, roles: ['ADMIN'], client: 'test' })}.`;
}
