import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { LOCALES } from '../../../domain/locale.ts';
import type { Locale, TranslatedLocale } from '../../../domain/locale.ts';
import type { SearchSource } from '../../../domain/search/ports.ts';
import type { SearchDocument, SearchText } from '../../../domain/search/search-document.ts';

interface Row {
  id: string;
  name: string;
  description: string;
  brand: string | null;
  categories: { id: string; name: string; names: Record<string, string> | null }[];
  translations: { locale: TranslatedLocale; name: string | null; description: string | null }[];
  attributes: { code: string; value: string }[];
  in_stock: boolean;
  options: { name: string; value: string }[];
  lowest_prices: Record<string, string>;
  rating: number;
}

/** All that there is to know of published products: what is to be searched by must be read here. */
const DOCUMENTS = `
  SELECT p.id, p.name, p.description, p.brand, path.categories, variants.in_stock, variants.options,
    coalesce((SELECT jsonb_object_agg(currency, lowest::text) FROM (
      SELECT currency, min(amount_minor) AS lowest FROM price JOIN variant ON variant.id = price.variant_id WHERE variant.product_id = p.id AND variant.deleted_at IS NULL GROUP BY currency
    ) each_currency), '{}') AS lowest_prices,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('locale', locale, 'name', translation.name, 'description', translation.description))
      FROM product_translation translation WHERE translation.product_id = p.id AND (translation.name IS NOT NULL OR translation.description IS NOT NULL)
    ), '[]') AS translations,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('code', attribute.code, 'value', said.value))
      FROM product_attribute said JOIN attribute ON attribute.id = said.attribute_id WHERE said.product_id = p.id AND attribute.is_filterable AND attribute.type IN ('SELECT', 'MULTISELECT', 'SWATCH', 'BOOLEAN')
    ), '[]') AS attributes,
    coalesce(100 * rating.stars_sum / nullif(rating.review_count, 0), 0) AS rating
  FROM product p LEFT JOIN product_rating rating ON rating.product_id = p.id
    CROSS JOIN LATERAL (
      WITH RECURSIVE path AS (
        SELECT id, name, parent_id, 1 AS height FROM category WHERE id = p.category_id
        UNION ALL SELECT above.id, above.name, above.parent_id, height + 1 FROM category above JOIN path ON above.id = path.parent_id
      )
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'names', (
        SELECT jsonb_object_agg(locale, said.name) FROM category_translation said WHERE said.category_id = path.id AND said.name IS NOT NULL
      )) ORDER BY height), '[]') AS categories FROM path
    ) path
    CROSS JOIN LATERAL (
      SELECT coalesce(bool_or(coalesce(s.on_hand + s.backorder_limit > s.allocated + s.reserved, s.variant_id IS NOT NULL)), false) AS in_stock,
        coalesce(jsonb_agg(DISTINCT jsonb_build_object('name', option->>'name', 'value', option->>'value')) FILTER (WHERE option IS NOT NULL), '[]') AS options
      FROM variant v LEFT JOIN stock s ON s.variant_id = v.id LEFT JOIN LATERAL jsonb_array_elements(v.options) AS option ON true
      WHERE v.product_id = p.id AND v.deleted_at IS NULL
    ) variants
  WHERE p.id = ANY($1) AND p.is_published`;

export function createSearchSource(manager: EntityManager): SearchSource {
  return {
    documents: async (ids) => (await manager.query<Row[]>(DOCUMENTS, [ids.map(toUuid)])).map(toDocument),
  };
}

function toDocument(row: Row): SearchDocument {
  const { id, brand, categories, in_stock: inStock, options, attributes, lowest_prices: lowestPrices, rating } = row;
  return {
    productId: fromUuid('prod', id),
    texts: LOCALES.filter((locale) => isSaid(row, locale)).map((locale) => toText(row, locale)),
    categoryIds: categories.map((category) => fromUuid('cat', category.id)),
    brand, inStock, options, attributes, rating,
    lowestPrices: Object.fromEntries(Object.entries(lowestPrices).map(([currency, lowest]) => [currency, BigInt(lowest)])),
  };
}

/** Whether anything is said of a product in this language, by itself or by where it stands. */
const isSaid = ({ translations, categories }: Row, locale: Locale): boolean =>
  locale === 'EN' || translations.some((translation) => translation.locale === locale) || categories.some(({ names }) => names?.[locale] !== undefined);

/** In this language, and in English where there is nothing in it. */
function toText({ name, description, brand, categories, translations }: Row, locale: Locale): SearchText {
  const translation = translations.find((each) => each.locale === locale);
  return {
    locale,
    name: translation?.name ?? name,
    labels: [brand, ...categories.map((category) => category.names?.[locale] ?? category.name)].join(' '),
    description: translation?.description ?? description,
  };
}
