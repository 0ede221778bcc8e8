import { EntitySchema } from 'typeorm';
import type { Id } from '@storegraph/kernel/ids';
import { amountColumn, idColumn } from '@storegraph/postgres/columns';
import type { Category } from '../../domain/catalogue/category.ts';
import type { Product } from '../../domain/catalogue/product.ts';
import type { VariantOption } from '../../domain/catalogue/variant.ts';

export const categoryEntity = new EntitySchema<Category>({
  name: 'category',
  columns: {
    id: idColumn('cat', { primary: true }),
    version: { type: 'integer' },
    slug: { type: 'text' },
    name: { type: 'text' },
    position: { type: 'integer' },
    parentId: idColumn('cat', { name: 'parent_id', nullable: true }),
  },
});

/** Besides these the table has what the database writes itself, to search and sort by. */
export const productEntity = new EntitySchema<Omit<Product, 'version' | 'options' | 'publishAt' | 'unpublishAt' | 'deletedAt'>>({
  name: 'product',
  columns: {
    id: idColumn('prod', { primary: true }),
    slug: { type: 'text' },
    name: { type: 'text' },
    description: { type: 'text' },
    brand: { type: 'text', nullable: true },
    categoryId: idColumn('cat', { name: 'category_id' }),
    imageUrl: { type: 'text', name: 'image_url', nullable: true },
    isPublished: { type: 'boolean', name: 'is_published' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});

/** A variant as its table keeps it. */
export interface VariantRow {
  id: Id<'var'>;
  version: number;
  productId: Id<'prod'>;
  sku: string;
  name: string;
  options: readonly VariantOption[];
}

export const variantEntity = new EntitySchema<VariantRow>({
  name: 'variant',
  columns: {
    id: idColumn('var', { primary: true }),
    version: { type: 'integer' },
    productId: idColumn('prod', { name: 'product_id' }),
    sku: { type: 'text' },
    name: { type: 'text' },
    options: { type: 'jsonb' },
  },
});

/** A price as its table keeps it. */
export interface PriceRow {
  variantId: Id<'var'>;
  currency: string;
  amountMinor: bigint;
  compareAtMinor: bigint | null;
}

export const priceEntity = new EntitySchema<PriceRow>({
  name: 'price',
  columns: {
    variantId: idColumn('var', { primary: true, name: 'variant_id' }),
    currency: { type: 'text', primary: true },
    amountMinor: amountColumn({ name: 'amount_minor' }),
    compareAtMinor: amountColumn({ name: 'compare_at_minor', nullable: true }),
  },
});

export const catalogueEntities = [categoryEntity, productEntity, variantEntity, priceEntity];
