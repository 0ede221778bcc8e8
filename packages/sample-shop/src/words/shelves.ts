import type { SampleSize } from '../sizes.ts';
import { DESK } from './desk.ts';
import { HOME } from './home.ts';
import { KITCHEN } from './kitchen.ts';
import { OUTDOORS } from './outdoors.ts';
import type { Shelf } from './product-kind.ts';
import { REST } from './rest.ts';

/** The shelf with only its first shelf below it. */
const onlyFirstOf = (shelf: Shelf): Shelf => ({ ...shelf, shelves: shelf.shelves?.slice(0, 1) ?? [] });

/** The shelves of each size: 40 in three levels, or 8 of these. */
export const SHELVES: Readonly<Record<SampleSize, readonly Shelf[]>> = {
  ci: [onlyFirstOf(KITCHEN), onlyFirstOf(DESK)],
  demo: [KITCHEN, DESK, HOME, REST, OUTDOORS],
};
