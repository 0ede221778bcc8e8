import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { GuestTokens } from '../cart/cart-holder.ts';
import type { Stores } from '../ports.ts';

/** What what happens to an order after it is placed needs. */
export interface FulfilmentDeps {
  readonly transact: Transact<Stores>;
  readonly tokens: GuestTokens;
  readonly newId: <K extends 'order' | 'oline' | 'ship' | 'ret' | 'grant' | 'onote' | 'edit'>(kind: K) => Id<K>;
  readonly now: () => Date;
}
