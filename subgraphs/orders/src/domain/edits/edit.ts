import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { NewOrder } from '../order/ports.ts';
import type { PickedLine } from '../fulfilment/pick-lines.ts';
import type { PartAmounts, TaxSummary } from '../totals/amounts.ts';

/** Where an edit stands: its stock is asked for, it is done, or it could not be. */
export type EditStatus = 'PENDING' | 'APPLIED' | 'REFUSED';

/** A line that an edit adds, with what it comes to. */
export type AddedLine = NewOrder['lines'][number] & { readonly amounts: PartAmounts };

/** What an edit does to an order: pieces that are taken out go back as what is called off does, those that are put in are lines of their own. */
export interface EditPlan {
  readonly removed: readonly PickedLine[];
  readonly added: readonly AddedLine[];
  /** What the added lines are taxed, by rate. */
  readonly taxes: readonly TaxSummary[];
  /** What they cost. */
  readonly owedMinor: bigint;
  /** What was paid for what is taken out. */
  readonly refundMinor: bigint;
  /** Of both, what pays the one with the other: so much less is to be paid, and so much less goes back. */
  readonly nettedMinor: bigint;
}

/** What is to be paid for an edit, in minor units. */
export const toPayMinorOf = ({ owedMinor, nettedMinor }: Pick<EditPlan, 'owedMinor' | 'nettedMinor'>): bigint => owedMinor - nettedMinor;

/** An edit of an order as it is kept. */
export interface OrderEdit extends EditPlan {
  readonly id: Id<'edit'>;
  readonly orderId: Id<'order'>;
  readonly status: EditStatus;
  /** The order's version after it was asked for. */
  readonly orderVersion: number;
  readonly currency: Currency;
  readonly editedBy: Id<'user'>;
  readonly reason: string | null;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
  /** When what is owed was paid; null while it is not, or nothing is. */
  readonly paidAt: Date | null;
  /** Why it could not be done: `OUT_OF_STOCK`, `ORDER_CHANGED`. */
  readonly refusal: string | null;
}
