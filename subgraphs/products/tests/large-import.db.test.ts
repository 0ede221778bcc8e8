// A large file and a process that is killed in the midst of it. How large: IMPORT_LINES (100000 for the figures in README.md).
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { eventually } from '@storegraph/testkit/eventually';
import { postGraphQL } from '@storegraph/testkit/graphql-client';
import { createTestGateway, someone } from '@storegraph/testkit/internal-token';
import type { TestGateway } from '@storegraph/testkit/internal-token';
import { migrate } from '../src/service.ts';
import { openShelf } from '../src/store/shelf.desk.ts';

const LINES = Number(process.env['IMPORT_LINES'] ?? 3_000);
const KILLS = LINES > 10_000 ? 5 : 2;
const MANAGER = someone('CATALOGUE_MANAGER');
const WITHIN_MS = 60_000 + LINES * 20;

let database: TestDatabase;
let gateway: TestGateway;
let service: ChildProcess | undefined;
const figures: string[] = [];

beforeAll(async () => {
  [database, gateway] = await Promise.all([createTestDatabase('products', migrate), createTestGateway()]);
  const shelf = await openShelf(database.ownerUrl);
  for (const name of ['Lamps', 'Tables', 'Chairs']) await shelf.addCategory(name);
  await shelf.closeShelf();
});
afterEach(() => stop());
afterAll(async () => {
  await database?.drop();
  if (figures.length > 0) process.stderr.write(`${figures.join('\n')}\n`);
});

/** Starts products as a process of its own. */
async function start(...flags: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, '../src/main.ts')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', NATS_URL: 'memory:', DATABASE_URL: database.appUrl, INTERNAL_PUBLIC_KEYS: gateway.publicKeys },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  service = child;
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return eventually('products is ready', () => /"url":"(http[^"]+)"/.exec(log)?.[1], { withinMs: 20_000 });
}

