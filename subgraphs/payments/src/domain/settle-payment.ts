import { isSameAmount } from '@storegraph/kernel/money';
import { whyGiveBack } from './account.ts';
import type { Account } from './account.ts';
import { isOpen } from './payment.ts';
import type { Payment, PaymentEvent, PaymentEventType } from './payment.ts';
import type { Charge, Stores, Verdict } from './ports.ts';
import { parseChargeKey } from './provider-keys.ts';
import type { RequestRefund } from './request-refund.ts';
import { tellStatus } from './tell-status.ts';

/**
 * Notes in the ledger what the provider tells of a charge, and tells of it. The one way by which a payment comes
 * to a new status, whether the provider answered, called back or was asked; what is told twice or late changes nothing
 * twice. Money that was taken for nothing goes back. A charge of another amount than asked is flagged, not noted.
 */
export type SettlePayment = (stores: Stores, charge: Charge) => Promise<Verdict>;

const ENTRY_TYPES: Readonly<Record<Charge['status'], PaymentEventType>> = {
  requires_action: 'ACTION_REQUIRED', processing: 'PROCESSING', captured: 'CAPTURED', failed: 'FAILED', cancelled: 'CANCELLED',
};

/** Makes it. */
export function createSettlePayment(deps: { requestRefund: RequestRefund; now: () => Date }): SettlePayment {
  return async (stores, charge) => {
    const { account, payment } = await find(stores, charge.key);
    if (!account || !payment) return 'unknown-payment';
    if (!isSameAmount(charge.amount, payment.amount)) {
      await stores.payments.flag(payment.id, charge, deps.now());
      return 'wrong-amount';
    }
    const entry = entryOf(charge);
    if (payment.events.some(({ type }) => type === entry.type)) return 'settled';
    const version = await stores.payments.append(payment.id, entry);
    if (version === undefined) throw new Error(`the sums of ${payment.id} do not allow ${entry.type}`);
    await tellStatus(payment, { ...payment, version, events: [...payment.events, entry] }, stores.outbox);
    if (entry.type === 'CAPTURED') await afterCapture(stores, payment, account);
    return 'settled';
  };

  /** An order is paid once, and only while it stands. */
  async function afterCapture(stores: Stores, payment: Payment, account: Account): Promise<void> {
    const reason = whyGiveBack(payment, account);
    if (reason) await deps.requestRefund(stores, payment, { amountMinor: payment.amount.amountMinor, reason, requestedBy: 'payments' });
    const others = account.payments.filter((other) => other.id !== payment.id && isOpen(other));
    await stores.errands.wake(others.map(({ id }) => ({ kind: 'charge', subject: id })));
  }
}

async function find({ accounts }: Stores, key: string): Promise<{ account?: Account | undefined; payment?: Payment | undefined }> {
  const at = parseChargeKey(key);
  const account = at && (await accounts.hold(at.orderId));
  return { account, payment: account?.payments.find(({ attempt }) => attempt === at?.attempt) };
}

function entryOf({ status, amount, actionUrl, failure, since }: Charge): PaymentEvent {
  return {
    type: ENTRY_TYPES[status],
    amountMinor: status === 'captured' ? amount.amountMinor : null,
    detail: actionUrl || failure ? { ...(actionUrl ? { actionUrl } : {}), ...(failure ? { failure } : {}) } : null,
    occurredAt: since,
  };
}
