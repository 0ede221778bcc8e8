import { isSameAmount } from '@storegraph/kernel/money';
import { whyGiveBack, withPayment } from './account.ts';
import type { Account } from './account.ts';
import type { AllocateGrants } from './grant-refund.ts';
import { feeOf } from './payment.ts';
import type { Payment } from './payment.ts';
import type { Capture, ProviderCapture, Stores, Verdict } from './ports.ts';
import { parseCaptureKey } from './provider-keys.ts';
import type { RequestRefund } from './request-refund.ts';
import { tellCapture, tellCaptureFailure } from './tell-status.ts';

/**
 * Notes that the provider took a part of an authorised payment, or cannot any more, and tells of it, once. The one way by
 * which a capture ends, whether the provider answered or called back. What was taken of a closed order goes back.
 */
export type ConfirmCapture = (stores: Stores, told: ProviderCapture) => Promise<Verdict>;

/** Makes it. */
export function createConfirmCapture(deps: { requestRefund: RequestRefund; allocateGrants: AllocateGrants; now: () => Date }): ConfirmCapture {
  return async (stores, told) => {
    const key = parseCaptureKey(told.key);
    const capture = key && (await stores.captures.byKey(key));
    if (!capture) return 'unknown-payment';
    if (!isSameAmount(told.amount, capture.amount)) {
      await stores.payments.flag(capture.paymentId, told, deps.now());
      return 'wrong-amount';
    }
    const account = await stores.accounts.hold(capture.orderId);
    const payment = account?.payments.find(({ id }) => id === capture.paymentId);
    if (!account || !payment) throw new Error(`no payment ${capture.paymentId}`);
    if (await stores.captures.end(capture.id, told.at, told.failure)) await note(stores, { account, payment, capture, told });
    else if (told.feeMinor && told.status === 'captured') await stores.captures.noteFee(capture.id, told.feeMinor, deps.now());
    return 'settled';
  };

  async function note(stores: Stores, { account, payment, capture, told }: { account: Account; payment: Payment; capture: Capture; told: ProviderCapture }): Promise<void> {
    const isTaken = told.status === 'captured';
    const { amountMinor } = capture.amount;
    const detail = told.failure ? { failure: told.failure } : feeOf(told.feeMinor);
    const entry = { type: isTaken ? 'CAPTURED' : 'CAPTURE_FAILED', amountMinor, detail, occurredAt: told.at } as const;
    const version = await stores.payments.append(payment.id, entry, capture.id);
    if (version === undefined) throw new Error(`the sums of ${payment.id} do not allow ${entry.type}`);
    const after = { ...payment, version, events: [...payment.events, entry], capturedMinor: payment.capturedMinor + (isTaken ? amountMinor : 0n) };
    const accountAfter = withPayment(account, after);
    const moved = { before: payment, after, account: accountAfter };
    await (isTaken ? tellCapture(stores.outbox, moved) : tellCaptureFailure(stores.outbox, moved));
    // Whoever lets the rest go waits for this.
    if (payment.isReleased) await stores.errands.wake([{ kind: 'void', subject: payment.id }]);
    const reason = whyGiveBack(payment, account);
    if (isTaken && !reason && account.hasOpenGrants) await deps.allocateGrants(stores, accountAfter);
    if (isTaken && reason) await deps.requestRefund(stores, payment, { amountMinor, reason, requestedBy: 'payments' });
  }
}
