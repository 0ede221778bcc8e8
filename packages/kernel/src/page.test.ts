import { describe, expect, it } from '@jest/globals';
import { fromCursor, pageOf, parseFirst, toCursor } from './page.ts';

describe('a page', () => {
  it.each([0, -1, 1.5, 101, 1e9, Number.NaN])('is not asked to have %s items', (first) => {
    expect(() => parseFirst(first)).toThrow(expect.objectContaining({ code: 'PAGE_SIZE_OUT_OF_RANGE' }));
  });

  it('has 20 items when nothing is said', () => expect(parseFirst(undefined)).toBe(20));

  it('continues where its cursor says', () => {
    expect(fromCursor(toCursor(['2026-01-01', 'prod_1']), 2)).toEqual(['2026-01-01', 'prod_1']);
  });

  it.each(['', 'nonsense', toCursor(['a']), Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[{},1]').toString('base64url')])(
    'refuses the cursor %p',
    (cursor) => expect(() => fromCursor(cursor, 2)).toThrow(expect.objectContaining({ code: 'INVALID_CURSOR' })),
  );

  it('tells from one surplus item that there is more', () => {
    expect(pageOf([1, 2, 3], { first: 2, after: undefined })).toEqual({ items: [1, 2], hasNextPage: true, hasPreviousPage: false });
  });
});
