import { parseEach } from '@storegraph/kernel/parse-each';
import { duplicateOption, invalidOption, optionCountOutOfRange, valueCountOutOfRange } from './refusals.ts';
import type { ProductOption } from './product-options.ts';

const MOST_OPTIONS = 3;
const MOST_VALUES = 100;
const MOST_CHARACTERS = 100;

/**
 * Reads the options of a product: at most 3, each of 1 to 100 values. Refuses with OPTION_COUNT_OUT_OF_RANGE, and option
 * by option with INVALID_OPTION, DUPLICATE_OPTION and VALUE_COUNT_OUT_OF_RANGE.
 */
export function parseOptions(options: readonly ProductOption[]): readonly ProductOption[] {
  if (options.length > MOST_OPTIONS) throw optionCountOutOfRange(MOST_OPTIONS);
  const names = new Set<string>();
  return parseEach(options, ({ name: text, values: texts }, index) => {
    const at = ['options', String(index)];
    const name = parseWord(text, [...at, 'name']);
    if (names.size === names.add(name).size) throw duplicateOption([...at, 'name']);
    if (texts.length < 1 || texts.length > MOST_VALUES) throw valueCountOutOfRange(MOST_VALUES, [...at, 'values']);
    const values = texts.map((value) => parseWord(value, [...at, 'values']));
    if (new Set(values).size < values.length) throw duplicateOption([...at, 'values']);
    return { name, values };
  });
}

function parseWord(text: string, field: readonly string[]): string {
  const word = text.trim();
  if (word === '' || [...word].length > MOST_CHARACTERS) throw invalidOption(MOST_CHARACTERS, field);
  return word;
}
