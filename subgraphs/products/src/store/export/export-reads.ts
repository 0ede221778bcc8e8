import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { TaxCategory } from '../../domain/assortment/terms.ts';
import type { ExportFilter, ExportReads, ExportRun, PlacedVariant } from '../../domain/export/ports.ts';
import type { ExportedVariant } from '../../domain/export/exported-variant.ts';
import type { Facts } from '../../domain/import/facts.ts';
import type { FileFormat } from '../../domain/import/import-run.ts';
import { readProductFacts, readVariantFacts } from '../import/read-facts.ts';
import { AMOUNTS_OF_VARIANT, toAmounts } from '../pricing/amounts.ts';

interface RunRow {
  id: string;
  format: FileFormat;
  filter: ExportFilter;
  created_by: string;
  created_at: Date;
  expires_at: Date;
  download_key: string;
}

interface VariantRow {
  id: string;
  product_id: string;
  sku: string;
  slug: string;
  product_name: string;
  description: string;
  brand: string | null;
  category: string;
  image_url: string | null;
  product_grams: number | null;
  product_tax_category: TaxCategory | null;
  is_published: boolean;
  name: string;
  options: ExportedVariant['options'];
  weight_grams: number | null;
  tax_category: TaxCategory | null;
  on_hand: number | null;
  prices: Record<string, string> | null;
  compare_ats: Record<string, string> | null;
}

const toRun = (row: RunRow): ExportRun => ({
  id: fromUuid('exp', row.id), format: row.format, filter: row.filter, createdBy: fromUuid('user', row.created_by),
  createdAt: row.created_at, expiresAt: row.expires_at, downloadKey: row.download_key,
});

const toPlaced = (row: VariantRow, facts: Facts = {}, variantFacts: Facts = {}): PlacedVariant => ({
  place: [row.product_id, row.id],
  variant: {
    sku: row.sku, slug: row.slug, productName: row.product_name, description: row.description, brand: row.brand, category: row.category,
    imageUrl: row.image_url, productWeight: row.product_grams, productTaxCategory: row.product_tax_category, isPublished: row.is_published,
    name: row.name, options: row.options, weightGrams: row.weight_grams, taxCategory: row.tax_category, stock: row.on_hand ?? 0,
    prices: toAmounts(row.prices), compareAts: toAmounts(row.compare_ats), facts, variantFacts,
  },
});

const RUN_COLUMNS = 'id, format, filter, created_by, created_at, expires_at, download_key';

export function createExportReads(manager: EntityManager): ExportReads {
  return {
    byIds: async (ids) => (await manager.query<RunRow[]>(`SELECT ${RUN_COLUMNS} FROM export_run WHERE id = ANY($1)`, [ids.map(toUuid)])).map(toRun),

    byDownloadKey: async (downloadKey) => (await manager.query<RunRow[]>(`SELECT ${RUN_COLUMNS} FROM export_run WHERE download_key = $1`, [downloadKey])).map(toRun)[0],

    async variants({ category, brand, isPublished }, after, most) {
      const rows = await manager.query<VariantRow[]>(
        `SELECT v.id, v.product_id, v.sku, p.slug, p.name AS product_name, p.description, p.brand, c.slug AS category, p.image_url, p.weight_grams AS product_grams, p.tax_category AS product_tax_category, p.is_published, v.name, v.options, v.weight_grams, v.tax_category, s.on_hand, priced.prices, priced.compare_ats
         FROM variant v JOIN product p ON p.id = v.product_id JOIN category c ON c.id = p.category_id LEFT JOIN stock s ON s.variant_id = v.id
           CROSS JOIN LATERAL (${AMOUNTS_OF_VARIANT}) priced
         WHERE v.deleted_at IS NULL AND ($1::uuid IS NULL OR (v.product_id, v.id) > ($1, $2::uuid))
           AND ($3::text IS NULL OR p.category_id IN (
             WITH RECURSIVE shelf AS (SELECT id FROM category WHERE slug = $3 UNION SELECT below.id FROM category below JOIN shelf ON below.parent_id = shelf.id)
             SELECT id FROM shelf))
           AND ($4::text IS NULL OR p.brand = $4)
           AND ($5::boolean IS NULL OR p.is_published = $5)
         ORDER BY v.product_id, v.id LIMIT $6`,
        [after?.[0] ?? null, after?.[1] ?? null, category ?? null, brand ?? null, isPublished ?? null, most],
      );
      const products = await readProductFacts(manager, [...new Set(rows.map(({ product_id }) => product_id))]);
      const variants = await readVariantFacts(manager, rows.map(({ id }) => id));
      return rows.map((row) => toPlaced(row, products.get(row.product_id), variants.get(row.id)));
    },
  };
}
