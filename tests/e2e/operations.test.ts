import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPartners } from '@storegraph/sample-shop/partners';
import { eventually } from '@storegraph/testkit/eventually';
import { post } from '@storegraph/proof/clients/graphql-client';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const repository = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'operations-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script of ours as somebody does at a keyboard. */
const node = (...args: readonly string[]) => new Promise<{ code: number; out: string; err: string }>((done) => {
  execFile(process.execPath, [...args], { cwd: repository, env: { ...process.env, INIT_CWD: folder } }, (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }));
});
const operations = (...args: readonly string[]) => node('stack/src/operations.ts', ...args, '--url', shop.url);
const write = (name: string, ...bodies: readonly (readonly [id: string, name: string, body: string])[]) =>
  writeFileSync(join(folder, name), JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: bodies.map(([id, operation, body]) => ({ id, name: operation, type: 'query', body })) }, null, 2));
const asked = async (id: string, apiKey: string) => {
  const { status, data, errors } = await post(shop.url, { documentId: id }, { 'x-api-key': apiKey });
  return `${status} ${errors?.[0]?.extensions.code ?? Object.keys(data as object).join()}`;
};

describe('npm run operations', () => {
  let apiKey: string;
  beforeAll(async () => {
    expect((await operations('create-partner', 'At the Keyboard')).code).toBe(0);
    apiKey = String(/sg_[\w-]{43}/.exec((await operations('issue-key', 'At the Keyboard', '--label', 'test')).out)?.[0]);
  });

  it('publishes, activates and retires what a partner then may ask, and no longer', async () => {
    write('app.json', ['shelves', 'Shelves', 'query Shelves { categories { id } }']);
    const published = await operations('publish', 'app.json', '--partner', 'At the Keyboard', '--label', '1.0.0', '--activate');
    expect(published).toMatchObject({ code: 0, out: expect.stringMatching(/^app\.json: 1\.0\.0 \(version 1\) is ACTIVE: manifest_\w+\n$/) });
    await eventually('it is answered', async () => await asked('shelves', apiKey) === '200 categories');
    const manifestId = /manifest_\w+/.exec(published.out)?.[0] ?? '';
    expect((await operations('retire', manifestId)).out).toMatch(/is RETIRED/);
    await eventually('it is refused', async () => await asked('shelves', apiKey) === '410 PERSISTED_OPERATION_RETIRED');
    expect((await operations('list', '--partner', 'At the Keyboard')).out).toMatch(/RETIRED {2}1: 1\.0\.0, 1 operations/);
  });

  it('shows what the contract refuses as file, line and column', async () => {
    write('bad.json', ['bad', 'Bad', 'query Bad {\n  variant(sku: "a") {\n    stock { available }\n  }\n}']);
    const { code, out } = await operations('publish', 'bad.json', '--partner', 'At the Keyboard', '--label', '2.0.0');
    expect([code, out]).toEqual([1, expect.stringMatching(/^bad\.json:9:\d+: error UNKNOWN_FIELD: Bad:3:5 Cannot query field "stock"/)]);
  });

  it('exports what the schema check then holds the graph against', async () => {
    const { code } = await operations('export', '--output', 'registry.json');
    const snapshot = JSON.parse(readFileSync(join(folder, 'registry.json'), 'utf8')) as { partners: { name: string; id: string }[]; operations: object[] };
    expect([code, snapshot.partners.map(({ name }) => name)]).toEqual([0, expect.arrayContaining(demoPartners.map(({ name }) => name))]);
    // As if a field had been there when it was published, and were gone now.
    const clientId = snapshot.partners.find(({ name }) => name === 'Price Compass')?.id;
    const broken = { ...snapshot, operations: [{ clientId, id: 'x', name: 'Gone', body: 'query Gone {\n  categories { colour }\n}', state: 'ACTIVE', lastUsedAt: '2026-11-20T10:00:00.000Z' }] };
    writeFileSync(join(folder, 'broken.json'), JSON.stringify(broken));
    const check = await node('schema/src/check.ts', '--registry', 'registry.json', '--registry', 'broken.json');
    expect(check.code).toBe(1);
    expect(check.out).toContain('✓ the operations of partners fit their contracts: registry.json\n');
    expect(check.out).toContain('✗ the operations of partners fit their contracts: broken.json\n  Price Compass: Gone:2:16 Cannot query field "colour" on type "Category". (last run 2026-11-20T10:00:00.000Z)\n');
  });
});

describe('a demo partner', () => {
  it.each(demoPartners)('$name runs what it has published with the key that is printed at start', async ({ apiKey, manifest }) => {
    const id = String(manifest.operations.find(({ name }) => name === 'Shelves' || name === 'OrderStatus')?.id);
    const { data, errors } = await post(shop.url, { documentId: id, variables: { number: 'SG-000000' } }, { 'x-api-key': apiKey });
    expect([errors?.[0]?.extensions.code, data]).toEqual(data && 'categories' in (data as object) ? [undefined, expect.anything()] : ['UNAUTHENTICATED', { orderByNumber: null }]);
  });
});
