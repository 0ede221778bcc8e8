import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
  await desk.addCategory('Lamps');
});
afterAll(() => desk?.close());

const CREATE = 'mutation ($input: CreateImportInput!) { createImport(input: $input) { import { id uploadUrl status } userErrors { code field } } }';
const CANCEL = 'mutation ($input: CancelImportInput!) { cancelImport(input: $input) { import { status uploadUrl } userErrors { code field } } }';
const IMPORT = `query ($id: ID!, $first: Int, $after: String) { import(id: $id) {
  status version uploadUrl isDryRun startedAt endedAt progress { lines applied unchanged failed bytesRead bytesUploaded }
  problems(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { line column code message value } } } } }`;
const IMPORTS = `query ($first: Int, $after: String) { imports(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id status problems { edges { node { code } } } } } } }`;

interface Made { readonly id: string; readonly uploadUrl: string }
interface Shown {
  readonly status: string; readonly version: number; readonly progress: Readonly<Record<string, number>>;
  readonly problems: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }; readonly edges: readonly { readonly node: object }[] };
}

const create = async (input: object = {}): Promise<Made> => {
  const { data } = await desk.ask<{ createImport: { import: Made } }>(CREATE, { input: { format: 'CSV', idempotencyKey: newId('evt'), ...input } }, desk.manager);
  return data!.createImport.import;
};
const show = async (id: string, variables: object = {}) => (await desk.ask<{ import: Shown }>(IMPORT, { id, ...variables }, desk.manager)).data!.import;
const over = (id: string) => eventually('the import is over', async () => {
  const shown = await show(id);
  return shown.status !== 'QUEUED' && shown.status !== 'RUNNING' && shown;
});
const send = (uploadUrl: string, method: string, body?: string, headers: Record<string, string> = {}) =>
  desk.call(uploadUrl, { method, headers, ...(body === undefined ? {} : { body }) });
const file = (from: number, to: number) =>
  ['sku,product_slug,product_name,category_slug,variant_name,price_eur', ...Array.from({ length: to - from }, (_, n) => `S-${from + n},p-${from + n},P ${from + n},lamps,Oak,1.00`), ''].join('\n');

