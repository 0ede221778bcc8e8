import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import { createMediaRows } from '@storegraph/media/library/media-rows';
import type { MediaTable } from '@storegraph/media/library/media-rows';
import type { MediaRows, PictureStore } from '../../domain/media/ports.ts';

/** Pictures are shown of products and variants. */
export const mediaTable: MediaTable = { subject: 'prod', hasKinds: true };

/** What pictures of products are written with. */
export function createMediaStores(manager: EntityManager): { readonly media: MediaRows; readonly pictures: PictureStore } {
  return { media: createMediaRows(manager, mediaTable), pictures: createPictureStore(manager) };
}

function createPictureStore(manager: EntityManager): PictureStore {
  return {
    hold: async (id) => (await manager.query<unknown[]>('SELECT 1 FROM product WHERE id = $1 AND deleted_at IS NULL FOR NO KEY UPDATE', [toUuid(id)])).length === 1,
    holdVariant: async (id, productId) => (await manager.query<unknown[]>(
      `SELECT 1 FROM variant v JOIN product p ON p.id = v.product_id
       WHERE v.id = $1 AND p.id = coalesce($2, p.id) AND v.deleted_at IS NULL AND p.deleted_at IS NULL FOR NO KEY UPDATE`, [toUuid(id), productId && toUuid(productId)],
    )).length === 1,
    async show(id, url) {
      await manager.query('UPDATE product SET picture_url = $2 WHERE id = $1', [toUuid(id), url]);
    },
  };
}
