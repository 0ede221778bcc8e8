import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';
import { seed } from '../src/service.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
  await seed({ DATABASE_MIGRATE_URL: desk.database.ownerUrl }, 'ci');
  await desk.addProduct({ name: '=HYPERLINK("http://evil")', slug: 'tricky', description: 'Two\nlines, "quoted".', brand: '@brand', isPublished: false, variants: [{ name: "'tis; a=b", prices: {} }] });
  for (const [code, type, values] of DEFINED) {
    await desk.ask('mutation ($input: CreateAttributeInput!) { createAttribute(input: $input) { userErrors { code } } }', { input: { code, name: code, type, values } }, desk.manager);
  }
  await desk.database.query(FACTS);
  await desk.database.query('UPDATE price SET compare_at_minor = amount_minor + 500 WHERE hashtext(variant_id::text) % 5 = 0');
}, 60_000);
afterAll(() => desk?.close());

/** Attributes, and what there is beside the rows of some products and variants; of the tricky one too. */
const DEFINED = [['x-wood', 'SELECT', ['oak', 'ash'].map((code) => ({ code, label: code }))], ['x-care', 'MULTISELECT', ['dry', 'iron'].map((code) => ({ code, label: code }))], ['x-weight', 'NUMBER', null], ['x-note', 'TEXT', null]] as const;
const FACTS = `
  INSERT INTO product_translation (product_id, locale, name, slug) SELECT id, 'JA', name || '; =急須', 'x-' || id FROM product WHERE hashtext(id::text) % 3 = 0 OR slug = 'tricky' ON CONFLICT DO NOTHING;
  INSERT INTO product_attribute (product_id, attribute_id, value, number, value_code)
    SELECT p.id, a.id, value, CASE code WHEN 'x-weight' THEN value::numeric END, CASE WHEN code IN ('x-wood', 'x-care') THEN value END
    FROM product p, attribute a JOIN (VALUES ('x-wood', 'oak'), ('x-care', 'iron'), ('x-care', 'dry'), ('x-weight', '-1.5'), ('x-note', '=a; b\\c, "d"')) AS said (code, value) USING (code) WHERE hashtext(p.id::text) % 4 = 0 OR p.slug = 'tricky' ON CONFLICT DO NOTHING;
  INSERT INTO product_metadata SELECT id, internal, 'Erp:' || internal, '=cmd; ' || slug FROM product, unnest('{true,false}'::boolean[]) AS internal WHERE hashtext(id::text) % 2 = 0 OR slug = 'tricky';
  UPDATE product SET weight_grams = 1250, tax_category = 'REDUCED' WHERE hashtext(id::text) % 3 = 0 OR slug = 'tricky';
  UPDATE variant SET weight_grams = 0, tax_category = 'ZERO' WHERE hashtext(id::text) % 4 = 1;
  INSERT INTO variant_metadata SELECT id, internal, 'bin', '' FROM variant, unnest('{true,false}'::boolean[]) AS internal WHERE hashtext(id::text) % 2 = 0`;

const CREATE = 'mutation ($input: CreateExportInput!) { createExport(input: $input) { export { id format downloadUrl expiresAt } userErrors { code field } } }';
const IMPORT = 'mutation ($input: CreateImportInput!) { createImport(input: $input) { import { id uploadUrl } } }';
const STATUS = '{ imports(first: 1) { edges { node { status progress { lines applied unchanged failed } problems { edges { node { line code value } } } } } } }';

interface Made { readonly id: string; readonly downloadUrl: string }

const create = async (input: object, at = desk) =>
  (await at.ask<{ createExport: { export: Made } }>(CREATE, { input: { idempotencyKey: newId('evt'), ...input } }, at.manager)).data!.createExport.export;
const download = async (input: object, at = desk) => (await at.call((await create(input, at)).downloadUrl)).text();
const bringIn = async (file: string, format: string, at = desk) => {
  const { data } = await at.ask<{ createImport: { import: { uploadUrl: string } } }>(IMPORT, { input: { format, idempotencyKey: newId('evt') } }, at.manager);
  await at.call(data!.createImport.import.uploadUrl, { method: 'PUT', body: file });
  return eventually('it is imported', async () => {
    const shown = await at.ask<{ imports: { edges: { node: { status: string } }[] } }>(STATUS, {}, at.manager);
    const run = shown.data?.imports.edges[0]?.node;
    return run?.status === 'FINISHED' && run;
  });
};
const told = async (at: ProductsDesk) => (await at.database.query(`SELECT FROM outbox WHERE envelope->>'name' = 'products.variant-changed'`)).length;

