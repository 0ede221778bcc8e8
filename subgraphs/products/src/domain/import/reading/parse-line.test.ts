import { describe, expect, it } from '@jest/globals';
import { guardText, readOptionsText, toOptionsText, unguardText } from './csv-cells.ts';
import { parseCells, parseHeader, parseObject } from './parse-line.ts';
import type { Parsed } from './parse-line.ts';
import { problemAt } from '../problem.ts';

const HEADER = ['sku', 'product_slug', 'product_name', 'description', 'brand', 'category_slug', 'image_url', 'product_weight_grams', 'product_tax_category', 'published', 'variant_name', 'options', 'weight_grams', 'tax_category', 'stock', 'price_eur', 'price_jpy'];
const CELLS = ['LAMP-OAK', 'lamp', 'Lamp', '', '', 'lamps', '/lamp.svg', '1250', '', 'TRUE', 'Oak', 'Material=Oak;Size=60 cm', '', 'REDUCED', '7', '19.9', ''];
const OBJECT = {
  sku: 'LAMP-OAK', productSlug: 'lamp', productName: 'Lamp', description: '', brand: null, categorySlug: 'lamps', imageUrl: '/lamp.svg', productWeightGrams: 1_250, productTaxCategory: null, published: true,
  weightGrams: null, taxCategory: 'REDUCED', variantName: 'Oak', options: [{ name: 'Material', value: 'Oak' }, { name: 'Size', value: '60 cm' }], stock: 7, prices: { EUR: '19.9', JPY: null },
};
const LINE = {
  number: 2, sku: 'LAMP-OAK', slug: 'lamp', product: { name: 'Lamp', description: '', brand: null, category: 'lamps', imageUrl: '/lamp.svg', isPublished: true, weightGrams: 1_250, taxCategory: null },
  name: 'Oak', weightGrams: null, taxCategory: 'REDUCED', options: OBJECT.options, stock: 7, prices: { EUR: 1990n, JPY: null },
};

const cellsWith = (column: string, cell: string) => parseCells(2, HEADER, CELLS.map((usual, at) => (HEADER[at] === column ? cell : usual)));
const briefly = (parsed: Parsed) => ('problems' in parsed ? parsed.problems.map(({ code, column }) => `${code} ${column}`) : 'line');

describe('a line', () => {
  it('says the same in CSV and in JSON Lines', () => {
    expect(parseCells(2, HEADER, CELLS)).toEqual({ line: LINE });
    expect(parseObject(2, OBJECT)).toEqual({ line: LINE });
  });

  it('may say no more than what changes', () => {
    expect(parseCells(9, ['price_eur', 'sku'], ['0.01', 'A'])).toEqual({ line: { number: 9, sku: 'A', product: {}, prices: { EUR: 1n } } });
    expect(parseObject(9, { sku: 'A', stock: 0 })).toEqual({ line: { number: 9, sku: 'A', product: {}, prices: {}, stock: 0 } });
  });
});

describe('what prices are compared with', () => {
  it('is said the same in CSV and in JSON Lines, and may be taken away', () => {
    const line = { number: 2, sku: 'A', product: {}, prices: {}, compareAts: { EUR: 2500n, JPY: null } };
    expect(parseCells(2, ['sku', 'compare_at_eur', 'compare_at_jpy'], ['A', '25', ''])).toEqual({ line });
    expect(parseObject(2, { sku: 'A', compareAtPrices: { EUR: '25', JPY: null } })).toEqual({ line });
  });

  it.each([['0', 'INVALID_AMOUNT'], ['1.999', 'INVALID_AMOUNT']])('is refused as %s: %s', (amount, code) => {
    expect(briefly(parseCells(2, ['sku', 'compare_at_eur'], ['A', amount]))).toEqual([`${code} compare_at_eur`]);
    expect(briefly(parseObject(2, { sku: 'A', compareAtPrices: { EUR: amount } }))).toEqual([`${code} compareAtPrices.EUR`]);
    expect(briefly(parseObject(2, { sku: 'A', compareAtPrices: amount }))).toEqual(['INVALID_AMOUNT compareAtPrices']);
  });
});

