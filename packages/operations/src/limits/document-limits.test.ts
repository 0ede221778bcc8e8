import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { SHOP_LIMITS, documentRules } from './document-limits.ts';

const schema = buildSchema(`
  type Query { products(first: Int = 20, last: Int): ProductConnection orders(first: Int, last: Int): OrderConnection top(first: Int): [Int] pick(ids: [Int!], by: By): Int }
  input By { a: Int }
  type ProductConnection { total: Int }
  type OrderConnection { total: Int }
`);
const codesOf = (query: string) => validate(schema, parse(query), documentRules(SHOP_LIMITS)).map(({ extensions }) => extensions.code);

describe('of lists', () => {
  it.each<[string, string, string[]]>([
    ['a hundred items', '{ products(first: 100) { total } }', []],
    ['more than a hundred', '{ products(first: 101) { total } }', ['PAGE_SIZE_OUT_OF_RANGE']],
    ['more than a number holds', '{ products(last: 99999999999999999999) { total } }', ['PAGE_SIZE_OUT_OF_RANGE']],
    ['more than a hundred of a plain list', '{ top(first: 1000) }', ['PAGE_SIZE_OUT_OF_RANGE']],
    ['as many as the schema says', '{ products { total } }', []],
    ['as many as nothing says', '{ orders { total } }', ['PAGE_SIZE_REQUIRED']],
    ['as many as null', '{ orders(first: null) { total } }', ['PAGE_SIZE_REQUIRED']],
    ['the last ten', '{ orders(last: 10) { total } }', []],
    ['as many as a variable says', 'query ($n: Int!) { orders(first: $n) { total } }', []],
    ['a hundred values', `{ pick(ids: [${'1 '.repeat(100)}]) }`, []],
    ['a hundred and one', `{ pick(ids: [${'1 '.repeat(101)}]) }`, ['LIST_TOO_LONG']],
    ['an object of as many fields', `{ pick(by: {${'a: 1 '.repeat(101)}}) }`, ['LIST_TOO_LONG']],
  ])('%s', (_, query, codes) => {
    expect(codesOf(query)).toEqual(codes);
  });
});
