import { describe, expect, it } from '@jest/globals';
import type { LineCount } from './line-count.ts';
import { pickLines } from './pick-lines.ts';
import type { LineInput } from './pick-lines.ts';

const [LAMPS, DESK, OTHER] = ['oline_01h455vb4pex5vsknk084sn02a', 'oline_01h455vb4pex5vsknk084sn02b', 'oline_01h455vb4pex5vsknk084sn02z'] as const;
const lines = [{ lineId: LAMPS, quantity: 3 }, { lineId: DESK, quantity: 0 }] as unknown as readonly LineCount[];
const pick = (asked: readonly LineInput[] | null | undefined, of = lines) => pickLines(of, asked, ({ quantity }) => quantity);

describe('pieces that are asked for', () => {
  it.each([[undefined], [null], [[]]])('are all that there are when none are named: %j', (asked) => {
    expect(pick(asked)).toEqual([{ lineId: LAMPS, quantity: 3 }]);
  });

  it('are all that there are, to the last', () => {
    expect(pick([], [{ lineId: DESK, quantity: 1 }] as unknown as readonly LineCount[])).toEqual([{ lineId: DESK, quantity: 1 }]);
  });

  it('are those that are named, each line once', () => {
    expect(pick([{ lineId: LAMPS, quantity: 1 }, { lineId: LAMPS, quantity: 2 }])).toEqual([{ lineId: LAMPS, quantity: 3 }]);
    expect(pick([{ lineId: LAMPS, quantity: 3 }])).toEqual([{ lineId: LAMPS, quantity: 3 }]);
  });

  it.each<[string, readonly LineInput[], object]>([
    ['more than there are', [{ lineId: LAMPS, quantity: 4 }], { code: 'QUANTITY_OUT_OF_RANGE', message: 'The quantity must be 1 to 3.', field: ['lines', '0', 'quantity'] }],
    ['more than there are together', [{ lineId: LAMPS, quantity: 2 }, { lineId: LAMPS, quantity: 2 }], { code: 'QUANTITY_OUT_OF_RANGE', message: 'The quantity must be 1 to 1.', field: ['lines', '1', 'quantity'] }],
    ['none', [{ lineId: LAMPS, quantity: 0 }], { code: 'QUANTITY_OUT_OF_RANGE' }], ['half a piece', [{ lineId: LAMPS, quantity: 1.5 }], { code: 'QUANTITY_OUT_OF_RANGE' }],
    ['of a line of which nothing is left', [{ lineId: DESK, quantity: 1 }], { code: 'QUANTITY_OUT_OF_RANGE', message: 'No piece of this line is left.' }],
    ['of a line of another order', [{ lineId: LAMPS, quantity: 1 }, { lineId: OTHER, quantity: 1 }], { code: 'LINE_NOT_FOUND', field: ['lines', '1', 'lineId'] }],
    ['of no line', [{ lineId: 'x', quantity: 1 }], { code: 'INVALID_ID', field: ['lines', '0', 'lineId'] }],
  ])('are refused that are %s', (_what, asked, refusal) => {
    expect(() => pick(asked)).toThrow(expect.objectContaining(refusal));
  });

  it('are refused when there are none at all', () => {
    expect(() => pick([], lines.slice(1))).toThrow(expect.objectContaining({ code: 'NOTHING_LEFT' }));
  });
});
