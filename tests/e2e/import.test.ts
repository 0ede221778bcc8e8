import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from '@storegraph/testkit/eventually';
import { operation } from '@storegraph/proof/clients/operations';
import { staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const folder = mkdtempSync(join(tmpdir(), 'import-'));
let manager: User;

beforeAll(async () => {
  manager = await staff(shop, 'CATALOGUE_MANAGER');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as somebody does at a keyboard. */
const run = (...args: readonly string[]) => new Promise<{ code: number; out: string; err: string }>((done) => {
  execFile(process.execPath, ['stack/src/import.ts', ...args, '--url', shop.url, '--token', manager.token], { cwd: resolve(import.meta.dirname, '../..'), env: { ...process.env, INIT_CWD: folder } },
    (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }));
});

describe('the catalogue as a file', () => {
  it('goes out and comes in as what is so already', async () => {
    const exported = async (file: string): Promise<readonly string[]> => {
      expect(await run('--export', file)).toMatchObject({ code: 0, out: expect.stringMatching(new RegExp(`^${file}: [\\d,]+ bytes\\n$`)) });
      return readFileSync(join(folder, file), 'utf8').split('\r\n').slice(1, -1);
    };
    // Other tests change prices and stock of the same shop: one may change something and take it back.
    await eventually('what would change is what was changed meanwhile', async () => {
      const lines = await exported('shop.csv');
      const { code, out, err } = await run('shop.csv', '--dry-run');
      const still = new Set(await exported('after.csv'));
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const [, all, wouldChange = NaN, unchanged] = (/^shop\.csv: done \(nothing was changed\): (\d+) lines, (\d+) would change something, (\d+) unchanged, 0 refused\. imp_\w+\n$/.exec(out) ?? []).map(Number);
      expect([all, unchanged]).toEqual([lines.length, lines.length - wouldChange]);
      return wouldChange <= lines.filter((line) => !still.has(line)).length;
    }, { withinMs: 60_000 });
  });

  it('tells what is wrong with it by line, and shoppers see what is right', async () => {
    const { categories } = await manager.ask('categories');
    writeFileSync(join(folder, 'new.jsonl'), [
      { sku: 'E2E-1', productSlug: 'e2e-lamp', productName: 'E2E Lamp', categorySlug: categories[0].slug, published: true, variantName: 'Oak', prices: { EUR: '12.50' }, stock: 3 },
      { sku: 'E2E-2', productSlug: 'e2e-lamp', variantName: 'Ash', prices: { GBP: '1' } },
    ].map((line) => JSON.stringify(line)).join('\n'));
    expect(await run('new.jsonl')).toMatchObject({ code: 1, out: expect.stringMatching(/^new\.jsonl:2: CURRENCY_NOT_SUPPORTED prices\.GBP: .*\nnew\.jsonl: done: 2 lines, 1 applied, 0 unchanged, 1 refused\. imp_/) });
    const { product } = await manager.ask('product-page', { slug: 'e2e-lamp' });
    expect(product).toMatchObject({ name: 'E2E Lamp', variants: [{ sku: 'E2E-1' }] });
  });

  it('is followed live', async () => {
    const { import: made } = await manager.act('create-import', { format: 'CSV', isDryRun: true, idempotencyKey: `live ${Date.now()}` });
    const socket = createClient({ url: `${shop.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${manager.token}` } });
    const live = socket.iterate<any>({ query: operation('import-progressed'), variables: { id: made.id } });
    const { value: first } = await live.next();
    expect(first).toMatchObject({ data: { importProgressed: { id: made.id, status: 'AWAITING_UPLOAD' } } });
    const sent = await fetch(`${shop.url}${made.uploadUrl}`, { method: 'PUT', body: 'sku\nnone\n' });
    expect(sent.status).toBe(201);
    for (;;) {
      const { value } = await live.next();
      const { status, progress } = value.data.importProgressed;
      if (status !== 'FINISHED') continue;
      expect(progress).toMatchObject({ lines: 1, failed: 1 });
      break;
    }
    await socket.dispose();
  });
});
