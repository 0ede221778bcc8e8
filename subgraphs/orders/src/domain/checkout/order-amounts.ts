import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { PickupPoint } from '../shipping/pickup-point.ts';
import type { Amounts, PartAmounts } from '../totals/amounts.ts';

/** How an order is sent, as it was agreed. */
export interface OrderShipping {
  readonly methodId: Id<'smeth'>;
  readonly methodName: string;
  readonly carrier: string;
  readonly weightGrams: number;
  /** How many working days it takes. */
  readonly minDays: number;
  readonly maxDays: number;
  readonly pickupPoint: PickupPoint | undefined;
  /** The hours in which it is to be brought. */
  readonly slot: { readonly id: Id<'slot'>; readonly startsAt: Date; readonly endsAt: Date } | undefined;
  readonly amounts: PartAmounts;
}

/** What an order came to, as it was kept with it. */
export interface OrderAmounts extends Omit<Amounts, 'lines'> {
  readonly orderId: Id<'order'>;
  readonly currency: Currency;
  /** Undefined for what was ordered before that was kept. */
  readonly sent: OrderShipping | undefined;
}
