import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { FulfilmentDeps } from '../fulfilment/deps.ts';
import { followPieces, toldPieces } from '../fulfilment/follow-pieces.ts';
import { leftOf, wantedOf } from '../fulfilment/line-count.ts';
import { actorOn, countedAs } from '../guests/acting.ts';
import { pickLines } from '../fulfilment/pick-lines.ts';
import type { LineInput } from '../fulfilment/pick-lines.ts';
import { ACTIONS } from '../order/order-actions.ts';
import { parseReason } from '../order/parse-texts.ts';
import { illegalTransition, orderNotFound } from '../order/refusals.ts';
import { STEPS, after } from '../order/steps.ts';
import type { StepName } from '../order/steps.ts';
import { takeStep } from '../order/take-step.ts';
import { calledOffPieces } from '../money/granted-pieces.ts';
import { grantRefund } from './grant-refund.ts';
import { noteGrantPaid } from './move-return.ts';
import { noLines } from './refusals.ts';

/** Pieces of an order that are not wanted any more. */
export interface CancelOrderLinesInput {
  readonly orderId: string;
  /** Of an order without an account. */
  readonly token?: string | null | undefined;
  readonly lines: readonly LineInput[];
  readonly reason?: string | null | undefined;
  readonly idempotencyKey: string;
}

/**
 * Calls off pieces of a paid order that are in no parcel; for its customer and for support. Their stock is released, and what was paid for them goes back.
 * When nothing is left of the order, it is cancelled as a whole. Answers its id. Refuses with INVALID_ID, ORDER_NOT_FOUND, ILLEGAL_TRANSITION,
 * LINE_NOT_FOUND, QUANTITY_OUT_OF_RANGE, NOTHING_LEFT, INVALID_REASON, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type CancelOrderLines = (caller: Caller, input: CancelOrderLinesInput) => Promise<Id<'order'>>;

const STEPS_OF: readonly StepName[] = ['lines-cancelled', 'lines-cancelled-rest-packed', 'lines-cancelled-rest-shipped', 'lines-cancelled-rest-delivered'];

/** Makes the use case. */
export function createCancelOrderLines({ transact, tokens, newId, now }: FulfilmentDeps): CancelOrderLines {
  return async (caller, { idempotencyKey: key, token, ...input }) => {
    const callerKey = countedAs(caller, token, tokens);
    const orderId = parseId('order', input.orderId, ['orderId']);
    const reason = parseReason(input.reason);
    if (input.lines.length === 0) throw noLines();
    return transact((stores) =>
      stores.idempotency.once({ actor: callerKey, operation: 'cancelOrderLines', key, input }, async () => {
        const order = await stores.shipments.lock(orderId);
        if (!order || !ACTIONS.CANCEL.may(caller, order)) throw orderNotFound();
        // Before it is paid there is nothing to give back a part of; then it is called off as a whole, or not.
        if (order.status !== 'CONFIRMED') throw illegalTransition(order);
        const [at, actor] = [now(), actorOn(caller, order)];
        const counts = await stores.shipments.countsOf([orderId]);
        const lines = pickLines(counts, input.lines, leftOf);
        const isAll = lines.reduce((sum, { quantity }) => sum + quantity, 0) === counts.reduce((sum, line) => sum + wantedOf(line), 0);
        if (isAll && after(order, STEPS.cancel)) {
          await takeStep(stores, orderId, 'cancel', { at, actor, reason });
          return orderId;
        }
        await stores.returns.cancelPieces(orderId, lines);
        const changed = await followPieces(stores, order, STEPS_OF, { at, actor, detail: reason }, () => ({ lines: toldPieces(lines, counts), reason }));
        const grant = await grantRefund(stores, newId, changed, calledOffPieces(lines, counts), { cause: `cancelled in version ${changed.version}`, reason, at });
        if (grant?.isPaid) await noteGrantPaid(stores, grant.id, at);
        return orderId;
      }));
  };
}
