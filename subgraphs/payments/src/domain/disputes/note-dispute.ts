import type { Id } from '@storegraph/kernel/ids';
import { whyGiveBack, withPayment } from '../account.ts';
import type { Account } from '../account.ts';
import { appendEntry } from '../append-entry.ts';
import { holdCharged } from '../hold-payment.ts';
import type { AllocateGrants } from '../refunds/grant-refund.ts';
import type { Payment, PaymentEventType } from '../payment.ts';
import type { Stores, Verdict } from '../ports.ts';
import type { RequestRefund } from '../refunds/request-refund.ts';
import { noticeOf, tell } from '../tell-status.ts';
import { follows, isDecided } from './dispute.ts';
import type { Dispute, DisputeStatus, ProviderDispute } from './dispute.ts';

/**
 * Notes what the provider tells of a dispute, and tells of it, once: the disputed money is withheld, then given back to
 * the shop (won) or to the shopper (lost). What is told late or twice changes nothing.
 */
export type NoteDispute = (stores: Stores, told: ProviderDispute) => Promise<Verdict>;

/** Makes it. */
export function createNoteDispute(deps: { requestRefund: RequestRefund; allocateGrants: AllocateGrants; newId: () => Id<'disp'>; now: () => Date }): NoteDispute {
  return async (stores, told) => {
    const held = await holdCharged(told.chargeKey, stores);
    if (!held) return 'unknown-payment';
    const { account, payment } = held;
    if (told.amount.currency !== payment.amount.currency || told.amount.amountMinor > payment.amount.amountMinor) {
      await stores.payments.flag(payment.id, { ...told, key: told.id }, deps.now());
      return 'wrong-amount';
    }
    const known = await stores.disputes.byProviderId(told.id);
    const [dispute, opened] = known ? [known, payment] : await open(stores, account, payment, told);
    if (follows(told.status, dispute.status)) await stores.disputes.move(dispute.id, told.status, told.since);
    if (isDecided(told.status) && !isDecided(dispute.status)) await decide(stores, withPayment(account, opened), opened, dispute, told);
    return 'settled';
  };

  async function open(stores: Stores, account: Account, payment: Payment, told: ProviderDispute): Promise<readonly [Dispute, Payment]> {
    const dispute: Dispute = {
      id: deps.newId(), providerId: told.id, paymentId: payment.id, amount: told.amount, reason: told.reason,
      status: 'NEEDS_RESPONSE', evidenceDueBy: told.evidenceDueBy, evidence: null, openedAt: told.since, closedAt: null,
    };
    await stores.disputes.add(dispute);
    const after = await append(stores, payment, 'DISPUTE_OPENED', dispute, told.since);
    await tell(stores.outbox, withPayment(account, after), after, {
      name: 'payments.payment-disputed', payload: { ...noticeOf(after), disputeId: dispute.id, disputedMinor: dispute.amount.amountMinor.toString(), reason: dispute.reason },
    });
    return [dispute, after];
  }

  async function decide(stores: Stores, account: Account, payment: Payment, dispute: Dispute, { status, since }: ProviderDispute): Promise<void> {
    const isWon = status === 'WON';
    const after = await append(stores, payment, isWon ? 'DISPUTE_WON' : 'DISPUTE_LOST', dispute, since);
    const accountAfter = withPayment(account, after);
    await tell(stores.outbox, accountAfter, after, { name: 'payments.payment-dispute-closed', payload: { ...noticeOf(after), disputeId: dispute.id, isWon } });
    if (!isWon) return;
    // What was withheld could not be given back meanwhile, whoever wanted it to be.
    const reason = whyGiveBack(after, accountAfter);
    if (reason) await deps.requestRefund(stores, after, { amountMinor: dispute.amount.amountMinor, reason, requestedBy: 'payments' });
    else if (account.hasOpenGrants) await deps.allocateGrants(stores, accountAfter);
  }
}

/** What each entry does to what is withheld. */
const WITHHELD: Readonly<Partial<Record<PaymentEventType, 1n | -1n | 0n>>> = { DISPUTE_OPENED: 1n, DISPUTE_WON: -1n, DISPUTE_LOST: 0n };

async function append(stores: Stores, payment: Payment, type: PaymentEventType, { id, amount: { amountMinor } }: Dispute, occurredAt: Date): Promise<Payment> {
  const after = await appendEntry(stores, payment, { type, amountMinor, detail: null, occurredAt }, id);
  return { ...after, disputedMinor: payment.disputedMinor + amountMinor * (WITHHELD[type] ?? 0n) };
}

/** The statuses, by the provider's words. */
export const DISPUTE_STATUSES = { needs_response: 'NEEDS_RESPONSE', under_review: 'UNDER_REVIEW', won: 'WON', lost: 'LOST' } as const satisfies Readonly<Record<string, DisputeStatus>>;