async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const child = service;
  service = undefined;
  if (child?.exitCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

const ask = async <Data>(url: string, query: string, variables: Record<string, unknown>) =>
  (await postGraphQL<Data>(`${url}/graphql`, { query, variables }, await gateway.headersFor('products', MANAGER))).data!;
const create = async (url: string) => (await ask<{ createImport: { import: { id: string; uploadUrl: string } } }>(url,
  'mutation ($input: CreateImportInput!) { createImport(input: $input) { import { id uploadUrl } } }', { input: { format: 'CSV', idempotencyKey: newId('evt') } })).createImport.import;
interface Shown { readonly status: string; readonly progress: Readonly<Record<'lines' | 'applied' | 'unchanged' | 'failed', number>> }
const show = async (url: string, id: string) => (await ask<{ import: Shown }>(url,
  'query ($id: ID!) { import(id: $id) { status progress { lines applied unchanged failed } } }', { id })).import;

/** Each kind of fault there can be on the lines of this file; the hundredth line of each hundred has one. */
const FAULTS: readonly ((sku: string) => string)[] = [
  (sku) => `${sku},p-x,Name,"never closed,Brand,lamps,true,Oak,Size=1,5,1.00\n`,
  (sku) => `${sku},p-x,Name,,Brand,lamps,true,Oak,Size=1,5\n`,
  (sku) => `${sku},p-${sku.toLowerCase()},Name,,Brand,nowhere,true,Oak,Size=1,5,1.00\n`,
  (sku) => `${sku},p-x,Name,,Brand,lamps,true,Oak,Size=1,-5,1.00\n`,
  (sku) => `${sku},p-x,Name,,Brand,lamps,true,Oak,Size=1,5,free\n`,
  () => 'S-0,p-0,Name,,Brand,lamps,true,Oak,Size=1,5,1.00\n',
  (sku) => `${sku},p-0,Another name,,Brand 0,lamps,true,Oak,Size=1,5,1.00\n`,
];

/** A file of so many lines, one of a hundred bad; five variants to a product. */
function* file(lines: number, price: string): Generator<Buffer> {
  yield Buffer.from('sku,product_slug,product_name,description,brand,category_slug,published,variant_name,options,stock,price_eur\n');
  for (let n = 0; n < lines; n += 1) {
    const [sku, product] = [`S-${n}`, Math.floor(n / 5)];
    const category = ['lamps', 'tables', 'chairs'][product % 3] ?? '';
    yield n % 100 === 99
      ? Buffer.from(FAULTS[Math.floor(n / 100) % FAULTS.length]?.(sku) ?? '')
      : Buffer.from(`${sku},p-${product},Thing ${product},"It is thing ${product}, and ""good"".",Brand ${product % 50},${category},true,Variant ${n % 5},Size=${n % 5};Colour=Oak,${n % 40},${price}\n`);
  }
}

const bad = (lines: number) => Math.floor(lines / 100);
const put = async (url: string, uploadUrl: string, lines: number, price: string) => {
  const headers = await gateway.headersFor('products');
  const answer = await fetch(`${url}${uploadUrl}`, { method: 'PUT', headers, body: Readable.toWeb(Readable.from(file(lines, price))) as never, duplex: 'half' });
  expect(answer.status).toBe(201);
};

/** What a shop with all good lines of the file looks like: each thing once. */
async function counts() {
  const [row] = await database.query<Record<string, number>>(`SELECT
    (SELECT count(*)::int FROM variant) AS variants, (SELECT count(*)::int FROM product) AS products, (SELECT count(*)::int FROM price) AS prices,
    (SELECT count(*)::int FROM stock_movement) AS movements, (SELECT max(version) FROM variant) AS version,
    (SELECT count(*)::int FROM outbox WHERE envelope->>'name' = 'products.variant-changed') AS told,
    (SELECT count(DISTINCT envelope->>'aggregateId' || (envelope->>'aggregateVersion'))::int FROM outbox WHERE envelope->>'name' = 'products.variant-changed') AS told_once`);
  return row;
}

it(`${LINES} lines, one of a hundred bad, are applied though the process is killed again and again: each once, and each bad one is reported`, async () => {
  let url = await start();
  const { id, uploadUrl } = await create(url);
  await put(url, uploadUrl, LINES, '19.99');
  for (let kills = 0; kills < KILLS; kills += 1) {
    const { progress: { lines } } = await show(url, id);
    await eventually('it has gone on', async () => {
      const shown = await show(url, id);
      return shown.progress.lines > lines || shown.status === 'FINISHED';
    }, { withinMs: WITHIN_MS });
    await stop('SIGKILL');
    url = await start();
  }
  await eventually('it is over', async () => (await show(url, id)).status === 'FINISHED', { withinMs: WITHIN_MS });
  const good = LINES - bad(LINES);
  expect(await show(url, id)).toEqual({ status: 'FINISHED', progress: { lines: LINES, applied: good, unchanged: 0, failed: bad(LINES) } });
  expect(await counts()).toEqual({ variants: good, products: LINES / 5, prices: good, movements: good, version: 1, told: good, told_once: good });
  const lines = await database.query<{ line: number }>('SELECT DISTINCT line FROM import_problem WHERE import_id = (SELECT id FROM import_run ORDER BY id DESC LIMIT 1) ORDER BY 1');
  expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: bad(LINES) }, (_, n) => 101 + n * 100));
}, 4 * WITHIN_MS);

it(`another ${LINES} lines with other prices are told of, and no more, by a process that stays small`, async () => {
  // What is held of a file does not grow with it: a heap that 100,000 lines would not fit into will do.
  const url = await start('--max-old-space-size=160');
  for (const [price, expected] of [['20.99', 'applied'], ['20.99', 'unchanged']] as const) {
    const { id, uploadUrl } = await create(url);
    const startedAt = performance.now();
    await put(url, uploadUrl, LINES, price);
    const uploadedAt = performance.now();
    await eventually('it is over', async () => (await show(url, id)).status === 'FINISHED', { withinMs: WITHIN_MS });
    const seconds = (performance.now() - uploadedAt) / 1_000;
    expect((await show(url, id)).progress).toMatchObject({ lines: LINES, [expected]: LINES - bad(LINES), failed: bad(LINES) });
    figures.push(`${LINES} lines, ${expected}: uploaded in ${((uploadedAt - startedAt) / 1_000).toFixed(1)} s, ${Math.round(LINES / seconds)} lines a second, ${await peakMb()} MB at most`);
  }
  expect((await counts())?.['version']).toBe(2);
}, 4 * WITHIN_MS);

/** The most memory the process ever had; undefined where the system does not tell. */
async function peakMb(): Promise<number | undefined> {
  const status = await readFile(`/proc/${service?.pid}/status`, 'utf8').catch(() => '');
  const kb = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kb === undefined ? undefined : Math.round(Number(kb) / 1024);
}
