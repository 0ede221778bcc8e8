import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { TaxCategory } from '../../domain/assortment/terms.ts';
import type { CatalogueNow, ProductNow, SeenProduct, VariantNow } from '../../domain/import/applying/catalogue-now.ts';
import type { ImportLine } from '../../domain/import/import-line.ts';
import { readFactsFor } from './read-facts.ts';
import { AMOUNTS_OF_VARIANT, toAmounts } from '../pricing/amounts.ts';

interface ProductRow {
  id: string;
  slug: string;
  name: string;
  description: string;
  brand: string | null;
  category_id: string;
  image_url: string | null;
  is_published: boolean;
  weight_grams: number | null;
  tax_category: TaxCategory | null;
}

interface VariantRow {
  id: string;
  product_id: string;
  slug: string;
  sku: string;
  name: string;
  options: VariantNow['options'];
  weight_grams: number | null;
  tax_category: TaxCategory | null;
  prices: Record<string, string> | null;
  compare_ats: Record<string, string> | null;
  on_hand: number | null;
  promised: number | null;
  backorder_limit: number | null;
}

const toProduct = (row: ProductRow): ProductNow => ({
  id: fromUuid('prod', row.id), slug: row.slug, name: row.name, description: row.description, brand: row.brand,
  categoryId: fromUuid('cat', row.category_id), imageUrl: row.image_url, isPublished: row.is_published,
  weightGrams: row.weight_grams, taxCategory: row.tax_category,
});

const toVariant = (row: VariantRow): VariantNow => ({
  id: fromUuid('var', row.id), productId: fromUuid('prod', row.product_id), slug: row.slug, sku: row.sku, name: row.name, options: row.options,
  weightGrams: row.weight_grams, taxCategory: row.tax_category,
  prices: toAmounts(row.prices), compareAts: toAmounts(row.compare_ats),
  onHand: row.on_hand ?? 0, promised: row.promised ?? 0, backorderLimit: row.backorder_limit,
});

/**
 * Reads what lines are held against. Products are locked before variants, and each by id, so that whoever takes several
 * takes them in one order.
 */
export async function readCatalogueFor(manager: EntityManager, importId: Id<'imp'>, lines: readonly ImportLine[]): Promise<CatalogueNow> {
  const slugs = unique(lines.map(({ slug }) => slug));
  const skus = unique(lines.map(({ sku }) => sku));
  const products = await manager.query<ProductRow[]>(
    `SELECT p.id, p.slug, p.name, p.description, p.brand, p.category_id, p.image_url, p.is_published, p.weight_grams, p.tax_category
     FROM product p WHERE p.slug = ANY($1) AND p.deleted_at IS NULL ORDER BY p.id FOR NO KEY UPDATE`,
    [slugs],
  );
  await manager.query('SELECT FROM variant v WHERE v.sku = ANY($1) AND v.deleted_at IS NULL ORDER BY v.id FOR NO KEY UPDATE', [skus]);
  // Only now: whoever held them may have changed them.
  const variants = await manager.query<VariantRow[]>(
    `SELECT v.id, v.product_id, p.slug, v.sku, v.name, v.options, v.weight_grams, v.tax_category, s.on_hand, s.allocated + s.reserved AS promised, s.backorder_limit,
       priced.prices, priced.compare_ats
     FROM variant v JOIN product p ON p.id = v.product_id LEFT JOIN stock s ON s.variant_id = v.id CROSS JOIN LATERAL (${AMOUNTS_OF_VARIANT}) priced WHERE v.sku = ANY($1) AND v.deleted_at IS NULL`,
    [skus],
  );
  const categories = await manager.query<{ slug: string; id: string }[]>('SELECT slug, id FROM category WHERE slug = ANY($1)', [unique(lines.map(({ product }) => product.category))]);
  const facts = await readFactsFor(manager, lines, { products: new Map(products.map(({ id, slug }) => [id, slug])), variants: new Map(variants.map(({ id, sku }) => [id, sku])) });
  const seenSkus = await manager.query<{ sku: string; line: number }[]>('SELECT sku, line FROM import_sku WHERE import_id = $1 AND sku = ANY($2)', [toUuid(importId), skus]);
  const seenProducts = await manager.query<{ slug: string; said: SeenProduct }[]>(
    'SELECT slug, said FROM import_product WHERE import_id = $1 AND slug = ANY($2)', [toUuid(importId), slugs],
  );
  return {
    products: products.map(toProduct),
    variants: variants.map(toVariant),
    facts,
    categories: new Map(categories.map(({ slug, id }) => [slug, fromUuid('cat', id)])),
    seenSkus: new Map(seenSkus.map(({ sku, line }) => [sku, line])),
    seenProducts: new Map(seenProducts.map(({ slug, said }) => [slug, said])),
  };
}

const unique = (texts: readonly (string | undefined)[]): readonly string[] => [...new Set(texts.filter((text) => text !== undefined))];
