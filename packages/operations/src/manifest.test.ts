import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { MAX_OPERATIONS, readManifest } from './manifest.ts';

const hash = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');
const sha256 = (text: string) => hash('sha256', text);

const PRODUCTS = 'query Products {\n  products { nodes { id } }\n}';
const ORDER = 'mutation Order { placeOrder { id } }';
const apolloOf = (...operations: object[]) => JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2);
const published = (body: string, name: string, type: string, id = sha256(body)) => ({ id, name, type, body });

describe('a manifest is read', () => {
  it.each([
    ['as Apollo writes it', apolloOf(published(PRODUCTS, 'Products', 'query'), published(ORDER, 'Order', 'mutation')), 'apollo', sha256],
    ['as the client preset of graphql-codegen writes it', JSON.stringify({ [hash('sha1', PRODUCTS)]: PRODUCTS, [hash('sha1', ORDER)]: ORDER }), 'codegen', (body: string) => hash('sha1', body)],
    ['as the client preset writes it with SHA-256', JSON.stringify({ [sha256(PRODUCTS)]: PRODUCTS, [sha256(ORDER)]: ORDER }), 'codegen', sha256],
    ['as the client preset writes it for `documentId`', JSON.stringify({ [`sha256:${sha256(PRODUCTS)}`]: PRODUCTS, [`sha256:${sha256(ORDER)}`]: ORDER }), 'codegen', sha256],
    ['as Relay writes it', JSON.stringify({ [hash('md5', PRODUCTS)]: PRODUCTS, [hash('md5', ORDER)]: ORDER }), 'relay', (body: string) => hash('md5', body)],
  ])('%s', (_, text, format, idOf) => {
    expect(readManifest(text)).toEqual({
      format,
      operations: [{ id: idOf(PRODUCTS), name: 'Products', type: 'query', body: PRODUCTS }, { id: idOf(ORDER), name: 'Order', type: 'mutation', body: ORDER }],
    });
  });

  it('with ids of the client’s own', () => {
    expect(readManifest(apolloOf(published(PRODUCTS, 'Products', 'query', 'products-v1'))).operations).toMatchObject([{ id: 'products-v1' }]);
  });

  it('with texts that are no documents: what is wrong with them is found by checking', () => {
    const body = 'query Products {';
    expect(readManifest(apolloOf(published(body, 'Products', 'query'))).operations).toEqual([published(body, 'Products', 'query')]);
    expect(readManifest(JSON.stringify({ [sha256(body)]: body })).operations).toEqual([published(body, sha256(body), 'query')]);
  });
});

describe('a manifest is refused', () => {
  it.each([['{\n  "a": \n}', 3, 1], ['{\n  "a": "b",\n  "c" "d" }', 3, 7], ['{ "a": "b"', 1, 11], [`{\n "a": "${'x'.repeat(500)}",\n oh\n}`, 3, 2]])('that is not JSON, at the very place: %j', (text, line, column) => {
    expect(() => readManifest(text)).toThrow(expect.objectContaining({ extra: { line, column } }));
  });

  it.each<[string, string, number, RegExp]>([
    ['that is not JSON', '{\n  "a": \n}', 3, /not JSON/],
    ['that ends early', '{\n  "a"', 2, /not JSON/],
    ['that is a list', '[]', 1, /not an object/],
    ['of another form', '{\n  "format": "other",\n  "operations": [] }', 2, /`format`/],
    ['of another version', '{\n  "format": "apollo-persisted-query-manifest",\n  "version": 2,\n  "operations": [] }', 3, /`version`/],
    ['without a list of operations', '{ "format": "apollo-persisted-query-manifest", "version": 1 }', 1, /`operations`/],
    ['that is empty', '{}', 1, /no operation/],
    ['with an id that is none', JSON.stringify({ 'a b': PRODUCTS }), 1, /An id/],
    ['with an operation without a text', apolloOf(published(ORDER, 'Order', 'mutation'), { id: 'x', name: 'X', type: 'query' }), 12, /X has no text/],
    ['with a hash of another text', apolloOf(published(ORDER, 'Order', 'mutation'), published(PRODUCTS, 'Products', 'query', sha256('x'))), 12, /Products has an id that is not the SHA256/],
    ['with an MD5 of another text', JSON.stringify({ [hash('md5', 'x')]: PRODUCTS }), 1, /not the MD5/],
    ['with another name than in the text', apolloOf(published(PRODUCTS, 'Other', 'query')), 6, /Other has another name/],
    ['with another type than in the text', apolloOf(published(PRODUCTS, 'Products', 'mutation')), 6, /is a query/],
    ['with two operations of one id', apolloOf(published(PRODUCTS, 'Products', 'query', 'x'), published(ORDER, 'Order', 'mutation', 'x')), 6, /two operations/],
    ['with too many operations', JSON.stringify(Object.fromEntries(Array.from({ length: MAX_OPERATIONS + 1 }, (__, i) => [`id-${i}`, PRODUCTS]))), 1, /more than/],
    ['with what no database keeps', JSON.stringify({ x: 'query Products {\0}' }), 1, /NUL/],
  ])('%s, with its line', (_, text, line, message) => {
    expect(() => readManifest(text)).toThrow(expect.objectContaining({ code: 'INVALID_MANIFEST', message: expect.stringMatching(message), field: ['manifest'], extra: { line, column: expect.any(Number) } }));
  });
});
