import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';
import { drawProduct } from './product-picture.ts';

describe('the pages', () => {
  let shop: TinyShop;
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-pages-'));
  beforeAll(async () => {
    for (const [file, text] of Object.entries({ 'pages/status/index.html': '<p>status</p>', 'pages/shop/index.html': '<p>shop</p>', 'pages/shop/app.js': 'run()', 'pages/explorer/index.html': '<meta nonce="{nonce}">', 'pages/.hidden/index.html': 'no', 'secret.txt': 'no', 'pages/notes.md': 'no' })) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    shop = await openTinyShop({ pages: join(folder, 'pages') });
  });
  afterAll(async () => {
    await shop.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['/', '<p>status</p>', 'text/html; charset=utf-8'],
    ['/shop', '<p>shop</p>', 'text/html; charset=utf-8'],
    ['/shop/orders/order_1?from=mail.html', '<p>shop</p>', 'text/html; charset=utf-8'],
    ['/pages/shop/app.js', 'run()', 'text/javascript; charset=utf-8'],
  ])('are at %s', async (path, text, type) => {
    const response = await fetch(shop.url + path);
    expect([await response.text(), response.headers.get('content-type')]).toEqual([text, type]);
  });

  it.each(['/pages/secret.txt', '/pages/../secret.txt', '/pages/%2e%2e/secret.txt', '/pages/..%2fsecret.txt', '/pages/shop/..%5c..%5csecret.txt', '/pages/.hidden/index.html', '/pages/notes.md', '/pages/', '/pages/shop', '/shop/app.js', '/shop/%00.html', '/images/../secret.svg', '/images/a/b.svg'])('are not at %s', async (path) => {
    // `fetch` tidies up a path before it sends it.
    const { hostname, port } = new URL(shop.url);
    const status = await new Promise((resolve) => get({ hostname, port, path }, (response) => resolve(response.resume().statusCode)));
    expect(status).toBe(404);
  });

  it('are sent again only when they changed', async () => {
    const etag = (await fetch(`${shop.url}/`)).headers.get('etag') ?? '';
    const again = await fetch(`${shop.url}/`, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    writeFileSync(join(folder, 'pages/status/index.html'), '<p>new</p>');
    expect(await (await fetch(`${shop.url}/`, { headers: { 'if-none-match': etag } })).text()).toBe('<p>new</p>');
  });

  it('may load nothing from elsewhere, and run no code of their markup', async () => {
    const policy = (await fetch(`${shop.url}/shop`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ${shop.url.replace('http', 'ws')}`);
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it.each(['graphiql/graphiql.min.js', 'graphiql/graphiql.min.css', 'plugin-explorer/index.umd.js', 'plugin-explorer/style.css', 'react/react.production.min.js', 'react-dom/react-dom.production.min.js', 'graphql-ws/client.js'])('bring %s along', async (file) => {
    expect((await fetch(`${shop.url}/pages/vendor/${file}`)).status).toBe(200);
  });

  it('let the explorer add style elements by a nonce that is used once, and nothing else', async () => {
    const [first, second] = [await fetch(`${shop.url}/explorer`), await fetch(`${shop.url}/explorer`)];
    const policy = first.headers.get('content-security-policy') ?? '';
    const nonce = /<meta nonce="(.+)">/.exec(await first.text())?.[1] ?? 'none';
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(await second.text()).not.toContain(nonce);
  });

  it('offer nobody to log in as, unless told to', async () => {
    expect(await (await fetch(`${shop.url}/explorer/accounts`)).json()).toEqual([]);
  });

  it('say that the sandbox needs the internet, and show it the way to the graph', async () => {
    const response = await fetch(`${shop.url}/sandbox`);
    const text = await response.text();
    expect(text).toContain('from the internet');
    expect(text).toContain("initialSubscriptionEndpoint: origin.replace('http', 'ws') + '/graphql'");
    const nonce = /nonce="(.+?)"/.exec(text)?.[1] ?? 'none';
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(await (await fetch(`${shop.url}/sandbox`)).text()).not.toContain(nonce);
  });
});

describe('the picture of a product', () => {
  it('is the same each time, and another for another product', () => {
    expect(drawProduct('oak-desk-lamp')).toBe(drawProduct('oak-desk-lamp'));
    expect(drawProduct('oak-desk-lamp')).not.toBe(drawProduct('elm-desk-lamp'));
  });

  it('shows what the last word says', () => {
    const shapeOf = (slug: string) => drawProduct(slug).replaceAll(/hsl\(.*?\)|aria-label=".*?"/g, '');
    expect(shapeOf('reading-lamp-2')).toBe(shapeOf('table-lamp'));
    expect(shapeOf('lamp-hook')).not.toBe(shapeOf('table-lamp'));
    expect(shapeOf('thing-12')).toBe(shapeOf('prod_01h455vb4pex5vsknk084sn02q'));
  });
});
