import { isKey, isValue } from '../metadata/metadata.ts';
import { isLocalSlug } from '../translations/parse-translation.ts';
import type { FileFormat } from './import-run.ts';
import { readText } from './reading/read-values.ts';

/**
 * What is said of a product or a variant beside its own row, by a name that says what it is: `translation DE name`,
 * `attribute material`, `metadata PUBLIC erp:id`. Values of attributes are a JSON list of texts, in the order of their characters.
 */
export type Facts = Readonly<Record<string, string>>;
/** The same as a line says it; null takes it back, and what is not named stays. */
export type SaidFacts = Readonly<Record<string, string | null>>;

/** Whose facts they are. */
export type FactOwner = 'product' | 'variant';

/** A column that holds several facts, each with a name of its own. */
export interface PairsColumn {
  readonly csv: string;
  readonly json: string;
  readonly of: FactOwner;
  /** What is before the name in that of the fact. */
  readonly prefix: string;
}

/** A column that holds one fact; in JSON Lines it is `translations.DE.name`. */
export interface TranslationColumn {
  readonly csv: string;
  readonly locale: string;
  readonly field: 'name' | 'description' | 'slug';
  readonly fact: string;
}

/** All columns of several facts, in the order they are exported in. */
export const PAIRS_COLUMNS: readonly PairsColumn[] = [
  { csv: 'attributes', json: 'attributes', of: 'product', prefix: 'attribute' },
  { csv: 'product_metadata', json: 'productMetadata', of: 'product', prefix: 'metadata PUBLIC' },
  { csv: 'product_internal_metadata', json: 'productInternalMetadata', of: 'product', prefix: 'metadata INTERNAL' },
  { csv: 'variant_metadata', json: 'variantMetadata', of: 'variant', prefix: 'metadata PUBLIC' },
  { csv: 'variant_internal_metadata', json: 'variantInternalMetadata', of: 'variant', prefix: 'metadata INTERNAL' },
];

const TRANSLATED = { name: 'product_name', description: 'description', slug: 'product_slug' } as const;

/** All columns of texts in other languages: `product_name_de`. */
export const TRANSLATION_COLUMNS: readonly TranslationColumn[] = ['DE', 'FR', 'ES', 'JA'].flatMap((locale) =>
  (['name', 'description', 'slug'] as const).map((field) => ({ csv: `${TRANSLATED[field]}_${locale.toLowerCase()}`, locale, field, fact: `translation ${locale} ${field}` })));

/** The parts of a fact's name; what comes last may have spaces. */
export function partsOfFact(fact: string): readonly [family: string, first: string, rest: string] {
  const [family = '', first = '', ...rest] = fact.split(' ');
  return [family, first, rest.join(' ')];
}

/** What a file calls the column of a fact. */
export function columnOfFact(fact: string, of: FactOwner, format: FileFormat): string {
  const translated = TRANSLATION_COLUMNS.find((column) => column.fact === fact);
  if (translated) return format === 'CSV' ? translated.csv : `translations.${translated.locale}.${translated.field}`;
  const pairs = PAIRS_COLUMNS.find((column) => column.of === of && fact.startsWith(`${column.prefix} `));
  return format === 'CSV' ? (pairs?.csv ?? fact) : `${pairs?.json ?? ''}.${fact.slice((pairs?.prefix.length ?? 0) + 1)}`;
}

const readTranslated = { name: readText(1, 200), description: readText(1, 10_000), slug: (value: unknown) => (typeof value === 'string' && isLocalSlug(value) ? value : undefined) };
const readCode = readText(1, 100);
const readWord = readText(1, 500);

/** Reads what a line says of a fact; undefined when that is no value of it. Whether there is such an attribute is another matter. */
export function readFact(fact: string, value: unknown): string | null | undefined {
  const [family, first, rest] = partsOfFact(fact);
  if (family === 'metadata' && !isKey(rest)) return undefined;
  if (family === 'attribute' && readCode(fact.slice(family.length + 1)) === undefined) return undefined;
  if (value === null) return null;
  if (family === 'translation') return readTranslated[rest as keyof typeof readTranslated](value);
  if (family === 'metadata') return typeof value === 'string' && isValue(value) && value.isWellFormed() && !value.includes('\0') ? value : undefined;
  const words = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  const isRight = first !== '' && words.length > 0 && words.length <= 200 && words.every((word) => readWord(word) !== undefined);
  return isRight ? JSON.stringify(words) : undefined;
}
