import { createHash } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { describe, expect, it } from '@jest/globals';
import { operation } from '@storegraph/proof/clients/operations';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a client sent, and what it was answered. */
interface Sent {
  readonly method: string;
  readonly hasText: boolean;
  readonly status: number;
}

function watchedFetch(): { sent: Sent[]; fetch: typeof globalThis.fetch } {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await globalThis.fetch(input, init);
    const url = new URL(input instanceof Request ? input.url : input);
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as { query?: string }) : {};
    sent.push({ method: init?.method ?? 'GET', hasText: Boolean(body.query ?? url.searchParams.get('query')), status: response.status });
    return response;
  };
  return { sent, fetch };
}

/** A text nobody else asks in this run. */
const newQuery = (name: string) => gql(`query ${name}${Date.now()} { categories { id slug name } }`);

describe('an app on Apollo Client with its persisted-query link', () => {
  const appOf = (useGETForHashedQueries: boolean) => {
    const { sent, fetch } = watchedFetch();
    const link = new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(new HttpLink({ uri: `${shop.url}/graphql`, fetch }));
    return { sent, client: new ApolloClient({ link, cache: new InMemoryCache() }) };
  };

  it.each([['POST', false], ['GET', true]])('sends a text once, and only its hash ever after, by %s', async (method, useGet) => {
    const { sent, client } = appOf(useGet);
    const query = newQuery(`By${method}`);
    const ask = async () => (await client.query<{ categories: unknown[] }>({ query, fetchPolicy: 'no-cache' })).data?.categories.length;
    expect(await ask()).toBeGreaterThan(0);
    expect(await ask()).toBeGreaterThan(0);
    const another = appOf(useGet);
    expect((await another.client.query<{ categories: unknown[] }>({ query, fetchPolicy: 'no-cache' })).data?.categories.length).toBeGreaterThan(0);
    expect(sent).toEqual([{ method, hasText: false, status: 200 }, { method: 'POST', hasText: true, status: 200 }, { method, hasText: false, status: 200 }]);
    expect(another.sent).toEqual([{ method, hasText: false, status: 200 }]);
  });
});

describe('an app on urql with its persisted exchange', () => {
  it('sends a text once, and only its hash ever after', async () => {
    const { sent, fetch } = watchedFetch();
    const client = new Client({ url: `${shop.url}/graphql`, fetch, preferGetMethod: false, exchanges: [persistedExchange({ preferGetForPersistedQueries: false, generateHash: async (query) => sha256(query) }), fetchExchange] });
    const query = newQuery('ByUrql');
    for (let i = 0; i < 2; i++) {
      const { data, error } = await client.query<{ categories: unknown[] }>(query, {}, { requestPolicy: 'network-only' }).toPromise();
      expect([error, data?.categories.length ?? 0]).toEqual([undefined, expect.any(Number)]);
    }
    expect(sent.map(({ hasText }) => hasText)).toEqual([false, true, false]);
  });
});

describe('the shop’s own operations', () => {
  const hash = sha256(operation('categories'));

  it('are asked by the hash of their file, by anybody', async () => {
    const response = await fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ documentId: `sha256:${hash}` }) });
    const { data } = (await response.json()) as { data: { categories: unknown[] } };
    expect(data.categories.length).toBeGreaterThan(0);
  });

  it('answer at an address of their own, and may be kept where they say so', async () => {
    const response = await fetch(`${shop.url}/graphql/p/${hash}`);
    expect({ status: response.status, cache: response.headers.get('cache-control') }).toEqual({ status: 200, cache: 'public, max-age=300' });
    const again = await fetch(`${shop.url}/graphql/p/${hash}`, { headers: { 'if-none-match': String(response.headers.get('etag')) } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const page = await fetch(`${shop.url}/graphql/p/${sha256(operation('product-list'))}?variables=${encodeURIComponent('{"first":2}')}`);
    expect([page.headers.get('cache-control'), ((await page.json()) as { data: { products: { edges: unknown[] } } }).data.products.edges]).toEqual(['private, no-cache', [expect.anything(), expect.anything()]]);
  });
});
