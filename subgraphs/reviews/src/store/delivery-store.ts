import type { EntityManager } from 'typeorm';
import type { DeliveryStore } from '../domain/ports.ts';
import { deliveryEntity } from './entities.ts';

export function createDeliveryStore(manager: EntityManager): DeliveryStore {
  return {
    async note(customerId, productIds) {
      const deliveries = [...new Set(productIds)].map((productId) => ({ customerId, productId }));
      await manager.getRepository(deliveryEntity).createQueryBuilder().insert().values(deliveries).orIgnore().execute();
    },
  };
}
