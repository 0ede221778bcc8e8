import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { MembershipStore } from '../../domain/promotions/note-membership.ts';

export function createMembershipStore(manager: EntityManager): MembershipStore {
  return {
    async noteGroups(customerId, groupIds, version) {
      await manager.query(
        `INSERT INTO customer_groups (customer_id, version, group_ids) VALUES ($1, $2, $3)
         ON CONFLICT (customer_id) DO UPDATE SET version = excluded.version, group_ids = excluded.group_ids WHERE customer_groups.version < excluded.version`,
        [toUuid(customerId), version, groupIds.map(toUuid)],
      );
    },

    async noteCollection(collectionId, productIds, isIn, version) {
      await manager.query(
        `INSERT INTO collection_product AS c (product_id, collection_id, version, is_in) SELECT id, $1, $3, $4 FROM unnest($2::uuid[]) AS id ORDER BY id
         ON CONFLICT (product_id, collection_id) DO UPDATE SET version = excluded.version, is_in = excluded.is_in WHERE c.version < excluded.version`,
        [toUuid(collectionId), [...new Set(productIds)].map(toUuid), version, isIn],
      );
    },
  };
}
