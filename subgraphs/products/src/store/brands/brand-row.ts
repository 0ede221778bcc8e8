import { fromUuid } from '@storegraph/kernel/ids';
import type { ListedBrand } from '../../domain/brands/brand.ts';

/** A row of `SELECT ${BRAND_COLUMNS} FROM brand b`. */
export interface BrandRow {
  id: string;
  version: number;
  slug: string;
  name: string;
  sort_name: string;
  description: string | null;
  logo_url: string | null;
}

export const BRAND_COLUMNS = 'b.id, b.version, b.slug, b.name, b.sort_name, b.description, b.logo_url';

export const toBrand = ({ id, sort_name, logo_url, ...row }: BrandRow): ListedBrand => ({ ...row, id: fromUuid('brand', id), sortName: sort_name, logoUrl: logo_url });
