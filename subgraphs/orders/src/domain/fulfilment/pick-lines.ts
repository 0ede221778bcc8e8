import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { LineCount } from './line-count.ts';
import { lineNotFound, nothingLeft, quantityOutOfRange } from './refusals.ts';

/** So many pieces of a line, as a client sends them. */
export interface LineInput {
  readonly lineId: string;
  readonly quantity: number;
}

/** So many pieces of a line of an order. */
export interface PickedLine {
  readonly lineId: Id<'oline'>;
  readonly quantity: number;
}

/**
 * The pieces that are asked for, each line once, of those that `availableOf` says there are; all of them when none are named.
 * Two entries of one line count together. Refuses with INVALID_ID, LINE_NOT_FOUND, QUANTITY_OUT_OF_RANGE, or NOTHING_LEFT.
 */
export function pickLines(lines: readonly LineCount[], asked: readonly LineInput[] | null | undefined, availableOf: (line: LineCount) => number): readonly PickedLine[] {
  if (!asked || asked.length === 0) {
    const all = lines.map((line) => ({ lineId: line.lineId, quantity: availableOf(line) })).filter(({ quantity }) => quantity > 0);
    if (all.length === 0) throw nothingLeft();
    return all;
  }
  const picked = new Map<Id<'oline'>, number>();
  asked.forEach(({ lineId, quantity }, index) => {
    const id = parseId('oline', lineId, ['lines', String(index), 'lineId']);
    const line = lines.find((each) => each.lineId === id);
    if (!line) throw lineNotFound(index);
    const left = availableOf(line) - (picked.get(id) ?? 0);
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > left) throw quantityOutOfRange(index, left);
    picked.set(id, (picked.get(id) ?? 0) + quantity);
  });
  return [...picked].map(([lineId, quantity]) => ({ lineId, quantity }));
}
