import type { ProductOption } from '../../domain/assortment/product-options.ts';
import { isTranslated } from '../../domain/locale.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Loaders } from '../context.ts';

/** Options in a language, each and each of its values where it was: what is not translated stays in English. All words of a request are read at once. */
export async function translatedOptions(options: readonly ProductOption[], locale: Locale | null | undefined, load: Pick<Loaders, 'optionWord'>): Promise<readonly ProductOption[]> {
  if (!isTranslated(locale)) return options;
  const word = async (option: string, value: string | null) => (await load.optionWord({ option, value }, locale)) ?? value ?? option;
  return Promise.all(options.map(async ({ name, values }) => {
    const [translated, ...rest] = await Promise.all([word(name, null), ...values.map((value) => word(name, value))]);
    return { name: translated, values: rest };
  }));
}
