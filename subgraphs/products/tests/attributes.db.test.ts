import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';
import { openVerbs } from './verbs.desk.ts';

let desk: ProductsDesk;

const SAID = 'attributes { attribute { code } text number boolean date values { code label swatch } }';
const PAYLOADS = {
  createAttribute: 'attribute { id code name type unit isFilterable version values { code label swatch } } userErrors { code field }',
  updateAttribute: 'attribute { code name unit isFilterable version values { code label swatch } } userErrors { code field currentVersion productCount }',
  deleteAttribute: 'deletedAttributeId userErrors { code field currentVersion productCount }',
  setProductAttributes: `product { ${SAID} } userErrors { code field }`,
} as const;
type Verb = keyof typeof PAYLOADS;

const { mutationOf, make } = openVerbs(PAYLOADS, () => desk);
const all = (table: string) => desk.database.query<object>(`SELECT * FROM ${table} ORDER BY 1, 2, 3`);

let count = 0;
/** A new attribute with a code of its own. */
const addAttribute = async (type: string, more: object = {}) => {
  const code = `attribute-${++count}`;
  const { attribute } = await make<{ attribute: { id: string } }>('createAttribute', { code, name: `Attribute ${count}`, type, ...more });
  return { id: attribute.id, code };
};
const list = (...codes: readonly string[]) => codes.map((code) => ({ code, label: code.toUpperCase() }));

beforeAll(async () => {
  desk = await openDesk();
  await make('createAttribute', { code: 'taken', name: 'Taken', type: 'TEXT' });
});
afterAll(() => desk?.close());

