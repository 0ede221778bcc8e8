import { describe, expect, it } from '@jest/globals';
import { toCursor } from '@storegraph/kernel/page';
import { readPosition } from './cursors.ts';

const id = 'prod_01h455vb4pex5vsknk084sn02q';

describe('a cursor', () => {
  it.each([['NEWEST', [id]], ['NAME', ['lamp', id]], ['RELEVANCE', [1999, id]], ['PRICE_ASC', ['1999', id]], ['RATING', [450, id]]] as const)('of %s is read as it was written', (list, position) => {
    expect(readPosition(list, toCursor(position))).toEqual(position);
    expect(readPosition(list, null)).toBeUndefined();
  });

  it.each([
    ['NEWEST', ['lamp', id]], ['NEWEST', ['lamp']], ['NEWEST', [1]], ['NAME', [id]], ['NAME', [1, id]], ['NAME', ['a\0b', id]], ['NAME', ['lamp', 'var_01h455vb4pex5vsknk084sn02q']],
    ['RELEVANCE', ['lamp', id]], ['RELEVANCE', [1.5, id]], ['RELEVANCE', [2 ** 31, id]],
    ['PRICE_DESC', [1999, id]], ['PRICE_DESC', ['19.99', id]], ['PRICE_ASC', ['9'.repeat(19), id]],
  ] as const)('of another list than %s is refused: %j', (list, position) => {
    expect(() => readPosition(list, toCursor(position))).toThrow(expect.objectContaining({ code: 'INVALID_CURSOR', field: ['after'] }));
  });
});
