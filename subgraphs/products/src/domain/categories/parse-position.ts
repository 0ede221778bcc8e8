import { positionOutOfRange } from './refusals.ts';

const MAX_POSITION = 1_000_000;

/** Reads where a category stands among its siblings; undefined when nothing was said. Refuses with POSITION_OUT_OF_RANGE unless it is 0 to 1,000,000. */
export function parsePosition(position: number | null | undefined): number | undefined {
  if (position == null) return undefined;
  if (!Number.isInteger(position) || position < 0 || position > MAX_POSITION) throw positionOutOfRange(MAX_POSITION);
  return position;
}
