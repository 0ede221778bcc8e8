import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../shop/browser.ts';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { staff } from '@storegraph/proof/clients/users';
import { ownVariant } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
/** Of the window, where the text of `evaluate` runs. */
declare const document: any;
declare const MutationObserver: any;
declare const location: { hash: string };
declare const innerWidth: number;
const DEAR = 'query Dear { products(first: 50) { edges { node { reviews(first: 50) { edges { node { product { reviews(first: 50) { edges { node { id } } } } } } } } } } }';
/** For people to look at; nothing is compared with them. */
const pictures = join(import.meta.dirname, '../.output');

describe('the explorer, without the internet', () => {
  let browser: Browser;
  let close: () => Promise<void>;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    ({ browser, close } = await startBrowser());
    await mkdir(pictures, { recursive: true });
  });
  afterAll(() => close());
  beforeEach(() => void (complaints.length = 0));
  afterEach(() => page.context().close());

  /** Opens a window from which nothing but the gateway can be reached. */
  async function openWindow(options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
    await context.route((url) => url.origin !== shop.url, (route) => {
      complaints.push(`reached for ${route.request().url()}`);
      return route.abort();
    });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  }

  async function visit(path = '/explorer', options?: BrowserContextOptions): Promise<void> {
    await openWindow(options);
    await page.goto(`${shop.url}${path}`);
    await page.locator('.graphiql-execute-button').waitFor();
  }

  const tab = (name: string) => page.locator('.graphiql-tab-button').getByText(name, { exact: true });
  const variables = async (): Promise<any> => JSON.parse((await editorText('Variables')) || '{}');
  const editorText = (label: string): Promise<string> => page.evaluate((name) => document.querySelector(`[aria-label="${name}"] .CodeMirror`).CodeMirror.getValue(), label);
  const answer = async (): Promise<any> => JSON.parse((await page.evaluate(() => document.querySelector('.result-window .CodeMirror').CodeMirror.getValue())) || 'null');
  const picture = (name: string) => page.screenshot({ path: join(pictures, `explorer-${name}.png`) });
  const told = (text: RegExp) => page.locator('.told', { hasText: text }).waitFor();

  async function logIn(displayName: string): Promise<void> {
    await page.getByLabel('Account').selectOption({ label: await page.locator('#account option', { hasText: displayName }).innerText() });
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByText(`Logged in as ${displayName}`).waitFor();
  }

  /** Writes over the variables. */
  const write = (text: string) => page.evaluate((written) => document.querySelector('[aria-label="Variables"] .CodeMirror').CodeMirror.setValue(written), text);

  /** Goes to a tab, waits until its variables fit, changes some of them, sends it, and gives the answer's data. */
  async function send(name: string, areFit: (variables: any) => boolean = () => true, change?: (variables: any) => object): Promise<any> {
    await tab(name).click();
    for (const deadline = Date.now() + 15_000; !areFit(await variables());) {
      if (Date.now() > deadline) throw new Error(`${name} has ${JSON.stringify(await variables())}`);
      await page.waitForTimeout(50);
    }
    if (change) await write(JSON.stringify(change(await variables()), null, 2));
    await page.locator('.graphiql-execute-button').click();
    await told(/HTTP \d+/);
    const { data, errors } = await answer();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  it('asks the shop with variables that fit it, and says what the answer cost and how long it took', async () => {
    await visit();
    const { product } = await send('ProductPage', ({ slug }) => Boolean(slug));
    expect(product.slug).toBe((await variables()).slug);
    await told(/\d+ ms.*cost \d+, left/);
    await picture('answer');
    expect(complaints).toEqual([]);
  });

  it('loses no tab to somebody who clicks before the editors are there', async () => {
    await openWindow();
    await page.addInitScript(() => new MutationObserver((_: unknown, observer: any) => {
      const place = document.querySelectorAll('.graphiql-tab-button')[1]?.getBoundingClientRect();
      if (!place || document.querySelector('.CodeMirror')) return;
      observer.disconnect();
      document.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2).click();
      document.documentElement.dataset.clicked = 'early';
    }).observe(document, { childList: true, subtree: true }));
    await page.goto(`${shop.url}/explorer`);
    await page.locator('[data-clicked="early"]').waitFor();
    expect((await send('ProductPage', ({ slug }) => Boolean(slug))).product.slug).toBeTruthy();
    expect((await send('ProductList', ({ filter }) => Boolean(filter))).products.edges).toHaveLength(6);
  });

  it('logs a demo customer in, orders by its samples, and shows the order move live', async () => {
    await visit();
    await logIn('Ada Winter');
    await send('CreateCart');
    // What it offers others may have for themselves.
    const { id: variantId } = await ownVariant(shop, createGraphqlClient(shop.url));
    const { addToCart } = await send('AddToCart', ({ input }) => input.cartId.startsWith('cart_') && input.lines[0].variantId, ({ input }) => ({ input: { ...input, lines: [{ variantId, quantity: 1 }] } }));
    expect(addToCart.userErrors).toEqual([]);
    const { placeOrder } = await send('PlaceOrder', ({ input }) => input.cartVersion === addToCart.cart.version);
    expect(placeOrder.userErrors).toEqual([]);
    const { id } = placeOrder.order;

    await tab('OrderStatusChanged').click();
    await page.waitForFunction((orderId) => document.querySelector('[aria-label="Variables"] .CodeMirror').CodeMirror.getValue().includes(orderId), id);
    await page.locator('.graphiql-execute-button').click();
    await page.getByRole('list', { name: 'Events' }).getByText('CONFIRMED').first().waitFor();
    await (await staff(shop, 'FULFILMENT')).act('pack-order', { orderId: id });
    await page.getByRole('list', { name: 'Events' }).getByText('PACKED').first().waitFor();
    expect((await answer()).data.orderStatusChanged).toMatchObject({ id, fulfilmentStatus: 'PACKED' });
    await told(/Live, \d+ events/);
    await picture('live');
    await page.getByRole('button', { name: /stop/i }).click();
    await told(/Ended/);

    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('renews an access token that is about to end before it is sent', async () => {
    await visit();
    await logIn('Ada Winter');
    const before = await page.evaluate(() => {
      const session = JSON.parse(sessionStorage.getItem('storegraph.explorer.session') ?? '{}');
      sessionStorage.setItem('storegraph.explorer.session', JSON.stringify({ ...session, accessToken: 'ended', accessTokenExpiresAt: new Date(Date.now() + 1_000).toISOString() }));
      return session.refreshToken;
    });
    await page.reload();
    await page.getByText('Logged in as Ada Winter').waitFor();
    await page.getByRole('button', { name: 'MyAccount', exact: true }).click();
    expect((await send('MyAccount')).me.displayName).toBe('Ada Winter');
    expect(await page.evaluate(() => JSON.parse(sessionStorage.getItem('storegraph.explorer.session') ?? '{}').refreshToken)).not.toBe(before);
    expect(complaints).toEqual([]);
  });

  it('says what a refusal means', async () => {
    await visit(`/explorer#query=${encodeURIComponent(DEAR)}`);
    await page.locator('.graphiql-query-editor', { hasText: 'Dear' }).waitFor();
    await page.locator('.graphiql-execute-button').click();
    await told(/COST_LIMIT_EXCEEDED No single operation may be this dear/);
    await picture('refusal');
  });

  it('opens the operation that a link carries, and makes such links without anybody\'s token', async () => {
    await visit();
    await logIn('Ada Winter');
    await tab('ProductPage').click();
    await page.getByRole('button', { name: 'Copy a link to this operation' }).click();
    await page.waitForFunction(() => location.hash.includes('ProductPage'));
    const link = page.url();
    expect(link).not.toMatch(/ey[\w-]{20}/);
    await page.context().close();
    await visit(link.slice(shop.url.length));
    await page.waitForFunction(() => document.querySelector('.graphiql-query-editor .CodeMirror')?.CodeMirror.getValue().includes('query ProductPage'));
    expect((await variables()).slug).toBeTruthy();
  });

  it('tells that the gateway is away, and goes on when it is back', async () => {
    await visit();
    await page.context().setOffline(true);
    await page.locator('.graphiql-execute-button').click();
    await told(/GATEWAY_AWAY/);
    await picture('away');
    await page.context().setOffline(false);
    expect((await send('ProductList')).products.edges.length).toBeGreaterThan(0);
  });

  it.each([['phone', { viewport: { width: 390, height: 844 } }], ['dark', { colorScheme: 'dark' }]] as const)('works on a %s screen', async (name, options) => {
    await visit('/explorer', options);
    expect((await send('ProductList')).products.edges.length).toBeGreaterThan(0);
    await picture(name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('shows documentation, history, a builder and its settings without a complaint', async () => {
    await visit();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer', { hasText: 'Query' }).waitFor();
    await page.getByRole('button', { name: 'Show Build an operation by clicking' }).click();
    await page.locator('.graphiql-explorer-root').waitFor();
    await picture('builder');
    await page.getByRole('button', { name: 'Open settings dialog' }).click();
    await page.getByRole('dialog').waitFor();
    await picture('settings');
    expect(complaints).toEqual([]);
  });
});
