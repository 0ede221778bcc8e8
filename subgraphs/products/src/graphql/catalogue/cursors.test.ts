import { describe, expect, it } from '@jest/globals';
import { toCursor } from '@storegraph/kernel/page';
import { readPosition } from './cursors.ts';

const id = 'prod_01h455vb4pex5vsknk084sn02q';

describe('a cursor', () => {
  it.each([['NEWEST', [id]], ['NAME', ['lamp', id]], ['BEST_MATCH', [1999, id]]] as const)('of %s is read as it was written', (list, position) => {
    expect(readPosition(list, toCursor(position))).toEqual(position);
    expect(readPosition(list, null)).toBeUndefined();
  });

  it.each([
    ['NEWEST', ['lamp', id]], ['NEWEST', ['lamp']], ['NEWEST', [1]], ['NAME', [id]], ['NAME', [1, id]], ['NAME', ['a\0b', id]], ['NAME', ['lamp', 'var_01h455vb4pex5vsknk084sn02q']],
    ['BEST_MATCH', ['lamp', id]], ['BEST_MATCH', [1.5, id]], ['BEST_MATCH', [2 ** 31, id]],
  ] as const)('of another list than %s is refused: %j', (list, position) => {
    expect(() => readPosition(list, toCursor(position))).toThrow(expect.objectContaining({ code: 'INVALID_CURSOR', field: ['after'] }));
  });
});
