import type { EntityManager } from 'typeorm';
import type { ProductStore } from '../domain/ports.ts';
import { productEntity } from './entities.ts';

export function createProductStore(manager: EntityManager): ProductStore {
  const products = manager.getRepository(productEntity);
  return {
    exists: (id) => products.existsBy({ id }),
    note: async (id) => void (await products.createQueryBuilder().insert().values({ id }).orIgnore().execute()),
  };
}
