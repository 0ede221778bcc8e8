import type { Id } from '@storegraph/kernel/ids';
import { capturableMinor } from './payment.ts';
import type { Stores } from './ports.ts';
import type { RequestCapture } from './request-capture.ts';

/** An order left the warehouse: what is set aside for it is taken now. */
export type CaptureShipped = (stores: Stores, orderId: Id<'order'>) => Promise<void>;

/** Makes the reaction. */
export function createCaptureShipped(deps: { requestCapture: RequestCapture }): CaptureShipped {
  return async (stores, orderId) => {
    const account = await stores.accounts.hold(orderId);
    if (!account || account.closedFor) return;
    for (const payment of account.payments) {
      const amountMinor = capturableMinor(payment);
      if (amountMinor > 0n) await deps.requestCapture(stores, payment, { amountMinor, requestedBy: 'payments' });
    }
  };
}