describe.each(['CSV', 'JSON_LINES'])('a file of %s', (format) => {
  it('is what an import takes for what is so already: nothing is changed and nobody is told', async () => {
    const file = await download({ format });
    const [{ variants } = { variants: 0 }] = await desk.database.query<{ variants: number }>('SELECT count(*)::int AS variants FROM variant');
    const before = await told(desk);
    expect(await bringIn(file, format)).toEqual({ status: 'FINISHED', progress: { lines: variants, applied: 0, unchanged: variants, failed: 0 }, problems: { edges: [] } });
    expect(await told(desk)).toBe(before);
    expect(await download({ format })).toBe(file);
  });

  it('makes the same catalogue in a shop that has none', async () => {
    const file = await download({ format });
    const other = await openDesk();
    try {
      const categories = await desk.database.query<object>('WITH RECURSIVE t AS (SELECT c.*, 0 AS depth FROM category c WHERE parent_id IS NULL UNION ALL SELECT c.*, depth + 1 FROM category c JOIN t ON c.parent_id = t.id) SELECT id, slug, name, parent_id FROM t ORDER BY depth');
      await other.database.query('INSERT INTO category (id, slug, name, parent_id) SELECT id, slug, name, parent_id FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, slug text, name text, parent_id uuid)', [JSON.stringify(categories)]);
      for (const table of ['attribute', 'attribute_value']) {
        const rows = await desk.database.query<object>(`SELECT * FROM ${table}`);
        await other.database.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
      }
      expect(await bringIn(file, format, other)).toMatchObject({ progress: { failed: 0 } });
      expect((await download({ format }, other)).split('\n').sort()).toEqual(file.split('\n').sort());
    } finally {
      await other.close();
    }
  });

  it('has those that are wanted', async () => {
    const lines = async (filter: object) => (await download({ format, filter })).trim().split(format === 'CSV' ? '\r\n' : '\n').length - (format === 'CSV' ? 1 : 0);
    const count = async (where: string) => (await desk.database.query(`SELECT FROM variant v JOIN product p ON p.id = v.product_id WHERE ${where}`)).length;
    expect(await lines({ isPublished: false })).toBe(await count('NOT p.is_published'));
    expect(await lines({ brand: '@brand', isPublished: false })).toBe(1);
    const [top] = await desk.database.query<{ id: string; slug: string }>('SELECT id, slug FROM category WHERE id IN (SELECT parent_id FROM category) LIMIT 1');
    expect(await lines({ category: top!.slug })).toBe(await count(`p.category_id IN (WITH RECURSIVE t AS (SELECT '${top!.id}'::uuid AS id UNION SELECT c.id FROM category c JOIN t ON c.parent_id = t.id) SELECT id FROM t)`));
  });
});

it('has nothing that was deleted, and an import that brings it again makes it anew', async () => {
  const { id, variantIds } = await desk.addProduct({ slug: 'gone', name: 'Gone', brand: 'Gone & Sons' });
  const wanted = { format: 'CSV', filter: { brand: 'Gone & Sons' } };
  const file = await download(wanted);
  const { data } = await desk.ask('mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { userErrors { code } } }', { input: { productId: id } }, desk.manager);
  expect(data).toEqual({ deleteProduct: { userErrors: [] } });
  expect((await download(wanted)).split('\r\n')).toHaveLength(2);
  expect(await bringIn(file, 'CSV')).toMatchObject({ progress: { lines: 1, applied: 1, failed: 0 } });
  expect(await download(wanted)).toBe(file);
  const again = await desk.ask<{ product: { id: string; variants: { id: string }[] } }>('{ product(slug: "gone") { id variants { id } } }');
  expect(again.data?.product.id).not.toBe(id);
  expect(again.data?.product.variants.map((variant) => variant.id)).not.toEqual(variantIds);
});

it('in CSV nothing is a formula to a spreadsheet', async () => {
  const file = await download({ format: 'CSV', filter: { brand: '@brand' } });
  expect(file).toContain(`,"'=HYPERLINK(""http://evil"")",`);
  expect(file).toContain(`,'@brand,`);
});

it('is fetched by name, and not kept by anybody on the way', async () => {
  const { downloadUrl } = await create({ format: 'CSV' });
  const { headers } = await desk.call(downloadUrl, { method: 'HEAD' });
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="catalogue-\d{4}-\d\d-\d\d\.csv"$/);
  expect([headers.get('content-type'), headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['text/csv; charset=utf-8; header=present', 'no-store', 'nosniff']);
});

it('is not fetched by strangers, nor when its time is over', async () => {
  const { id, downloadUrl } = await create({ format: 'CSV' });
  expect((await fetch(`${desk.serviceUrl}${downloadUrl}`)).status).toBe(401);
  expect((await desk.call('/downloads/products/exports/guessed')).status).toBe(404);
  await desk.database.query(`UPDATE export_run SET expires_at = now() WHERE download_key = $1`, [downloadUrl.split('/').at(-1)]);
  expect((await desk.call(downloadUrl)).status).toBe(404);
  expect(id).toMatch(/^exp_/);
});

describe('createExport', () => {
  it('answers the first export again to the same key', async () => {
    const idempotencyKey = newId('evt');
    expect(await create({ format: 'CSV', idempotencyKey })).toEqual(await create({ format: 'CSV', idempotencyKey }));
  });

  it.each([
    [{ filter: { category: 'nowhere' } }, 'CATEGORY_NOT_FOUND', ['filter', 'category']],
    [{ idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
    [{ idempotencyKey: 'used', filter: { brand: 'Other' } }, 'IDEMPOTENCY_CONFLICT', ['idempotencyKey']],
  ])('refuses %j: %s', async (input, code, field) => {
    await create({ format: 'CSV', idempotencyKey: 'used' });
    const { data } = await desk.ask(CREATE, { input: { format: 'CSV', idempotencyKey: newId('evt'), ...input } }, desk.manager);
    expect(data).toEqual({ createExport: { export: null, userErrors: [{ code, field }] } });
  });

  it('is for catalogue managers alone', async () => {
    const input = { format: 'CSV', idempotencyKey: 'k' };
    expect(codesOf(await desk.ask(CREATE, { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(CREATE, { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });
});
