import type { EntityManager } from 'typeorm';
import type { Stores } from '../../domain/ports.ts';
import { createLabelReads, createLabelStore } from '../labels/label-store.ts';
import { createMoneyStore } from '../money/money-store.ts';
import { createNoteReads, createNoteStore } from '../notes/note-store.ts';
import { createReturnReads, createReturnStore } from '../returns/return-store.ts';
import { createCarrierStore } from './carrier-store.ts';
import { createShipmentReads, createShipmentStore } from './shipment-store.ts';

/** What happens to orders after they are placed is written with, in the transaction of `manager`. */
export function createFulfilmentStores(manager: EntityManager): Pick<Stores, 'shipments' | 'labels' | 'returns' | 'money' | 'notes' | 'carrier'> {
  return {
    shipments: createShipmentStore(manager), labels: createLabelStore(manager), returns: createReturnStore(manager), money: createMoneyStore(manager), notes: createNoteStore(manager), carrier: createCarrierStore(manager),
  };
}

/** What it is read through. */
export function createFulfilmentReads(manager: EntityManager) {
  return { shipments: createShipmentReads(manager), labels: createLabelReads(manager), returns: createReturnReads(manager), notes: createNoteReads(manager) };
}
