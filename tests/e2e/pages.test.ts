import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../shop/browser.ts';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { staff } from '@storegraph/proof/clients/users';
import { ownVariant } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
/** For people to look at; nothing is compared with them. */
const pictures = join(import.meta.dirname, '../.output');

describe('the pages in a browser', () => {
  let browser: Browser;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ browser, close } = await startBrowser());
    await mkdir(pictures, { recursive: true });
  });
  afterAll(() => close());

  /** A page that may reach the shop and nothing else, and must not complain. */
  async function visit(path: string, complaints: string[]): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
    await context.route((url) => url.origin !== shop.url, (route) => {
      complaints.push(`reached for ${route.request().url()}`);
      return route.abort();
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${shop.url}${path}`);
    return page;
  }

  it('the front door shows that every part works, and asks the graph', async () => {
    const complaints: string[] = [];
    const page = await visit('/', complaints);
    await page.getByText('Everything works').waitFor();
    for (const part of ['products', 'users', 'orders', 'payments', 'reviews', 'recommendations']) {
      await page.locator(`[data-service="${part}"].UP`).waitFor();
    }
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.locator('#answer', { hasText: '"data"' }).waitFor();
    await page.screenshot({ path: join(pictures, 'status.png'), fullPage: true });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a guest fills a cart, registers, orders, and sees the order move without loading the page again', async () => {
    const complaints: string[] = [];
    const page = await visit('/shop', complaints);
    await page.locator('.card').first().waitFor();
    await page.screenshot({ path: join(pictures, 'shop.png'), fullPage: true });

    const cards: (string | null)[] = await page.locator('.card a').evaluateAll((links: any[]) => links.map((link) => link.getAttribute('href')));
    const wanted = await ownVariant(shop, createGraphqlClient(shop.url), 1, ({ slug }) => cards.includes(`/shop/products/${slug}`));
    await page.locator(`.card a[href="/shop/products/${wanted.slug}"]`).first().click();
    await page.getByLabel('Variant').selectOption(wanted.id);
    await page.screenshot({ path: join(pictures, 'product.png'), fullPage: true });
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByRole('heading', { name: 'Your cart' }).waitFor();

    await page.getByRole('link', { name: 'Log in to order' }).click();
    const door = page.locator('form', { hasText: 'I am new here' });
    await door.getByLabel('Name').fill('Browser Shopper');
    await door.getByLabel('E-mail').fill(`browser-${Date.now()}@storegraph.example`);
    await door.getByLabel('Password').fill('a long enough password');
    await door.getByRole('button', { name: 'Register' }).click();

    await page.getByRole('button', { name: /Order and pay/ }).waitFor();
    await page.screenshot({ path: join(pictures, 'cart.png'), fullPage: true });
    await page.getByRole('button', { name: /Order and pay/ }).click();

    let loads = 0;
    page.on('load', () => { loads += 1; });
    await page.locator('#status[data-status="CONFIRMED"]').waitFor();
    const orderId = page.url().split('/').at(-1);
    const fulfilment = await staff(shop, 'FULFILMENT');
    for (const [operation, status] of [['pack-order', 'PACKED'], ['ship-order', 'SHIPPED'], ['deliver-order', 'DELIVERED']] as const) {
      expect((await fulfilment.act(operation, { orderId })).userErrors).toEqual([]);
      await page.locator(`#status[data-status="${status}"]`).waitFor();
    }
    await page.screenshot({ path: join(pictures, 'order.png'), fullPage: true });
    expect(loads).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
