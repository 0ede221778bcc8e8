import type { VariantOption } from '../catalogue/variant.ts';
import type { ProductOption } from './product-options.ts';
import { fits, optionsOf } from './product-options.ts';

/** A variant by its choices, and whether a piece of it can be ordered. */
export interface MatrixCell {
  readonly options: readonly VariantOption[];
  readonly isAvailable: boolean;
}

/** Which combinations of a product's options there are, and which of them can be ordered, as ranges of their numbers. */
export interface VariantMatrix {
  readonly options: readonly ProductOption[];
  readonly existing: string;
  readonly available: string;
}

/**
 * Writes a product's variants as a matrix. Combinations are numbered from 0 as digits are: the last option counts up
 * fastest. Numbers are joined to ranges, `0-3,7`. Variants that do not choose a value of each option have no number.
 */
export function matrixOf(given: readonly ProductOption[], cells: readonly MatrixCell[]): VariantMatrix {
  const options = optionsOf(given, cells);
  const numbered = cells.filter((cell) => fits(options, cell)).map((cell) => ({ number: numberOf(options, cell), isAvailable: cell.isAvailable }));
  const ranges = (wanted: typeof numbered) => toRanges(wanted.map(({ number }) => number));
  return { options, existing: ranges(numbered), available: ranges(numbered.filter(({ isAvailable }) => isAvailable)) };
}

function numberOf(options: readonly ProductOption[], { options: chosen }: MatrixCell): number {
  const byName = new Map(chosen.map(({ name, value }) => [name, value]));
  return options.reduce((number, { name, values }) => number * values.length + values.indexOf(byName.get(name) ?? ''), 0);
}

/** Numbers as ranges: 0, 1, 2 and 7 are `0-2,7`. */
export function toRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const range = ranges.at(-1);
    if (range?.[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join();
}
