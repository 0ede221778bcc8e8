import { median } from '../shared/median.ts';
import type { Contender, Round } from './measure.ts';
import type { Size } from '../shared/loaded-shop.ts';
import type { PageName } from './pages.ts';

/** All rounds of each page, size and contender. */
export type Measured = ReadonlyMap<string, readonly Round[]>;
/** What a page's rounds are kept under. */
export const keyOf = (page: PageName, size: Size, contender: Contender): string => `${page}.${size}.${contender}`;
/** The median over the rounds. */
export const medianOf = (measured: Measured, key: string, of: keyof Round): number => median((measured.get(key) ?? []).map((round) => round[of])) ?? Number.NaN;
