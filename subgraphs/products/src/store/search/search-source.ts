import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { SearchSource } from '../../domain/search/ports.ts';
import type { SearchDocument } from '../../domain/search/search-document.ts';

interface Row {
  id: string;
  name: string;
  description: string;
  brand: string | null;
  categories: { id: string; name: string }[];
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
    coalesce(100 * rating.stars_sum / nullif(rating.review_count, 0), 0) AS rating
  FROM product p LEFT JOIN product_rating rating ON rating.product_id = p.id
    CROSS JOIN LATERAL (
      WITH RECURSIVE path AS (
        SELECT id, name, parent_id, 1 AS height FROM category WHERE id = p.category_id
        UNION ALL SELECT above.id, above.name, above.parent_id, height + 1 FROM category above JOIN path ON above.id = path.parent_id
      )
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) ORDER BY height), '[]') AS categories FROM path
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

function toDocument({ id, name, description, brand, categories, in_stock, options, lowest_prices, rating }: Row): SearchDocument {
  return {
    productId: fromUuid('prod', id),
    texts: [{ locale: 'EN', name, labels: [brand, ...categories.map((category) => category.name)].join(' '), description }],
    categoryIds: categories.map((category) => fromUuid('cat', category.id)),
    brand,
    inStock: in_stock,
    options,
    lowestPrices: Object.fromEntries(Object.entries(lowest_prices).map(([currency, lowest]) => [currency, BigInt(lowest)])),
    rating,
  };
}
