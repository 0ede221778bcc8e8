import type { VariantOption } from '../catalogue/variant.ts';

const BETWEEN = ' / ';

/** Whether a variant is called by the values of its options, as `Oak / 60 cm`: then its name is translated with them. */
export function isNamedByOptions({ name, options }: { readonly name: string; readonly options: readonly VariantOption[] }): boolean {
  return options.length > 0 && name === nameOf(options.map(({ value }) => value));
}

/** The name of a variant with these values. */
export function nameOf(values: readonly string[]): string {
  return values.join(BETWEEN);
}