describe('a file', () => {
  it('is announced, uploaded and applied', async () => {
    const { id, uploadUrl } = await create();
    expect(uploadUrl).toMatch(/^\/uploads\/products\/imports\/[\w-]{43}$/);
    const content = `${file(0, 3)}S-9,no-such,,,,\n`;
    const answer = await send(uploadUrl, 'PUT', content);
    expect([answer.status, await answer.json()]).toEqual([201, { importId: id, uploadedBytes: content.length, isComplete: true }]);
    expect(await over(id)).toMatchObject({
      status: 'FINISHED', uploadUrl: null, progress: { lines: 4, applied: 3, unchanged: 0, failed: 1, bytesRead: content.length, bytesUploaded: content.length },
      problems: {
        totalCount: 3, pageInfo: { hasNextPage: false },
        edges: expect.arrayContaining([{ node: { line: 5, column: 'product_name', code: 'REQUIRED', message: 'This has to be there.', value: null } }]),
      },
    });
    expect(await desk.told(id)).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'products.import-progressed', payload: { importId: id } })]));
    // Its address is of no more use.
    expect((await send(uploadUrl, 'PUT', content)).status).toBe(404);
    expect((await send(uploadUrl, 'HEAD')).status).toBe(404);
  });

  it('is uploaded in pieces, and gone on with where it was cut off', async () => {
    const { id, uploadUrl } = await create();
    const content = file(10, 13);
    expect((await send(uploadUrl, 'PATCH', content.slice(0, 30), { 'upload-offset': '0' })).status).toBe(202);
    const again = await send(uploadUrl, 'PATCH', content.slice(0, 30), { 'upload-offset': '0' });
    expect([again.status, again.headers.get('upload-offset'), await again.json()]).toMatchObject([409, '30', { error: { code: 'UPLOAD_ELSEWHERE' } }]);
    const head = await send(uploadUrl, 'HEAD');
    expect([head.status, head.headers.get('upload-offset')]).toEqual([204, '30']);
    expect((await send(uploadUrl, 'PATCH', '', { 'upload-offset': 'x' })).status).toBe(400);
    const last = await send(uploadUrl, 'PATCH', content.slice(30), { 'upload-offset': '30', 'upload-complete': '?1' });
    expect([last.status, await last.json()]).toEqual([201, { importId: id, uploadedBytes: content.length, isComplete: true }]);
    expect(await over(id)).toMatchObject({ status: 'FINISHED', progress: { applied: 3, failed: 0 } });
  });

  it('whose upload breaks off is not applied', async () => {
    const { id, uploadUrl } = await create();
    const headers = { ...(await desk.gatewayHeaders()), 'content-length': '1000000' };
    const sent = request(`${desk.serviceUrl}${uploadUrl}`, { method: 'PUT', headers }).on('error', () => {});
    sent.write(file(20, 22));
    await eventually('the service has heard of it', async () => (await desk.database.query('SELECT FROM import_run WHERE uploaded_bytes = 0 AND status = \'AWAITING_UPLOAD\'')).length > 0);
    sent.destroy();
    expect((await show(id)).status).toBe('AWAITING_UPLOAD');
    await send(uploadUrl, 'PUT', file(20, 22));
    expect(await over(id)).toMatchObject({ status: 'FINISHED', progress: { applied: 2 } });
  });

  it('of a stranger is not taken', async () => {
    for (const method of ['PUT', 'PATCH']) {
      const answer = await send('/uploads/products/imports/guessed', method, 'sku\n', { 'upload-offset': '0' });
      expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: 'UPLOAD_NOT_AWAITED' } }]);
    }
  });

  it('is taken from the gateway alone', async () => {
    const { uploadUrl } = await create();
    const answer = await fetch(`${desk.serviceUrl}${uploadUrl}`, { method: 'PUT', body: 'sku\n' });
    expect([answer.status, await answer.json()]).toMatchObject([401, { error: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is looked at without changing anything, when that is wanted', async () => {
    const { id, uploadUrl } = await create({ isDryRun: true });
    await send(uploadUrl, 'PUT', file(30, 31));
    expect(await over(id)).toMatchObject({ status: 'FINISHED', isDryRun: true, progress: { applied: 1 } });
    expect((await desk.ask('{ variant(sku: "S-30") { id } }')).data).toEqual({ variant: null });
  });
});

describe('createImport', () => {
  it('answers the first import again to the same key', async () => {
    const idempotencyKey = newId('evt');
    const first = await create({ idempotencyKey });
    expect(await create({ idempotencyKey })).toEqual(first);
  });

  it.each([
    [{ idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY'],
    [{ idempotencyKey: 'used', isDryRun: true }, 'IDEMPOTENCY_CONFLICT'],
  ])('refuses %j: %s', async (input, code) => {
    await create({ idempotencyKey: 'used' });
    const { data } = await desk.ask(CREATE, { input: { format: 'CSV', ...input } }, desk.manager);
    expect(data).toEqual({ createImport: { import: null, userErrors: [{ code, field: ['idempotencyKey'] }] } });
  });
});

describe('cancelImport', () => {
  const cancel = async (importId: string) => (await desk.ask<{ cancelImport: object }>(CANCEL, { input: { importId } }, desk.manager)).data?.cancelImport;

  it('ends an import', async () => {
    const { id, uploadUrl } = await create();
    expect(await cancel(id)).toEqual({ import: { status: 'CANCELLED', uploadUrl: null }, userErrors: [] });
    expect((await send(uploadUrl, 'PUT', 'sku\n')).status).toBe(404);
    expect(await cancel(id)).toEqual({ import: null, userErrors: [{ code: 'IMPORT_IS_OVER', field: ['importId'] }] });
  });

  it.each([['nonsense', 'INVALID_ID'], [newId('imp'), 'IMPORT_NOT_FOUND']])('refuses %s: %s', async (id, code) => {
    expect(await cancel(id)).toEqual({ import: null, userErrors: [{ code, field: ['importId'] }] });
  });
});

describe('imports', () => {
  it('are listed latest first, page by page, in as many statements for many as for one', async () => {
    const [older, newer] = [await create(), await create()];
    const page = async (variables: object) => (await desk.ask<{ imports: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: { id: string } }[] } }>(IMPORTS, variables as Record<string, unknown>, desk.manager)).data!.imports;
    const first = await page({ first: 1 });
    expect(first).toMatchObject({ pageInfo: { hasNextPage: true }, edges: [{ node: { id: newer.id } }] });
    expect((await page({ first: 1, after: first.pageInfo.endCursor })).edges).toMatchObject([{ node: { id: older.id } }]);
    expect((await page({ first: 100 })).edges).toHaveLength(first.totalCount);
    const costs = (n: number) => desk.costs(IMPORTS, { first: n }, desk.manager);
    expect((await costs(100)).length).toBe((await costs(1)).length);
  });

  it('show their problems page by page', async () => {
    const { id, uploadUrl } = await create();
    await send(uploadUrl, 'PUT', ['sku,stock', ...Array.from({ length: 5 }, (_, n) => `Q-${n},x`), ''].join('\n'));
    await over(id);
    const first = (await show(id, { first: 3 })).problems;
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true }, edges: [{ node: { line: 2, value: 'x' } }, { node: { line: 3 } }, { node: { line: 4 } }] });
    expect((await show(id, { first: 3, after: first.pageInfo.endCursor })).problems).toMatchObject({ pageInfo: { hasNextPage: false }, edges: [{ node: { line: 5 } }, { node: { line: 6 } }] });
  });

  it.each([['query { imports(first: 101) { totalCount } }', 'PAGE_SIZE_OUT_OF_RANGE'], ['query { imports(after: "x") { totalCount } }', 'INVALID_CURSOR'], ['query { import(id: "x") { id } }', 'INVALID_ID']])('refuse %s: %s', async (query, code) => {
    expect(codesOf(await desk.ask(query, {}, desk.manager))).toEqual([code]);
  });

  it('are for catalogue managers alone', async () => {
    const { id } = await create();
    for (const [caller, code] of [[desk.customer, 'FORBIDDEN'], [undefined, 'UNAUTHENTICATED']] as const) {
      expect(codesOf(await desk.ask(CREATE, { input: { format: 'CSV', idempotencyKey: 'k' } }, caller))).toEqual([code]);
      expect(codesOf(await desk.ask(CANCEL, { input: { importId: id } }, caller))).toEqual([code]);
      expect(codesOf(await desk.ask(IMPORT, { id }, caller))).toEqual([code]);
      expect(codesOf(await desk.ask('{ imports { totalCount } }', {}, caller))).toEqual([code]);
      expect(codesOf(await desk.ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Import { status } } }', { r: [{ __typename: 'Import', id }] }, caller))).toEqual([code]);
    }
  });
});
