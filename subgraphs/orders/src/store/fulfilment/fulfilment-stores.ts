import type { EntityManager } from 'typeorm';
import type { Stores } from '../../domain/ports.ts';
import { createShipmentReads, createShipmentStore } from './shipment-store.ts';

/** What happens to orders after they are placed is written with, in the transaction of `manager`. */
export function createFulfilmentStores(manager: EntityManager): Pick<Stores, 'shipments'> {
  return { shipments: createShipmentStore(manager) };
}

/** What it is read through. */
export function createFulfilmentReads(manager: EntityManager) {
  return { shipments: createShipmentReads(manager) };
}