describe('who does not manage the catalogue', () => {
  it.each(Object.keys(PAYLOADS) as Verb[])('may not %s', async (verb) => {
    const id = newId('attr');
    const input = { createAttribute: { code: 'x', name: 'x', type: 'TEXT' }, updateAttribute: { attributeId: id }, deleteAttribute: { attributeId: id }, setProductAttributes: { productId: newId('prod') } }[verb];
    expect(codesOf(await desk.ask(mutationOf(verb), { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(mutationOf(verb), { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });
});

describe('createAttribute', () => {
  it('adds an attribute with what it allows, once for a key', async () => {
    const input = {
      code: 'glaze', name: ' Glaze ', type: 'SWATCH', isFilterable: true, idempotencyKey: 'glaze',
      values: [{ code: 'rust', label: ' Rust ', swatch: '#C04A2F' }, { code: 'oat', label: 'Oat', swatch: '#e8dfca' }],
    };
    const attribute = {
      id: expect.stringMatching(/^attr_/), code: 'glaze', name: 'Glaze', type: 'SWATCH', unit: null, isFilterable: true, version: 1,
      values: [{ code: 'rust', label: 'Rust', swatch: '#c04a2f' }, { code: 'oat', label: 'Oat', swatch: '#e8dfca' }],
    };
    const made = await Promise.all(Array.from({ length: 3 }, () => make('createAttribute', input)));
    expect(made).toEqual(Array(3).fill({ attribute, userErrors: [] }));
    expect(await make('createAttribute', { ...input, name: 'Other' })).toMatchObject({ userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }] });
    expect(await desk.ask('{ attribute(code: "glaze") { name values { code } } none: attribute(code: "none") { name } }'))
      .toMatchObject({ data: { attribute: { name: 'Glaze', values: [{ code: 'rust' }, { code: 'oat' }] }, none: null } });
  });

  it.each<[string, string[] | null, object]>([
    ['INVALID_CODE', ['code'], { code: 'No Code' }], ['CODE_TAKEN', ['code'], { code: 'taken' }], ['INVALID_NAME', ['name'], { name: '' }],
    ['UNIT_NOT_ALLOWED', ['unit'], { unit: 'cm' }], ['UNIT_NOT_ALLOWED', ['unit'], { type: 'NUMBER', unit: ' ' }], ['VALUES_NOT_ALLOWED', ['values'], { values: list('a') }],
    ['TOO_MANY_VALUES', ['values'], { type: 'SELECT', values: list(...Array.from({ length: 201 }, (_, index) => `v${index}`)) }],
    ['INVALID_CODE', ['values', '1', 'code'], { type: 'SELECT', values: list('a', 'B') }], ['DUPLICATE_VALUE', ['values', '1', 'code'], { type: 'SELECT', values: list('a', 'a') }],
    ['INVALID_LABEL', ['values', '0', 'label'], { type: 'SELECT', values: [{ code: 'a', label: ' ' }] }],
    ['INVALID_SWATCH', ['values', '0', 'swatch'], { type: 'SWATCH', values: list('a') }], ['INVALID_SWATCH', ['values', '0', 'swatch'], { type: 'SWATCH', values: [{ code: 'a', label: 'A', swatch: 'red' }] }],
    ['INVALID_SWATCH', ['values', '0', 'swatch'], { type: 'SELECT', values: [{ code: 'a', label: 'A', swatch: '#ffffff' }] }], ['INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], { idempotencyKey: '' }],
  ])('refuses with %s at %j', async (code, field, wrong) => {
    const before = await Promise.all([all('attribute'), all('attribute_value')]);
    expect(await make('createAttribute', { code: 'new', name: 'New', type: 'TEXT', ...wrong })).toEqual({ attribute: null, userErrors: [{ code, field }] });
    expect(await Promise.all([all('attribute'), all('attribute_value')])).toEqual(before);
  });

  it('refuses one more than there can be', async () => {
    await desk.database.query(`INSERT INTO attribute (id, code, name, type, is_filterable) SELECT gen_random_uuid(), 'many-' || n, 'Many', 'TEXT', false FROM generate_series(1, 500) AS n`);
    expect(await make('createAttribute', { code: 'last', name: 'Last', type: 'TEXT' })).toEqual({ attribute: null, userErrors: [{ code: 'TOO_MANY_ATTRIBUTES', field: null }] });
    await desk.database.query(`DELETE FROM attribute WHERE code LIKE 'many-%'`);
  });
});

describe('updateAttribute', () => {
  it('changes what it is told to, and puts the values in the order given', async () => {
    const { id: attributeId, code } = await addAttribute('SELECT', { values: list('a', 'b', 'c') });
    expect(await make('updateAttribute', { attributeId, name: 'New name', isFilterable: true, expectedVersion: 1 }))
      .toMatchObject({ attribute: { code, name: 'New name', isFilterable: true, version: 2, values: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] }, userErrors: [] });
    expect(await make('updateAttribute', { attributeId, values: [{ code: 'd', label: 'D' }, { code: 'a', label: 'Ah' }] }))
      .toMatchObject({ attribute: { name: 'New name', isFilterable: true, version: 3, values: [{ code: 'd', label: 'D' }, { code: 'a', label: 'Ah' }] } });
    const { id } = await addAttribute('NUMBER', { unit: 'cm' });
    expect(await make('updateAttribute', { attributeId: id, unit: 'mm' })).toMatchObject({ attribute: { unit: 'mm' } });
    expect(await make('updateAttribute', { attributeId: id, unit: null })).toMatchObject({ attribute: { unit: null } });
  });

  it.each<[string, string[], object]>([
    ['INVALID_ID', ['attributeId'], { attributeId: 'x' }], ['ATTRIBUTE_NOT_FOUND', ['attributeId'], { attributeId: newId('attr') }], ['VERSION_CONFLICT', ['expectedVersion'], { expectedVersion: 2 }],
    ['INVALID_NAME', ['name'], { name: ' ' }], ['UNIT_NOT_ALLOWED', ['unit'], { unit: 'cm' }], ['VALUES_NOT_ALLOWED', ['values'], { type: 'TEXT', values: list('a') }],
    ['TOO_MANY_VALUES', ['values'], { values: list(...Array.from({ length: 201 }, (_, index) => `v${index}`)) }], ['INVALID_CODE', ['values', '0', 'code'], { values: list('?') }],
    ['DUPLICATE_VALUE', ['values', '1', 'code'], { values: list('used', 'used') }], ['INVALID_LABEL', ['values', '0', 'label'], { values: [{ code: 'used', label: '' }] }],
    ['INVALID_SWATCH', ['values', '0', 'swatch'], { values: [{ code: 'used', label: 'X', swatch: '#000000' }] }], ['VALUE_IN_USE', ['values'], { values: list('free') }],
  ])('refuses with %s at %j and leaves it as it was', async (code, field, { type = 'SELECT', ...wrong }: { type?: string }) => {
    const { id: attributeId, code: attribute } = await addAttribute(type, type === 'SELECT' ? { values: list('used', 'free') } : {});
    if (type === 'SELECT') {
      for (let index = 0; index < 2; index++) await make('setProductAttributes', { productId: (await desk.addProduct()).id, set: [{ attribute, values: ['used'] }] });
    }
    const before = await Promise.all([all('attribute'), all('attribute_value')]);
    expect(await make('updateAttribute', { attributeId, ...wrong }))
      .toEqual({ attribute: null, userErrors: [{ code, field, currentVersion: code === 'VERSION_CONFLICT' ? 1 : null, productCount: code === 'VALUE_IN_USE' ? 2 : null }] });
    expect(await Promise.all([all('attribute'), all('attribute_value')])).toEqual(before);
  });

  it('never leaves a product with a value that is gone, whatever happens at once', async () => {
    const { id: attributeId, code: attribute } = await addAttribute('SELECT', { values: list('a', 'b') });
    const { id: productId } = await desk.addProduct();
    const made = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 === 0
      ? make<{ userErrors: { code: string }[] }>('setProductAttributes', { productId, set: [{ attribute, values: [index % 4 === 0 ? 'a' : 'b'] }] })
      : make<{ userErrors: { code: string }[] }>('updateAttribute', { attributeId, values: list(index % 4 === 1 ? 'a' : 'b') }))));
    const codes = new Set(made.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));
    expect([...codes].filter((code) => !['VALUE_IN_USE', 'VALUE_NOT_ALLOWED'].includes(code))).toEqual([]);
  });
});

