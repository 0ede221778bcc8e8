import type { Outbox } from '@storegraph/events/envelope';
import { newId, toUuid, type Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { createConfirmCapture } from '@storegraph/payments/domain/captures/confirm-capture';
import type { Stores, Verdict } from '@storegraph/payments/domain/ports';
import { createConfirmRefund } from '@storegraph/payments/domain/refunds/confirm-refund';
import { createAllocateGrants } from '@storegraph/payments/domain/refunds/grant-refund';
import { createRequestRefund } from '@storegraph/payments/domain/refunds/request-refund';
import type { Manager } from '../databases.ts';
import { storesOfPayments } from './payments-stores.ts';

/** A part of a payment that the provider took or gave back, under a number of ours. */
export interface Part {
  readonly kind: 'capture' | 'refund';
  readonly key: string;
  readonly orderId: Id<'order'>;
  readonly paymentId: Id<'pay'>;
  readonly number: number;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly at: Date;
}

const now = (): Date => new Date();
const requestRefund = createRequestRefund({ newId: () => newId('refund'), now });
const confirmCapture = createConfirmCapture({ requestRefund, allocateGrants: createAllocateGrants({ requestRefund }), now });
const confirmRefund = createConfirmRefund({ now });

/** What is asked for first, and how it is confirmed then. */
const KINDS: Readonly<Record<Part['kind'], { readonly asked: 'CAPTURE_REQUESTED' | 'REFUND_REQUESTED'; readonly confirm: (stores: Stores, part: Part) => Promise<Verdict> }>> = {
  capture: { asked: 'CAPTURE_REQUESTED', confirm: (stores, { key, at, ...of }) => confirmCapture(stores, { key, at, status: 'captured', failure: null, amount: money(of.amountMinor, of.currency) }) },
  refund: { asked: 'REFUND_REQUESTED', confirm: (stores, { key, at, ...of }) => confirmRefund(stores, { key, at, amount: money(of.amountMinor, of.currency) }) },
};

/**
 * Notes in a payment's ledger what the provider did under a number, and tells of it, as if it had been asked for then. What was asked for under
 * that number since, and is another amount, gets the number `freed` first: the provider did it under that one. Nothing where it is noted already.
 */
export async function recallPart(manager: Manager, outbox: Outbox, part: Part, freed: number | undefined): Promise<void> {
  const { kind, paymentId, number, amountMinor, at } = part;
  const stores = storesOfPayments(manager, outbox);
  await stores.accounts.hold(part.orderId);
  const of = [toUuid(paymentId), number];
  const [there] = await manager.query<{ amount: string }[]>(`SELECT amount_minor AS amount FROM ${kind} WHERE payment_id = $1 AND number = $2`, of);
  if (there && BigInt(there.amount) === amountMinor) return;
  if (there) {
    if (freed === undefined) throw new Error(`${part.key} is asked for with another amount`);
    await manager.query(`UPDATE ${kind} SET number = $3 WHERE payment_id = $1 AND number = $2`, [...of, freed]);
  }
  const id = newId(kind);
  await manager.query(`INSERT INTO ${kind} (id, payment_id, number, amount_minor, requested_by, requested_at) VALUES ($3, $1, $2, $4, 'reconcile', $5)`, [...of, toUuid(id), amountMinor, at]);
  const { asked, confirm } = KINDS[kind];
  if ((await stores.payments.append(paymentId, { type: asked, amountMinor, detail: null, occurredAt: at }, id)) === undefined) throw new Error(`the sums of ${paymentId} do not allow ${amountMinor} more`);
  const verdict = await confirm(stores, part);
  if (verdict !== 'settled') throw new Error(`${part.key} is refused: ${verdict}`);
}