describe('a line of CSV is refused for', () => {
  it.each([
    ['sku', '', 'REQUIRED'], ['sku', 'x'.repeat(101), 'INVALID_TEXT'], ['sku', 'a\u0007', 'INVALID_TEXT'],
    ['product_slug', '', 'REQUIRED'], ['product_slug', 'No Slug', 'INVALID_SLUG'], ['product_name', '', 'REQUIRED'], ['product_name', 'x'.repeat(201), 'INVALID_TEXT'],
    ['description', 'x'.repeat(10_001), 'INVALID_TEXT'], ['brand', '\u0000', 'INVALID_TEXT'], ['category_slug', '../x', 'INVALID_SLUG'],
    ['image_url', 'javascript:alert(1)', 'INVALID_URL'], ['published', 'perhaps', 'INVALID_BOOLEAN'], ['published', '', 'REQUIRED'], ['variant_name', '', 'REQUIRED'],
    ['options', 'Oak', 'INVALID_OPTIONS'], ['options', 'Size=1;Size=2', 'INVALID_OPTIONS'], ['options', 'Size=', 'INVALID_OPTIONS'],
    ['weight_grams', '-1', 'WEIGHT_OUT_OF_RANGE'], ['weight_grams', '1000001', 'WEIGHT_OUT_OF_RANGE'], ['weight_grams', '1.5', 'WEIGHT_OUT_OF_RANGE'], ['product_weight_grams', 'heavy', 'WEIGHT_OUT_OF_RANGE'],
    ['tax_category', 'standard', 'INVALID_TAX_CATEGORY'], ['product_tax_category', 'NONE', 'INVALID_TAX_CATEGORY'],
    ['stock', '', 'REQUIRED'], ['stock', '-1', 'QUANTITY_OUT_OF_RANGE'], ['stock', '1.5', 'QUANTITY_OUT_OF_RANGE'], ['stock', '1000001', 'QUANTITY_OUT_OF_RANGE'],
    ['price_eur', '0', 'INVALID_AMOUNT'], ['price_eur', '19,99', 'INVALID_AMOUNT'], ['price_eur', '1.999', 'INVALID_AMOUNT'], ['price_jpy', '1.5', 'INVALID_AMOUNT'],
  ])('%s %j: %s', (column, cell, code) => {
    expect(briefly(cellsWith(column, cell))).toEqual([`${code} ${column}`]);
  });

  it('all that is wrong with it at once', () => {
    expect(briefly(parseCells(2, ['sku', 'stock', 'price_gbp', 'price_eur'], ['', 'x', '', 'y'])))
      .toEqual(['REQUIRED sku', 'QUANTITY_OUT_OF_RANGE stock', 'CURRENCY_NOT_SUPPORTED price_gbp', 'INVALID_AMOUNT price_eur']);
  });

  it('cells that are too few or too many', () => {
    expect(briefly(parseCells(2, ['sku', 'stock'], ['A']))).toEqual(['WRONG_CELL_COUNT null']);
    expect(briefly(parseCells(2, ['sku', 'stock'], ['A', '1', '']))).toEqual(['WRONG_CELL_COUNT null']);
  });

  it('what it says of a product that it does not name', () => {
    expect(briefly(parseCells(2, ['sku', 'brand'], ['A', 'B']))).toEqual(['REQUIRED product_slug']);
  });
});

describe('a line of JSON Lines is refused for', () => {
  it.each([
    [{ published: 'true' }, 'INVALID_BOOLEAN published'], [{ stock: '7' }, 'QUANTITY_OUT_OF_RANGE stock'], [{ stock: 1.5 }, 'QUANTITY_OUT_OF_RANGE stock'],
    [{ prices: { EUR: 19.99 } }, 'INVALID_AMOUNT prices.EUR'], [{ prices: { GBP: '1' } }, 'CURRENCY_NOT_SUPPORTED prices.GBP'], [{ prices: '19.99' }, 'INVALID_AMOUNT prices'],
    [{ colour: 'red' }, 'UNKNOWN_COLUMN colour'], [{ productName: null }, 'REQUIRED productName'], [{ productName: '\ud800' }, 'INVALID_TEXT productName'],
    [{ options: [{ name: 'Size' }] }, 'INVALID_OPTIONS options'], [{ options: [{ name: 'a', value: 'b', c: 1 }] }, 'INVALID_OPTIONS options'], [{ sku: 7 }, 'INVALID_TEXT sku'],
  ])('%j: %s', (change, problem) => {
    expect(briefly(parseObject(2, { ...OBJECT, ...change }))).toEqual([problem]);
  });

  it('having no SKU', () => {
    expect(briefly(parseObject(2, { stock: 1 }))).toEqual(['REQUIRED sku']);
    expect(briefly(parseObject(2, JSON.parse('{"__proto__":{"sku":"A"}}') as object as never))).toEqual(['UNKNOWN_COLUMN __proto__', 'REQUIRED sku']);
  });
});

describe('a header', () => {
  it('may be written in any case', () => {
    expect(parseHeader(1, [' SKU', 'Price_EUR '])).toEqual({ columns: ['sku', 'price_eur'] });
  });

  it('has columns that are known, each once, and the SKU', () => {
    expect(parseHeader(1, ['stock', 'color', 'stock'])).toEqual({
      problems: [problemAt(1, 'UNKNOWN_COLUMN', 'color'), problemAt(1, 'DUPLICATE_COLUMN', 'stock'), problemAt(1, 'REQUIRED', 'sku')],
    });
  });
});

describe('a cell', () => {
  it.each(['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(A1)', '\tx', '＝1', "'=1", "''+1"])('that a spreadsheet would run, %j, is disarmed and read as it was', (text) => {
    expect(guardText(text)).toBe(`'${text}`);
    expect(unguardText(guardText(text))).toBe(text);
  });

  it.each(["'tis", 'a=b', "O'Hara", '', 'Oak'])('that it would not, %j, stays as it is', (text) => {
    expect(guardText(text)).toBe(text);
    expect(unguardText(text)).toBe(text);
  });

  it.each([[[]], [[{ name: 'Colour', value: 'Oak' }]], [[{ name: 'a=b', value: 'c;d\\' }, { name: '\\', value: ';=' }]]])('of options is read as it was written: %j', (options) => {
    expect(readOptionsText(toOptionsText(options))).toEqual(options);
  });
});

it('keeps the beginning of what is wrong, and nothing a database could not keep', () => {
  expect(problemAt(3, 'INVALID_TEXT', 'brand', `\u0000${'é'.repeat(500)}`).value).toBe(`\uFFFD${'é'.repeat(98)}…`);
  expect(problemAt(3, 'INVALID_TEXT', 'brand', '\ud800').value).toBe('\uFFFD');
});
