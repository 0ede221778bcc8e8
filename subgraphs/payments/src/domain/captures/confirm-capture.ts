import { whyGiveBack, withPayment } from '../account.ts';
import { appendEntry } from '../append-entry.ts';
import { holdTold } from '../hold-payment.ts';
import type { Held } from '../hold-payment.ts';
import type { AllocateGrants } from '../refunds/grant-refund.ts';
import { feeOf } from '../payment.ts';
import type { Capture } from './capture.ts';
import type { Stores, Verdict } from '../ports.ts';
import type { ProviderCapture } from '../provider.ts';
import { parseCaptureKey } from '../provider-keys.ts';
import type { RequestRefund } from '../refunds/request-refund.ts';
import { tellCapture, tellCaptureFailure } from '../tell-status.ts';

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
    const held = await holdTold(capture, told, stores, deps.now());
    if (!held) return 'wrong-amount';
    if (await stores.captures.end(capture.id, told.at, told.failure)) await note(stores, held, capture, told);
    else if (told.feeMinor && told.status === 'captured') await stores.captures.noteFee(capture.id, told.feeMinor, deps.now());
    return 'settled';
  };

  async function note(stores: Stores, { account, payment }: Held, capture: Capture, told: ProviderCapture): Promise<void> {
    const isTaken = told.status === 'captured';
    const { amountMinor } = capture.amount;
    const detail = told.failure ? { failure: told.failure } : feeOf(told.feeMinor);
    const entry = { type: isTaken ? 'CAPTURED' : 'CAPTURE_FAILED', amountMinor, detail, occurredAt: told.at } as const;
    const after = { ...(await appendEntry(stores, payment, entry, capture.id)), capturedMinor: payment.capturedMinor + (isTaken ? amountMinor : 0n) };
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
