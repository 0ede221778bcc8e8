import type { LineCount } from '../fulfilment/line-count.ts';
import type { PickedLine } from '../fulfilment/pick-lines.ts';
import type { Granted } from './order-money.ts';
import { valueOfPieces } from './piece-value.ts';

/** Pieces whose money goes back: what of it is for such as never left, and what for such as did. */
export interface GrantedPieces extends PickedLine, Granted {}

/** What was paid for pieces that are called off, by the counts from before that. A line's last pieces are called off first. */
export const calledOffPieces = (lines: readonly PickedLine[], counts: readonly LineCount[]): readonly GrantedPieces[] =>
  valued(lines, counts, (line, pieces) => {
    const to = line.quantity - line.cancelled;
    const from = to - pieces;
    // What came back to the house was charged when it left.
    const unsentFrom = Math.max(from, Math.min(line.charged, to));
    return { unsentMinor: valueOfPieces(line, unsentFrom, to), sentMinor: valueOfPieces(line, from, unsentFrom) };
  });

/** What was paid for pieces that came back, by the counts from before their money was granted. */
export const returnedPieces = (lines: readonly PickedLine[], counts: readonly LineCount[]): readonly GrantedPieces[] =>
  valued(lines, counts, (line, pieces) => {
    const from = Math.max(0, line.refunded - line.cancelled);
    return { unsentMinor: 0n, sentMinor: valueOfPieces(line, from, from + pieces) };
  });

function valued(lines: readonly PickedLine[], counts: readonly LineCount[], valueOf: (line: LineCount, pieces: number) => Granted): readonly GrantedPieces[] {
  return lines.flatMap(({ lineId, quantity }) => {
    const line = counts.find((each) => each.lineId === lineId);
    return line ? [{ lineId, quantity, ...atMost(valueOf(line, quantity), line.paidMinor - line.grantedMinor) }] : [];
  });
}

/** Whatever was granted before, and by whichever rule: a line never gives more than was paid for it. */
function atMost({ unsentMinor, sentMinor }: Granted, left: bigint): Granted {
  const unsent = min(unsentMinor, left);
  return { unsentMinor: unsent, sentMinor: min(sentMinor, left - unsent) };
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
