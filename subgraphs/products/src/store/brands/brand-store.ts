import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { BrandStore } from '../../domain/brands/ports.ts';
import { nameTaken } from '../../domain/brands/refusals.ts';
import { usedByCollection } from '../../domain/collections/refusals.ts';
import { slugTaken } from '../../domain/refusals.ts';
import { setColumns } from '../set-columns.ts';
import { refuseByConstraint } from '../refuse-by-constraint.ts';
import { BRAND_COLUMNS, toBrand } from './brand-row.ts';
import type { BrandRow } from './brand-row.ts';

const TAKEN = { brand_slug: slugTaken, brand_name: nameTaken };

export function createBrandStore(manager: EntityManager): BrandStore {
  return {
    lock: async (id) => (await manager.query<BrandRow[]>(`SELECT ${BRAND_COLUMNS} FROM brand b WHERE b.id = $1 FOR UPDATE`, [toUuid(id)])).map(toBrand)[0],

    async add({ id, slug, name, description, logoUrl }) {
      const values = [toUuid(id), slug, name, description, logoUrl];
      await refuseByConstraint(manager.query('INSERT INTO brand (id, slug, name, description, logo_url) VALUES ($1, $2, $3, $4, $5)', values), TAKEN);
    },

    async change(id, { slug, name, description, logoUrl }) {
      const { assignments, values } = setColumns({ slug, name, description, logo_url: logoUrl }, 2);
      await refuseByConstraint(manager.query(`UPDATE brand SET ${['version = version + 1', ...assignments].join()} WHERE id = $1`, [toUuid(id), ...values]), TAKEN);
    },

    async raiseVariants(id) {
      const [rows] = await manager.query<[{ id: string }[], number]>(
        'UPDATE variant v SET version = v.version + 1 FROM product p WHERE p.id = v.product_id AND p.brand_id = $1 AND v.deleted_at IS NULL RETURNING v.id', [toUuid(id)],
      );
      return rows.map((row) => fromUuid('var', row.id));
    },

    countProducts: async (id) => (await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM product WHERE brand_id = $1 AND deleted_at IS NULL', [toUuid(id)]))[0].count,

    async remove(id) {
      await manager.query('UPDATE product SET brand = NULL WHERE brand_id = $1 AND deleted_at IS NOT NULL', [toUuid(id)]);
      await refuseByConstraint(manager.query('DELETE FROM brand WHERE id = $1', [toUuid(id)]), { collection_condition_brand: usedByCollection('brandId') });
    },
  };
}
