import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Amounts } from '../totals/amounts.ts';

/** What an order came to, as it was kept with it. */
export interface OrderAmounts extends Omit<Amounts, 'lines'> {
  readonly orderId: Id<'order'>;
  readonly currency: Currency;
}
