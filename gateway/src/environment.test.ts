import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from './environment.ts';
import { readSubgraphAddresses } from './supergraph/supergraph-list.ts';

const KEY = JSON.stringify({ kty: 'OKP', crv: 'Ed25519', d: 'secret-canary', x: 'x', kid: '1' });
const needed = { INTERNAL_PRIVATE_KEY: KEY, ACCESS_TOKEN_JWKS_URL: 'http://127.0.0.1:4002/.well-known/jwks.json' };

describe('the environment', () => {
  it('needs little', () => {
    expect(readEnvironment(needed)).toMatchObject({
      host: '127.0.0.1', port: 4000, natsUrl: 'memory:', introspection: true, origins: ['https://studio.apollographql.com'], timeoutsMs: { reviews: expect.any(Number), recommendations: expect.any(Number) }, logLevel: 'info',
    });
  });

  it('takes what it is given', () => {
    expect(readEnvironment({ ...needed, NODE_ENV: 'production', PORT: '0', CORS_ORIGINS: 'https://a.example, https://b.example', PUBLIC_URL: 'https://shop.example/x', SUBGRAPH_TIMEOUTS_MS: 'reviews=900', NATS_VERSION: '2.11' })).toMatchObject({
      port: 0, introspection: false, origins: ['https://a.example', 'https://b.example', 'https://shop.example'], timeoutsMs: { reviews: 900 }, versions: { nats: '2.11' },
    });
  });

  it('names in one line all that is missing or wrong, and no secret', () => {
    const read = () => readEnvironment({ PORT: '99999', INTERNAL_PRIVATE_KEY: `${KEY}!`, SUBGRAPH_TIMEOUTS_MS: 'reviews' });
    expect(read).toThrow('The environment is not complete. PORT: is no port; INTERNAL_PRIVATE_KEY: is no private Ed25519 key as a JWK; ACCESS_TOKEN_JWKS_URL: is missing; SUBGRAPH_TIMEOUTS_MS: does not say how many milliseconds reviews has');
  });

  it('says where a subgraph is instead', () => {
    const yaml = 'subgraphs:\n  products:\n    routing_url: http://a/graphql\n  gift-cards:\n    routing_url: http://b/graphql\n';
    expect(readSubgraphAddresses(yaml, { GIFT_CARDS_URL: 'http://c/graphql', PRODUCTS_URL: '' })).toEqual([{ name: 'products', url: 'http://a/graphql' }, { name: 'gift-cards', url: 'http://c/graphql' }]);
  });
});

describe('protection', () => {
  it('is on unless it is said otherwise', () => {
    expect(readEnvironment(needed)).toMatchObject({ quotas: { operation: 5_000 }, capacity: { inFlight: 1_000, lateMs: 500 }, trustedProxies: 0 });
    expect(readEnvironment({ ...needed, COST_QUOTAS: 'off', MAX_IN_FLIGHT: '50', MAX_LATENESS_MS: '100', TRUST_PROXY: '2', SOCKET_PING_MS: '5000', NODE_ENV: 'production', INTROSPECTION: 'on' })).toMatchObject({ quotas: undefined, capacity: { inFlight: 50, lateMs: 100 }, trustedProxies: 2, pingMs: 5_000, introspection: true });
  });

  it('refuses what says nothing', () => {
    expect(() => readEnvironment({ ...needed, COST_QUOTAS: 'x', MAX_IN_FLIGHT: '0', TRUST_PROXY: 'yes', INTROSPECTION: 'maybe' })).toThrow(/INTROSPECTION: is neither.*MAX_IN_FLIGHT: is no whole number.*TRUST_PROXY: is no whole number.*COST_QUOTAS: is not of the form/);
  });

  it.each([['SOCKET_PING_MS', '2147483648'], ['MAX_LATENESS_MS', '1e12'], ['MAX_LATENESS_MS', 'Infinity'], ['SUBGRAPH_TIMEOUTS_MS', 'reviews=Infinity'], ['SUBGRAPH_TIMEOUTS_MS', 'reviews=2147483648']])('refuses a time that no timer takes: %s=%s', (name, value) => {
    expect(() => readEnvironment({ ...needed, [name]: value })).toThrow(name);
  });

  it('takes what is left empty as not said, and 0 where none is meant', () => {
    expect(readEnvironment({ ...needed, MAX_IN_FLIGHT: '', TRUST_PROXY: '', SOCKET_PING_MS: '' })).toMatchObject({ capacity: { inFlight: 1_000 }, trustedProxies: 0, pingMs: undefined });
    expect(readEnvironment({ ...needed, TRUST_PROXY: '0', ANSWER_CACHE_MB: '0' })).toMatchObject({ trustedProxies: 0, cacheBytes: 0 });
  });
});