describe('deleteAttribute', () => {
  it('removes an attribute and what it allows', async () => {
    const { id: attributeId, code } = await addAttribute('SELECT', { values: list('a') });
    expect(await make('deleteAttribute', { attributeId })).toEqual({ deletedAttributeId: attributeId, userErrors: [] });
    expect(await desk.ask('query ($code: String!) { attribute(code: $code) { id } }', { code })).toMatchObject({ data: { attribute: null } });
  });

  it.each<[string, string, object]>([
    ['INVALID_ID', 'attributeId', { attributeId: 'x' }], ['ATTRIBUTE_NOT_FOUND', 'attributeId', { attributeId: newId('attr') }],
    ['VERSION_CONFLICT', 'expectedVersion', { expectedVersion: 5 }], ['ATTRIBUTE_IN_USE', 'attributeId', {}],
  ])('refuses with %s', async (code, field, wrong) => {
    const { id: attributeId, code: attribute } = await addAttribute('BOOLEAN');
    await make('setProductAttributes', { productId: (await desk.addProduct()).id, set: [{ attribute, boolean: false }] });
    const before = await all('attribute');
    expect(await make('deleteAttribute', { attributeId, ...wrong }))
      .toEqual({ deletedAttributeId: null, userErrors: [{ code, field: [field], currentVersion: code === 'VERSION_CONFLICT' ? 1 : null, productCount: code === 'ATTRIBUTE_IN_USE' ? 1 : null }] });
    expect(await all('attribute')).toEqual(before);
  });
});

