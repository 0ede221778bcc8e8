import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { start } from './service.ts';
import { newKey } from './testing/keys.ts';

const environment = async (more: Record<string, string> = {}) => ({
  PORT: '0', LOG_LEVEL: 'silent', INTERNAL_PRIVATE_KEY: JSON.stringify((await newKey('g')).privateJwk), ACCESS_TOKEN_JWKS_URL: 'http://127.0.0.1:9/jwks.json', ...more,
});

describe('the gateway of the shop', () => {
  it('serves the committed graph, with every subgraph away', async () => {
    const away = Object.fromEntries(['PRODUCTS', 'USERS', 'ORDERS', 'PAYMENTS', 'REVIEWS', 'RECOMMENDATIONS'].map((name) => [`${name}_URL`, 'http://127.0.0.1:9/graphql']));
    const gateway = await start(await environment(away));
    const ask = async (query: string) => (await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })).json();
    expect(await ask('{ __type(name: "Subscription") { fields { name } } }')).toMatchObject({ data: { __type: { fields: expect.arrayContaining([{ name: 'orderStatusChanged' }]) } } });
    expect(await ask('{ product(slug: "x") { name } }')).toMatchObject({ data: { product: null }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'products' } }] });
    expect(await (await fetch(`${gateway.url}/health/services`)).json()).toMatchObject({ status: 'DOWN', versions: { node: process.versions.node, graphql: expect.stringMatching(/^16\./) } });
    await gateway.stop();
    await gateway.stop();
  });

  it('says in one line that its port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await expect(start(await environment({ PORT: String((server.address() as AddressInfo).port) }))).rejects.toThrow(/EADDRINUSE/);
    server.close();
  });
});
