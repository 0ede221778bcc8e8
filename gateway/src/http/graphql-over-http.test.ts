import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

let shop: TinyShop;
beforeAll(async () => void (shop = await openTinyShop()));
afterAll(() => shop.close());

describe('GraphQL over HTTP, by the audits of the specification', () => {
  // A query by GET must be what no page of another site can ask.
  const audits = serverAudits({ url: () => `${shop.url}/graphql`, fetchFn: (input: string, init: RequestInit = {}) => fetch(input, { ...init, headers: { ...(init.headers as Record<string, string> | undefined), 'apollo-require-preflight': '1' } }) });

  it('are all asked', () => {
    expect(audits.length).toBeGreaterThan(50);
  });

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (name, audit) => {
    const result = await audit.fn();
    if (result.status === 'ok') return;
    // A MUST that is not kept is an error, a SHOULD a warning, a MAY a notice.
    expect({ name, status: result.status, reason: result.reason }).toEqual({ name, status: expect.stringMatching(/^(notice|warn)$/), reason: expect.anything() });
  });
});

describe('a page of another site', () => {
  const at = (search: string, init: RequestInit = {}) => fetch(`${shop.url}/graphql${search}`, init);
  const QUERY = '?query=%7BwhoAmI%7D';
  const BODY = '{"query":"mutation { place { status } }"}';
  const post = (type: string, headers: Record<string, string> = {}) => ({ method: 'POST', headers: { 'content-type': type, ...headers }, body: BODY });
  const preflighted = { 'apollo-require-preflight': '1' };

  /** What a browser sends for any page without asking first, and what only a preflight lets through. */
  const table: readonly [string, number, string, RequestInit][] = [
    ['a link or picture', 400, QUERY, {}],
    ['a script', 400, QUERY, { headers: { accept: '*/*' } }],
    ['GET with the type of a form', 400, QUERY, { headers: { 'content-type': 'text/plain' } }],
    ['GET with another type of a form', 400, QUERY, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['GET with an empty header', 400, QUERY, { headers: { 'apollo-require-preflight': '' } }],
    ['GET that was asked for first', 200, QUERY, { headers: preflighted }],
    ['GET of a type that no form has', 200, QUERY, { headers: { 'content-type': 'application/json' } }],
    ['a mutation by GET, even asked for first', 405, '?query=mutation%7Bplace%7Bstatus%7D%7D', { headers: preflighted }],
    ['a form', 415, '', post('application/x-www-form-urlencoded')],
    ['a form of text', 400, '', post('text/plain')],
    ['a form of text that says JSON in its parameters', 400, '', post('text/plain; a=application/json')],
    ['a form with files', 415, '', post('multipart/form-data; boundary=x')],
    ['a form of text that was asked for first', 400, '', post('text/plain', preflighted)],
    ['a beacon', 400, '', post('text/plain;charset=UTF-8')],
    ['JSON, which was asked for first', 200, '', post('application/json')],
  ];
  it.each(table)('%s: %d', async (_, status, search, init) => {
    const before = shop.subgraphs.orders.requests.length;
    const response = await at(search, init);
    expect(response.status).toBe(status);
    if (status !== 200) expect(shop.subgraphs.orders.requests.length).toBe(before);
  });

  const origins: readonly [string, string | undefined, boolean][] = [
    ['a friend', 'https://friend.example', true],
    ['a friend on another port', 'https://friend.example:8443', false],
    ['a friend without TLS', 'http://friend.example', false],
    ["a friend's child", 'https://a.friend.example', false],
    ['who is called nearly as a friend', 'https://friend.example.evil.example', false],
    ['who ends as a friend', 'https://evilfriend.example', false],
    ['a stranger', 'https://evil.example', false],
    ['a page without an origin', 'null', false],
    ['what is no origin', '*', false],
    ['a friend in capitals', 'HTTPS://FRIEND.EXAMPLE', false],
    ['a program', undefined, false],
  ];
  it.each(origins)('preflight of %s (%p): %p', async (_, origin, isAllowed) => {
    const headers = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,authorization', ...(origin ? { origin } : {}) };
    const response = await at('', { method: 'OPTIONS', headers });
    expect({
      status: response.status, vary: response.headers.get('vary'),
      origin: response.headers.get('access-control-allow-origin'), credentials: response.headers.get('access-control-allow-credentials'),
    }).toEqual({ status: 204, vary: 'origin', origin: isAllowed ? origin : null, credentials: null });
  });
});

describe('a client that takes no answer of ours', () => {
  const place = (accept: string) => fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', accept }, body: '{"query":"mutation { place { status } }"}' });

  it.each(['application/xml', 'text/html', 'application/json;q=0, text/plain', 'application/jsonp'])('is refused before anything is done: %s', async (accept) => {
    const before = shop.subgraphs.orders.requests.length;
    const response = await place(accept);
    const text = await response.text();
    expect([response.status, text.match(/"extensions":\{"requestId"/g)?.length, text]).toEqual([406, 1, expect.stringContaining('application/graphql-response+json')]);
    expect(shop.subgraphs.orders.requests.length).toBe(before);
  });

  it.each(['*/*', 'application/*', 'text/html, application/graphql-response+json;q=0.5', 'APPLICATION/JSON; charset=utf-8'])('is not who sends %s', async (accept) => {
    expect((await place(accept)).status).toBe(200);
  });
});

it('tells who sends no JSON what to send', async () => {
  const response = await fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: '{ whoAmI }' });
  expect([response.status, await response.json()]).toMatchObject([415, { errors: [{ message: expect.stringContaining('application/json') }] }]);
});
