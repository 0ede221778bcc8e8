import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { isWanted } from './account.ts';
import type { ConfirmCapture } from './captures/confirm-capture.ts';
import type { ConfirmRefund } from './refunds/confirm-refund.ts';
import type { NoteDispute } from './disputes/note-dispute.ts';
import { isOpen } from './payment.ts';
import type { Errand, ErrandReads, Stores } from './ports.ts';
import type { Charge, ChargeRequest, PaymentProvider } from './provider.ts';
import { captureKey, chargeKey, refundKey } from './provider-keys.ts';
import type { SettlePayment } from './settle-payment.ts';

/** Whether an errand is over, or when to set out again. */
export type ErrandOutcome = 'done' | { readonly againInMs: number };

/**
 * Does an errand at the provider, outside of any transaction, and notes what came of it. An errand to charge is over when
 * the payment is: until then it asks the provider again and again, so that no outcome stays unknown.
 * Rejects when the provider does not answer as it should; whether it did something is found out the next time.
 */
export type RunErrand = (errand: Errand) => Promise<ErrandOutcome>;

/** What errands need. */
export interface RunErrandDeps {
  readonly provider: PaymentProvider;
  readonly reads: ErrandReads;
  readonly transact: Transact<Stores>;
  readonly settlePayment: SettlePayment;
  readonly confirmCapture: ConfirmCapture;
  readonly confirmRefund: ConfirmRefund;
  readonly noteDispute: NoteDispute;
  /** When the provider is asked for the first time how an open payment stands; later ever more seldom. */
  readonly askAfterMs: number;
  /** Where the provider's page leads back to; nowhere when left out. */
  readonly returnUrlOf?: (orderId: Id<'order'>) => string | undefined;
}

const MAX_PAUSE_MS = 60_000;

/** How long to wait before the provider is asked again. */
export function pauseMs(firstMs: number, attempts: number): number {
  return Math.min(Math.round(firstMs * 1.5 ** Math.max(attempts - 1, 0)), Math.max(MAX_PAUSE_MS, firstMs));
}

/** Makes it. */
export function createRunErrand({ provider, reads, transact, settlePayment, confirmCapture, confirmRefund, noteDispute, askAfterMs, returnUrlOf }: RunErrandDeps): RunErrand {
  return async (errand) => {
    switch (errand.kind) {
      case 'charge': return charge(errand.subject, errand.attempts);
      case 'void': return letGo(errand.subject, errand.attempts);
      case 'capture': return capture(errand.subject);
      case 'evidence': return evidence(errand.subject);
      case 'refund': return refund(errand.subject);
    }
  };

  async function charge(id: Id<'pay'>, attempts: number): Promise<ErrandOutcome> {
    const found = await reads.payment(id);
    if (!found || !isOpen(found.payment)) return 'done';
    const { payment, methodToken, account } = found;
    const request = { key: chargeKey(payment), amount: payment.amount, methodToken, captureMode: payment.captureMode, returnUrl: returnUrlOf?.(payment.orderId) };
    const told = isWanted(payment, account) ? await chargeOnce(request, attempts) : await provider.cancel(request);
    await settle(told);
    return isUnderWay(told) ? { againInMs: pauseMs(askAfterMs, attempts) } : 'done';
  }

  /** Lets go what is set aside. What is being taken is taken first: the provider would refuse it afterwards. */
  async function letGo(id: Id<'pay'>, attempts: number): Promise<ErrandOutcome> {
    const { payment } = (await reads.payment(id)) ?? {};
    if (!payment?.isReleased || payment.events.some(({ type }) => type === 'VOIDED' || type === 'AUTH_EXPIRED')) return 'done';
    // Parcels took all of it after all.
    if (payment.capturedMinor >= payment.authorizedMinor) return 'done';
    if (payment.captureRequestedMinor > payment.capturedMinor) return { againInMs: pauseMs(askAfterMs, attempts) };
    const told = await provider.cancel({ key: chargeKey(payment), amount: payment.amount });
    if (told.status === 'authorized') throw new Error(`the provider did not let ${told.key} go`);
    await settle(told);
    return 'done';
  }

  async function settle(told: Charge): Promise<void> {
    const verdict = await transact((stores) => settlePayment(stores, told));
    if (verdict !== 'settled') throw new Error(`the provider's charge ${told.key} is refused: ${verdict}`);
  }

  /** Whoever set out before may have been answered without hearing it: ask first. */
  async function chargeOnce(request: ChargeRequest, attempts: number): Promise<Charge> {
    const known = attempts > 1 ? await provider.findCharge(request.key) : undefined;
    return known ?? provider.charge(request);
  }

  async function capture(id: Id<'capture'>): Promise<ErrandOutcome> {
    const found = await reads.capture(id);
    if (!found || found.isOver) return 'done';
    const told = await provider.capture({ key: captureKey(found), chargeKey: found.chargeKey, amount: found.amount });
    const verdict = await transact((stores) => confirmCapture(stores, told));
    if (verdict !== 'settled') throw new Error(`the provider's capture ${told.key} is refused: ${verdict}`);
    return 'done';
  }

  async function evidence(id: Id<'disp'>): Promise<ErrandOutcome> {
    const found = await reads.dispute(id);
    if (found?.evidence == null) return 'done';
    const told = await provider.submitEvidence({ disputeId: found.providerId, evidence: found.evidence });
    const verdict = await transact((stores) => noteDispute(stores, told));
    if (verdict !== 'settled') throw new Error(`the provider's dispute ${told.id} is refused: ${verdict}`);
    return 'done';
  }

  async function refund(id: Id<'refund'>): Promise<ErrandOutcome> {
    const found = await reads.refund(id);
    if (!found || found.isConfirmed) return 'done';
    const told = await provider.refund({ key: refundKey(found), chargeKey: found.chargeKey, amount: found.amount });
    const verdict = await transact((stores) => confirmRefund(stores, told));
    if (verdict !== 'settled') throw new Error(`the provider's refund ${told.key} is refused: ${verdict}`);
    return 'done';
  }
}

const isUnderWay = ({ status }: Charge): boolean => status === 'requires_action' || status === 'processing';
