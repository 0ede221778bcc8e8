import type { VariantOption } from '../catalogue/variant.ts';

/** A kind of choice among a product's variants, and what can be chosen, in the order it is shown. */
export interface ProductOption {
  readonly name: string;
  readonly values: readonly string[];
}

/** Of what choices a variant is made. */
interface Chosen {
  readonly options: readonly VariantOption[];
}

/** The options of a product: those it was given, and what its variants have besides, as they come. */
export function optionsOf(given: readonly ProductOption[], variants: readonly Chosen[]): readonly ProductOption[] {
  const values = new Map(given.map((option) => [option.name, new Set(option.values)]));
  for (const { name, value } of variants.flatMap(({ options }) => options)) values.set(name, (values.get(name) ?? new Set()).add(value));
  return [...values].map(([name, all]) => ({ name, values: [...all] }));
}

/** Whether a variant chooses one of the values of each option, and nothing else. */
export function fits(options: readonly ProductOption[], { options: chosen }: Chosen): boolean {
  const byName = new Map(chosen.map(({ name, value }) => [name, value]));
  return chosen.length === options.length && byName.size === options.length && options.every(({ name, values }) => values.includes(byName.get(name) ?? ''));
}

/** What variants of the same choices have in common, in whatever order they name them. */
export function combinationKey({ options }: Chosen): string {
  return JSON.stringify(options.map(({ name, value }) => [name, value]).sort(([one = ''], [other = '']) => (one < other ? -1 : 1)));
}

/** Choices in the order of the options. */
export function inOrder(options: readonly ProductOption[], chosen: readonly VariantOption[]): readonly VariantOption[] {
  return options.flatMap(({ name }) => chosen.filter((each) => each.name === name));
}
