import { fromUuid } from '@storegraph/kernel/ids';
import type { Product } from '../../domain/catalogue/product.ts';

/** A row of `SELECT ${PRODUCT_COLUMNS} FROM product p`. */
export interface ProductRow {
  id: string;
  version: number;
  slug: string;
  name: string;
  description: string;
  brand: string | null;
  category_id: string;
  image_url: string | null;
  options: Product['options'];
  weight_grams: number | null;
  tax_category: Product['terms']['taxCategory'];
  is_published: boolean;
  publish_at: Date | null;
  unpublish_at: Date | null;
  created_at: Date;
  deleted_at: Date | null;
}

export const PRODUCT_COLUMNS = 'p.id, p.version, p.slug, p.name, p.description, p.brand, p.category_id, coalesce(p.picture_url, p.image_url) AS image_url, p.options, p.weight_grams, p.tax_category, p.is_published, p.publish_at, p.unpublish_at, p.created_at, p.deleted_at';

export const toProduct = (row: ProductRow): Product => ({
  id: fromUuid('prod', row.id),
  version: row.version,
  slug: row.slug,
  name: row.name,
  description: row.description,
  brand: row.brand,
  categoryId: fromUuid('cat', row.category_id),
  imageUrl: row.image_url,
  options: row.options,
  terms: { weightGrams: row.weight_grams, taxCategory: row.tax_category },
  isPublished: row.is_published,
  publishAt: row.publish_at,
  unpublishAt: row.unpublish_at,
  createdAt: row.created_at,
  deletedAt: row.deleted_at,
});
