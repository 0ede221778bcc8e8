import type { Outbox } from '@storegraph/events/envelope';
import type { CatalogueStore } from './catalogue/ports.ts';
import type { StockStore } from './inventory/ports.ts';

/** What a transaction offers. */
export interface Stores {
  readonly catalogue: CatalogueStore;
  readonly stock: StockStore;
  readonly outbox: Outbox;
}
