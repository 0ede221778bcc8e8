import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { demandParsable, isDeeper } from './demand-parsable.ts';

describe('brackets', () => {
  it.each<[boolean, string]>([
    [false, '{ a { b } }'],
    [true, '{ a { b { c } } }'],
    [true, '{ a(b: [1]) }'],
    [false, '{ a(b: 1) { c } d(e: 2) { f } }'],
    [false, '{ a(b: "{{{{[[[[") }'],
    [false, '{ a(b: "\\"{{{{") }'],
    [false, '{ a(b: """ { { { "quoted" \\""" { { { """) }'],
    [true, '{ a(b: """ x """, c: { d: 1 }) }'],
    [false, '{ a # { { { {\n }'],
    [true, '{ a # "\n { b { c } } }'],
    [true, '{ a(b: "never ended\n { { {'],
    [false, '""" never ended { { { {'],
    [false, ''],
  ])('are too deep: %p in %s', (deeper, query) => {
    expect(isDeeper(query, 2)).toBe(deeper);
  });

  it('are refused before a parser would run out of stack', () => {
    const deep = (levels: number) => `{ a(b: ${'['.repeat(levels)}${']'.repeat(levels)}) }`;
    expect(() => demandParsable(deep(50_000), 2_000)).toThrow(expect.objectContaining({ extensions: { code: 'QUERY_TOO_DEEP', http: { status: 400 } } }));
    demandParsable(deep(190), 2_000);
    parse(deep(190));
  });
});