describe('setProductAttributes', () => {
  it('says what is told of each type, and shows it in the field of the type', async () => {
    const { id: productId } = await desk.addProduct();
    const [text, number, bool, date] = await Promise.all(['TEXT', 'NUMBER', 'BOOLEAN', 'DATE'].map((type) => addAttribute(type)));
    const [select, several] = await Promise.all(['SELECT', 'MULTISELECT'].map((type) => addAttribute(type, { values: list('b', 'a', 'c') })));
    const swatch = await addAttribute('SWATCH', { values: [{ code: 'rust', label: 'Rust', swatch: '#c04a2f' }] });
    const set = [
      { attribute: text!.code, text: 'Made by hand' }, { attribute: number!.code, number: '12.50' }, { attribute: bool!.code, boolean: false }, { attribute: date!.code, date: '2026-11-21' },
      { attribute: select!.code, values: ['a'] }, { attribute: several!.code, values: ['c', 'b'] }, { attribute: swatch.code, values: ['rust'] },
    ];
    const none = { text: null, number: null, boolean: null, date: null, values: null };
    const value = (code: string) => ({ code, label: code.toUpperCase(), swatch: null });
    expect(await make('setProductAttributes', { productId, set })).toEqual({
      userErrors: [],
      product: {
        attributes: [
          [text, { text: 'Made by hand' }], [number, { number: '12.5' }], [bool, { boolean: false }], [date, { date: '2026-11-21' }],
          [select, { values: [value('a')] }], [several, { values: [value('b'), value('c')] }], [swatch, { values: [{ code: 'rust', label: 'Rust', swatch: '#c04a2f' }] }],
        ].map(([attribute, said]) => ({ ...none, ...said, attribute: { code: (attribute as { code: string }).code } })).sort((a, b) => (a.attribute.code < b.attribute.code ? -1 : 1)),
      },
    });
  });

  it('tells of the variants, so that nobody keeps showing what was said before', async () => {
    const { id: productId, variantIds } = await desk.addProduct({ variants: [{}, {}] });
    const { code: attribute } = await addAttribute('TEXT');
    await make('setProductAttributes', { productId, set: [{ attribute, text: 'new' }] });
    for (const variantId of variantIds) expect(await desk.told(variantId)).toMatchObject([{ name: 'products.variant-changed', aggregateVersion: 2, payload: { productId } }]);
    await make('setProductAttributes', { productId, set: [{ attribute, text: '' }] });
    expect(await desk.told(variantIds[0]!)).toHaveLength(1);
  });

  it('says something else in place of what was said, and takes back what is told to', async () => {
    const { id: productId } = await desk.addProduct();
    const [one, other] = [await addAttribute('TEXT'), await addAttribute('TEXT')];
    await make('setProductAttributes', { productId, set: [{ attribute: one.code, text: 'a' }, { attribute: other.code, text: 'b' }] });
    expect(await make('setProductAttributes', { productId, set: [{ attribute: one.code, text: 'c' }], unset: [other.code] }))
      .toMatchObject({ product: { attributes: [{ attribute: { code: one.code }, text: 'c' }] } });
    expect(await make('setProductAttributes', { productId, unset: [one.code, other.code] })).toMatchObject({ product: { attributes: [] }, userErrors: [] });
  });

  it.each<[string, (string | number)[], object]>([
    ['INVALID_ID', ['productId'], { productId: 'x' }], ['PRODUCT_NOT_FOUND', ['productId'], { productId: newId('prod') }],
    ['ATTRIBUTE_NOT_FOUND', ['set', 1, 'attribute'], { set: [{ attribute: 'known', text: 'x' }, { attribute: 'unknown', text: 'x' }] }], ['ATTRIBUTE_NOT_FOUND', ['unset', 0], { unset: ['unknown'] }],
    ['DUPLICATE_ATTRIBUTE', ['unset', 0], { set: [{ attribute: 'known', text: 'x' }], unset: ['known'] }], ['DUPLICATE_ATTRIBUTE', ['set', 1], { set: [{ attribute: 'known', text: 'x' }, { attribute: 'known', text: 'y' }] }],
    ['VALUE_TYPE_MISMATCH', ['set', 0], { set: [{ attribute: 'known', number: '1' }] }], ['INVALID_VALUE', ['set', 0, 'text'], { set: [{ attribute: 'known', text: '' }] }],
    ['VALUE_NOT_ALLOWED', ['set', 1, 'values', 0], { set: [{ attribute: 'known', text: 'x' }, { attribute: 'chosen', values: ['plastic'] }] }],
  ])('refuses with %s at %j and says nothing', async (code, field, wrong) => {
    await make('createAttribute', { code: 'known', name: 'Known', type: 'TEXT' });
    await make('createAttribute', { code: 'chosen', name: 'Chosen', type: 'SELECT', values: list('oak') });
    const { id: productId } = await desk.addProduct();
    await make('setProductAttributes', { productId, set: [{ attribute: 'known', text: 'before' }] });
    const before = await all('product_attribute');
    expect(await make('setProductAttributes', { productId, ...wrong })).toEqual({ product: null, userErrors: [{ code, field: field.map(String) }] });
    expect(await all('product_attribute')).toEqual(before);
  });
});

describe('attributes on a page of products', () => {
  it('cost the same number of statements for however many', async () => {
    const codes = await Promise.all(['a', 'b', 'c'].map(async () => (await addAttribute('MULTISELECT', { values: list('x', 'y') })).code));
    for (let index = 0; index < 30; index++) {
      await make('setProductAttributes', { productId: (await desk.addProduct()).id, set: codes.slice(index % 3).map((attribute) => ({ attribute, values: ['x', 'y'] })) });
    }
    const query = `query ($first: Int!) { products(first: $first) { edges { node { ${SAID.replace('attribute { code }', 'attribute { code type }')} } } } }`;
    // The page, what is said of the products, by which attributes, what they allow.
    expect(await desk.costs(query, { first: 2 })).toHaveLength(4);
    expect(await desk.costs(query, { first: 40 })).toHaveLength(4);
    expect(await desk.costs('{ attributes { code values { label } } }')).toHaveLength(2);
  });
});
