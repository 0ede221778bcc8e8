import type { Id } from '@storegraph/kernel/ids';
import type { Account } from '../account.ts';
import { dueMinorOf } from '../order-money.ts';
import { capturableMinor, parcelMinor, takenMinor } from '../payment.ts';
import type { Stores } from '../ports.ts';
import type { RequestCapture } from './request-capture.ts';
import type { RequestVoid } from '../voids/request-void.ts';

/** A parcel that left the warehouse. */
export interface ShippedParcel {
  readonly orderId: Id<'order'>;
  readonly shipmentId: Id<'ship'> | undefined;
  /** What of the order's charge it is paid with, in minor units; all that is set aside when that is not said. */
  readonly captureMinor: bigint | undefined;
}

/** A parcel left: what is set aside is taken as far as the parcels that left cost, once for each. */
export type CaptureShipped = (stores: Stores, parcel: ShippedParcel) => Promise<void>;

/**
 * Takes what the parcels that left cost and was not taken yet, of what an order's payments set aside, the first payment first; when nothing more
 * can leave, the rest is let go. What is not set aside now is taken when another payment is. Only while the order's account is held.
 */
export type FollowShipped = (stores: Stores, account: Account) => Promise<void>;

/** Makes the reaction. */
export function createCaptureShipped(deps: { followShipped: FollowShipped; requestCapture: RequestCapture }): CaptureShipped {
  return async (stores, { orderId, shipmentId, captureMinor }) => {
    const account = await stores.accounts.hold(orderId);
    if (!account || account.closedFor) return;
    if (shipmentId === undefined || captureMinor === undefined) {
      for (const payment of account.payments) await captureUpTo(deps.requestCapture, stores, payment, capturableMinor(payment));
    } else if (await stores.accounts.ship(orderId, shipmentId, captureMinor)) {
      await deps.followShipped(stores, { ...account, shippedMinor: account.shippedMinor + captureMinor });
    }
  };
}

/** Makes it. */
export function createFollowShipped({ requestCapture, requestVoid }: { requestCapture: RequestCapture; requestVoid: RequestVoid }): FollowShipped {
  return async (stores, account) => {
    let missing = account.shippedMinor - account.payments.reduce((sum, payment) => sum + takenMinor(payment), 0n);
    const isAllGone = account.shippedMinor + account.unsentMinor >= dueMinorOf(account);
    for (const payment of account.payments) {
      const left = parcelMinor(payment);
      const amountMinor = missing < left ? missing : left;
      await captureUpTo(requestCapture, stores, payment, amountMinor);
      if (amountMinor > 0n) missing -= amountMinor;
      if (isAllGone && left > 0n && amountMinor < left) await requestVoid(stores, payment);
    }
  };
}

async function captureUpTo(requestCapture: RequestCapture, stores: Stores, payment: Account['payments'][number], amountMinor: bigint): Promise<void> {
  if (amountMinor > 0n) await requestCapture(stores, payment, { amountMinor, requestedBy: 'payments' });
}
