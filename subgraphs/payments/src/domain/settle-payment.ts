import { isSameAmount } from '@storegraph/kernel/money';
import { whyGiveBack, withPayment } from './account.ts';
import type { Account } from './account.ts';
import { appendEntry } from './append-entry.ts';
import { holdCharged } from './hold-payment.ts';
import { feeOf, isOpen, sumOf } from './payment.ts';
import type { CaptureMode, Payment, PaymentEvent, PaymentEventType } from './payment.ts';
import type { FollowShipped } from './captures/capture-shipped.ts';
import type { Stores, Verdict } from './ports.ts';
import type { Charge } from './provider.ts';
import type { AllocateGrants } from './refunds/grant-refund.ts';
import type { RequestRefund } from './refunds/request-refund.ts';
import type { RequestVoid } from './voids/request-void.ts';
import { tellStatus } from './tell-status.ts';

/**
 * Notes in the ledger what the provider tells of a charge, and tells of it. The one way by which a payment comes
 * to a new status, whether the provider answered, called back or was asked; what is told twice or late changes nothing
 * twice. Money that was taken or set aside for nothing goes back. A charge of another amount than asked is flagged, not noted.
 */
export type SettlePayment = (stores: Stores, charge: Charge) => Promise<Verdict>;

/** What each status of a charge is in the ledger. */
const ENTRY_TYPES: Readonly<Record<CaptureMode, Readonly<Record<Charge['status'], PaymentEventType>>>> = {
  AUTOMATIC: {
    requires_action: 'ACTION_REQUIRED', processing: 'PROCESSING', authorized: 'PROCESSING', captured: 'CAPTURED',
    failed: 'FAILED', cancelled: 'CANCELLED', expired: 'CANCELLED',
  },
  // What is taken of it is told by captures: once the charge itself is `captured`, its rest is let go.
  MANUAL: {
    requires_action: 'ACTION_REQUIRED', processing: 'PROCESSING', authorized: 'AUTHORIZED', captured: 'VOIDED',
    failed: 'FAILED', cancelled: 'CANCELLED', expired: 'AUTH_EXPIRED',
  },
};

/** Makes it. */
export function createSettlePayment(deps: { requestRefund: RequestRefund; allocateGrants: AllocateGrants; followShipped: FollowShipped; requestVoid: RequestVoid; now: () => Date }): SettlePayment {
  return async (stores, charge) => {
    const held = await holdCharged(charge.key, stores);
    if (!held) return 'unknown-payment';
    const { account, payment } = held;
    if (!isSameAmount(charge.amount, payment.amount)) {
      await stores.payments.flag(payment.id, charge, deps.now());
      return 'wrong-amount';
    }
    const entry = entryOf(charge, payment);
    if (!entry || payment.events.some(({ type }) => type === entry.type)) return 'settled';
    const isTaken = entry.type === 'CAPTURED';
    const after: Payment = {
      ...(await appendEntry(stores, payment, entry)),
      capturedMinor: isTaken ? charge.amount.amountMinor : payment.capturedMinor, authorizedMinor: entry.type === 'AUTHORIZED' ? charge.amount.amountMinor : payment.authorizedMinor,
    };
    const accountAfter = withPayment(account, after);
    await tellStatus(stores.outbox, { before: payment, after, account: accountAfter });
    if (isTaken || entry.type === 'AUTHORIZED') await afterSecured(stores, { payment: after, account: accountAfter, isTaken });
    return 'settled';
  };

  /** An order is paid once, and only while it stands. */
  async function afterSecured(stores: Stores, { payment, account, isTaken }: { payment: Payment; account: Account; isTaken: boolean }): Promise<void> {
    const reason = whyGiveBack(payment, account);
    if (reason && isTaken) await deps.requestRefund(stores, payment, { amountMinor: payment.amount.amountMinor, reason, requestedBy: 'payments' });
    if (reason && !isTaken) await deps.requestVoid(stores, payment);
    if (!reason && isTaken && account.hasOpenGrants) await deps.allocateGrants(stores, account);
    // What left before its money was there is paid now.
    if (!reason && account.shippedMinor > 0n) await deps.followShipped(stores, account);
    const others = account.payments.filter((other) => other.id !== payment.id && isOpen(other));
    await stores.errands.wake(others.map(({ id }) => ({ kind: 'charge', subject: id })));
  }
}

/** What the ledger notes; undefined when there is nothing to note. */
function entryOf({ status, amount, actionUrl, failure, feeMinor, since }: Charge, payment: Payment): PaymentEvent | undefined {
  const told = ENTRY_TYPES[payment.captureMode][status];
  const isAuthorized = payment.events.some(({ type }) => type === 'AUTHORIZED');
  const type = told === 'CANCELLED' && isAuthorized ? 'VOIDED' : told;
  // All of it is taken, or will be once its captures are heard of: nothing is let go.
  const rest = payment.authorizedMinor - sumOf(payment.events, 'CAPTURED');
  if (type === 'VOIDED' && (rest <= 0n || payment.captureRequestedMinor > payment.capturedMinor)) return undefined;
  const moved = { CAPTURED: amount.amountMinor, AUTHORIZED: amount.amountMinor, VOIDED: rest, AUTH_EXPIRED: rest } as Partial<Record<PaymentEventType, bigint>>;
  return {
    type, amountMinor: moved[type] ?? null, occurredAt: since,
    detail: type === 'CAPTURED' ? feeOf(feeMinor) : actionUrl || failure ? { ...(actionUrl ? { actionUrl } : {}), ...(failure ? { failure } : {}) } : null,
  };
}
