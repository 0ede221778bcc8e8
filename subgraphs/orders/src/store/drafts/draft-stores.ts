import type { EntityManager } from 'typeorm';
import type { Stores } from '../../domain/ports.ts';
import { createEditReads, createEditStore } from '../edits/edit-store.ts';
import { createDraftReads, createDraftStore } from './draft-store.ts';
import { createPaymentLinkReads, createPaymentLinkStore } from './payment-link-store.ts';

/** What staff put together and how it is paid is written with, in the transaction of `manager`. */
export function createDraftStores(manager: EntityManager): Pick<Stores, 'drafts' | 'paymentLinks' | 'edits'> {
  return { drafts: createDraftStore(manager), paymentLinks: createPaymentLinkStore(manager), edits: createEditStore(manager) };
}

/** What it is read through. */
export function createDraftsReads(manager: EntityManager) {
  return { drafts: createDraftReads(manager), paymentLinks: createPaymentLinkReads(manager), edits: createEditReads(manager) };
}
